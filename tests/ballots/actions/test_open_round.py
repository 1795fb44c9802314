from datetime import date

import pytest
from django.utils import timezone

from tests.ballots.evening import an_evening, level_line
from tests.factories import a_member, a_user
from xeploai.ballots.actions.close_voting import close_voting
from xeploai.ballots.actions.mark_ineligible import mark_ineligible
from xeploai.ballots.actions.open_round import open_round
from xeploai.ballots.actions.void_round import void_round
from xeploai.cycles.models import Setting
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.meetings.models import Attendee, Teller

pytestmark = pytest.mark.django_db


def refused(code: str) -> "pytest.RaisesExc[Refusal]":
    return pytest.raises(Refusal, match=f"^{code}$")


def test_round_one_fixes_n_the_majority_and_the_names_in_given_name_order() -> None:
    evening = an_evening(5)
    round_ = evening.open()
    assert (round_.number, round_.kind, round_.state) == (1, "levels", "open")
    assert (round_.convened, round_.needed, round_.cap) == (5, 3, None)
    assert round_.levels == ["good", "completed", "not_completed"]
    assert [s.person_id for s in round_.subjects.all()] == [p.pk for p in evening.people]
    entry = Entry.objects.get(verb="open_round")
    assert entry.facts["convened"] == 5
    assert entry.facts["subjects"] == 5


def test_equal_names_are_told_apart_on_every_ballot_alike() -> None:
    evening = an_evening(5)
    for person, year in zip(evening.people[:2], (1961, 1990), strict=True):
        person.full_name, person.birth_date = "Nguyễn Văn Hùng", date(year, 3, 2)
        person.save()
    round_ = evening.open()
    printed = {s.person_id: str(s) for s in round_.subjects.all()}
    assert printed[evening.people[0].pk] == "Nguyễn Văn Hùng (sinh 1961)"
    assert printed[evening.people[1].pk] == "Nguyễn Văn Hùng (sinh 1990)"
    assert printed[evening.people[2].pk] == evening.people[2].full_name


# R-V1
def test_late_arrivals_change_nothing_once_the_round_is_open() -> None:
    evening = an_evening(5)
    round_ = evening.open()
    evening.meeting.convened = 6
    evening.meeting.save()
    round_.refresh_from_db()
    assert (round_.convened, round_.needed) == (5, 3)


def test_members_not_rated_this_year_are_no_subjects_but_probationary_ones_are() -> None:
    evening = an_evening(3)
    cell = evening.meeting.unit
    for fields in ({"exempt": True}, {"suspended": True}, {"admitted_on": "2026-08-01"}):
        person = a_member(cell, **fields)
        flags = {name: True for name in ("exempt", "suspended") if fields.get(name)}
        Attendee.objects.create(meeting=evening.meeting, person=person, standing="official", counted=False, **flags)
    probationary = a_member(cell, standing="probationary", admitted_on="2026-01-15")
    Attendee.objects.create(meeting=evening.meeting, person=probationary, standing="probationary", counted=False)
    found = set(evening.open().subjects.values_list("person_id", flat=True))
    assert found == {p.pk for p in evening.people} | {probationary.pk}


def test_guests_are_no_subjects() -> None:
    evening = an_evening(3)
    guest = a_member(evening.tree["second_cell"])
    Attendee.objects.create(meeting=evening.meeting, person=guest, capacity="superior")
    assert evening.open().subjects.count() == 3


def test_refused_before_the_electorate_is_frozen() -> None:
    with refused("electorate_not_frozen") as found:
        an_evening(3, frozen=False).open()
    assert found.value.clause == "V"


def test_refused_where_nobody_is_convened() -> None:
    evening = an_evening(3)
    evening.meeting.convened = 0
    evening.meeting.save()
    with refused("nobody_convened"):
        evening.open()


@pytest.mark.parametrize("keep", [0, 1])
def test_refused_without_two_tellers(keep: int) -> None:
    evening = an_evening(5)
    Teller.objects.exclude(pk__in=Teller.objects.values("pk")[:keep]).delete()
    with refused("tellers_missing"):
        evening.open()


def test_refused_without_a_head_of_the_tellers() -> None:
    evening = an_evening(5)
    Teller.objects.update(is_head=False)
    with refused("tellers_missing"):
        evening.open()


def test_refused_to_others() -> None:
    evening = an_evening(3)
    for stranger in (
        evening.head,
        a_user(secretary=evening.tree["other_cell"]),
        a_user(inspector=evening.meeting.unit),
    ):
        with pytest.raises(NotPermitted):
            open_round(actor=stranger, meeting=evening.meeting, kind="levels")


def test_refused_once_the_minutes_are_adopted() -> None:
    evening = an_evening(3)
    evening.meeting.adopted_at = timezone.now()
    evening.meeting.save()
    with refused("minutes_adopted"):
        evening.open()


def test_a_round_is_held_once() -> None:
    evening = an_evening(3)
    evening.open()
    with refused("round_already_held"):
        evening.open()


def test_a_void_round_is_held_anew_under_a_new_number() -> None:
    evening = an_evening(3)
    void_round(actor=evening.secretary, round_=evening.open(), reason="In thiếu một tên")
    assert evening.open().number == 2


# R-PL3d
@pytest.mark.parametrize("kind", ["levels_again", "excellent", "runoff"])
def test_round_two_waits_for_the_signed_round_one(kind: str) -> None:
    evening = an_evening(5)
    with refused("previous_round_not_signed"):
        evening.open(kind)
    round_ = evening.open()
    with refused("previous_round_not_signed") as found:
        evening.open(kind)
    assert (found.value.clause, found.value.params["previous"]) == ("PL3", "levels")
    close_voting(actor=evening.secretary, round_=round_)
    with refused("previous_round_not_signed"):
        evening.open(kind)


def test_round_two_offers_at_most_k_of_those_who_passed_as_good() -> None:
    evening = an_evening(12)
    evening.hold("levels", evening.all_good(but={0: {"completed": 12}, 1: {"not_completed": 12}}))
    round_ = evening.open("excellent")
    assert (round_.cap, round_.levels) == (2, [])
    assert [s.person_id for s in round_.subjects.all()] == [p.pk for p in evening.people[2:]]
    assert round_.cap_facts == {
        "good": 10, "base": "passed_good", "rounding": "floor", "cap": 2, "other": {"final_good": 1},
    }  # fmt: skip
    assert round_.follows is not None
    assert round_.follows.kind == "levels"


def test_the_other_reading_is_in_force_where_the_meeting_chose_it() -> None:
    evening = an_evening(12)
    evening.hold("levels", evening.all_good(but={0: {"completed": 12}, 1: {"completed": 12}}))
    evening.meeting.settings = {"cap_base": "final_good"}
    evening.meeting.save()
    round_ = evening.open("excellent")
    assert (round_.cap, round_.cap_facts["other"]) == (1, {"passed_good": 2})
    assert round_.settings == {"cap_base": "final_good"}


def test_a_document_above_prevails_over_the_meeting() -> None:
    evening = an_evening(10)
    Setting.objects.create(
        cycle=evening.meeting.cycle, key="cap_base", value="passed_good", document_number="1-CV",
        document_date="2026-11-01", chosen_by=evening.secretary,
    )  # fmt: skip
    evening.hold("levels", evening.all_good())
    evening.meeting.settings = {"cap_base": "final_good"}
    evening.meeting.save()
    assert evening.open("excellent").cap == 2


def test_four_good_give_no_round_two_and_the_reason() -> None:
    evening = an_evening(4)
    evening.hold("levels", evening.all_good())
    with refused("cap_is_zero") as found:
        evening.open("excellent")
    assert (found.value.clause, found.value.params["good"]) == ("PL3", 4)


def test_names_marked_ineligible_stay_in_the_base_and_off_the_ballot() -> None:
    evening = an_evening(5)
    evening.hold("levels", evening.all_good())
    mark_ineligible(actor=evening.secretary, meeting=evening.meeting, person=evening.people[0], reason="Bị khiển trách")
    round_ = evening.open("excellent")
    assert round_.cap_facts["good"] == 5
    assert [s.eligible for s in round_.subjects.all()] == [False, True, True, True, True]
    assert round_.subjects.all()[0].ineligible_because == "Bị khiển trách"


def test_no_round_two_where_nobody_is_eligible() -> None:
    evening = an_evening(5)
    evening.hold("levels", evening.all_good())
    for person in evening.people:
        mark_ineligible(actor=evening.secretary, meeting=evening.meeting, person=person, reason="x")
    with refused("nobody_eligible"):
        evening.open("excellent")


def test_second_ballot_only_for_lines_without_a_majority_on_the_levels_the_rule_names() -> None:
    evening = an_evening(6)
    lines = evening.all_good(but={1: {"good": 3, "completed": 2, "not_completed": 1}, 4: {"good": 3, "completed": 3}})
    evening.hold("levels", lines)
    with refused("second_ballot_first") as found:
        evening.open("excellent")
    assert found.value.params["undecided"] == 2
    round_ = evening.open("levels_again")
    assert [(s.person_id, s.levels) for s in round_.subjects.all()] == [
        (evening.people[1].pk, ["good", "completed"]),
        (evening.people[4].pk, ["good", "completed"]),
    ]
    assert round_.levels == ["good", "completed"]


def test_all_blank_gives_a_second_ballot_on_all_levels() -> None:
    evening = an_evening(3)
    evening.hold("levels", {evening.key(i): level_line(3) for i in range(3)})
    round_ = evening.open("levels_again")
    assert round_.levels == ["good", "completed", "not_completed"]
    assert round_.subjects.count() == 3


def test_second_ballot_is_held_once_and_a_line_still_open_goes_up_as_such() -> None:
    evening = an_evening(6)
    evening.hold("levels", evening.all_good(but={1: {"good": 3, "completed": 3}}))
    again = {evening.key(1): {"good": 3, "completed": 2, "blank": 1}}
    evening.hold("levels_again", again)
    with refused("round_already_held"):
        evening.open("levels_again")
    round_ = evening.open("excellent")
    assert round_.cap_facts["good"] == 5


def test_a_name_decided_good_by_the_second_ballot_is_in_the_base() -> None:
    evening = an_evening(5)
    evening.hold("levels", evening.all_good(but={1: {"good": 2, "completed": 2}}))
    evening.hold("levels_again", {evening.key(1): {"good": 3, "completed": 2, "blank": 0}})
    round_ = evening.open("excellent")
    assert (round_.cap, round_.subjects.count()) == (1, 5)
    assert round_.follows is not None
    assert round_.follows.kind == "levels_again"


def test_no_second_ballot_where_every_line_is_decided() -> None:
    evening = an_evening(3)
    evening.hold("levels", evening.all_good())
    with refused("no_second_ballot_needed"):
        evening.open("levels_again")


def test_runoff_only_for_those_tied_at_the_last_place() -> None:
    evening = an_evening(10)
    evening.hold("levels", evening.all_good())
    marks = {evening.key(i): 0 for i in range(10)} | {evening.key(3): 8, evening.key(1): 6, evening.key(7): 6}
    evening.hold("excellent", marks)
    round_ = evening.open("runoff")
    assert round_.cap == 1
    assert [s.person_id for s in round_.subjects.all()] == [evening.people[1].pk, evening.people[7].pk]


def test_no_runoff_without_a_tie() -> None:
    evening = an_evening(5)
    evening.hold("levels", evening.all_good())
    evening.hold("excellent", {evening.key(i): 5 if i == 0 else 0 for i in range(5)})
    with refused("no_runoff_needed"):
        evening.open("runoff")


def test_a_meeting_without_anybody_to_rate_opens_nothing() -> None:
    evening = an_evening(3)
    evening.meeting.attendees.update(exempt=True)
    with refused("nobody_to_rate"):
        evening.open()


@pytest.mark.parametrize("convened", [1, 2])
def test_tiny_electorates_vote(convened: int) -> None:
    evening = an_evening(convened)
    round_ = evening.open()
    assert (round_.convened, round_.needed) == (convened, convened // 2 + 1)
