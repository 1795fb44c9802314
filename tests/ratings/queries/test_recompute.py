import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.ballots.evening import Evening, an_evening, draft, level_line
from tests.ratings.committee import a_committee_evening
from xeploai.ballots.actions.mark_ineligible import mark_ineligible
from xeploai.ballots.actions.recount import recount as count_again
from xeploai.ballots.actions.sign_count import sign_count
from xeploai.ballots.models import CountEntry, Round, RoundSubject, Tally
from xeploai.ratings.actions.record_ratings import record_ratings
from xeploai.ratings.models import Rating
from xeploai.ratings.queries.recompute import recompute

pytestmark = pytest.mark.django_db


def a_whole_evening() -> Evening:
    """No majority on one line, a second ballot, a tie at K, a run-off, and a recount of round 1."""
    evening = an_evening(10)
    facts = {
        "base": "convened",
        "excluded": {},
        "members": [{"id": str(p.pk), "standing": "official", "present": True} for p in evening.people],
    }
    evening.meeting.electorate_facts = facts
    evening.meeting.save()
    lines = evening.all_good(but={9: {"good": 5, "completed": 5}})
    first = evening.hold("levels", lines)
    round_ = count_again(actor=evening.head, round_=first.round, reason="Có đề nghị")
    evening.count_twice(round_, draft(lines, valid=10))
    sign_count(actor=evening.head, round_=round_)
    evening.hold("levels_again", {evening.key(9): {"good": 6, "completed": 4, "blank": 0}})
    marks = {evening.key(i): 0 for i in range(10)} | {evening.key(3): 8, evening.key(1): 6, evening.key(7): 6}
    evening.hold("excellent", marks)
    evening.hold("runoff", {evening.key(1): 6, evening.key(7): 4})
    record_ratings(actor=evening.secretary, meeting=evening.meeting)
    return evening


def test_an_untouched_evening_comes_out_the_same_in_every_step() -> None:
    found = recompute(a_whole_evening().meeting)
    assert [(check.code, check.stored, check.found) for check in found.different] == []
    assert {check.area for check in found.checks} == {"electorate", "round", "count", "outcome", "rating"}
    assert len(found.of("rating")) > 40


def test_a_name_kept_off_round_two_changes_nothing_about_round_one() -> None:
    evening = an_evening(5)
    evening.hold("levels", evening.all_good())
    mark_ineligible(actor=evening.secretary, meeting=evening.meeting, person=evening.people[0], reason="Kỷ luật")
    evening.hold("excellent", {evening.key(i): 5 if i == 1 else 0 for i in range(1, 5)})
    record_ratings(actor=evening.secretary, meeting=evening.meeting)
    assert [check.code for check in recompute(evening.meeting).different] == []


def test_a_committee_evening_comes_out_the_same() -> None:
    committee = a_committee_evening((5, 5), undecided=1)
    committee.hold_blocks({0: 7, 1: 6}, {str(committee.of_cell[0][4].pk): level_line(7, completed=5)})
    committee.hold("excellent", {str(p.pk): 0 for p in committee.people if p != committee.of_cell[0][4]})
    record_ratings(actor=committee.secretary, meeting=committee.meeting)
    found = recompute(committee.meeting)
    assert [(check.code, check.stored, check.found) for check in found.different] == []


def codes(evening: Evening) -> set[str]:
    evening.meeting.refresh_from_db()
    return {check.code for check in recompute(evening.meeting).different}


def test_a_changed_tally_shows_in_seal_entries_and_outcome() -> None:
    evening = a_whole_evening()
    tally = Tally.objects.get(round__kind="levels", version=2)
    tally.lines[evening.key(0)] = {"good": 0, "completed": 10, "not_completed": 0, "blank": 0}
    tally.save()
    assert codes(evening) >= {"seal", "entry_a", "entry_b", "steps_from_tally", "outcome"}


def test_a_changed_entry_shows() -> None:
    evening = a_whole_evening()
    entry = CountEntry.objects.filter(round__kind="levels", attempt=2, slot="B").get()
    entry.lines[evening.key(0)]["good"] = 9
    entry.save()
    assert codes(evening) == {"entry_b"}


def test_a_changed_outcome_shows() -> None:
    evening = a_whole_evening()
    tally = Tally.objects.get(round__kind="levels", version=2)
    tally.outcome["lines"][evening.key(0)]["level"] = "completed"
    tally.save()
    assert codes(evening) >= {"outcome", "seal", "names", "cap", "rating"}


def test_a_changed_n_shows() -> None:
    evening = a_whole_evening()
    evening.meeting.convened = 9
    evening.meeting.save()
    assert codes(evening) == {"convened", "convened_of_round"}


def test_a_changed_k_shows() -> None:
    evening = a_whole_evening()
    Round.objects.filter(kind="excellent").update(cap=3)
    assert "cap" in codes(evening)


def test_a_name_added_to_a_ballot_shows() -> None:
    evening = a_whole_evening()
    RoundSubject.objects.create(round=Round.objects.get(kind="runoff"), person=evening.people[0], position=99)
    assert "names" in codes(evening)


def test_a_changed_rating_shows() -> None:
    evening = a_whole_evening()
    Rating.objects.filter(person=evening.people[0]).update(level="excellent")
    different = recompute(evening.meeting).different
    assert [(check.code, check.person_id) for check in different] == [("rating", evening.people[0].pk)]
    assert (different[0].stored["level"], different[0].found["level"]) == ("excellent", "good")


def test_a_mark_on_the_roll_changed_afterwards_shows() -> None:
    evening = a_whole_evening()
    evening.meeting.attendees.filter(person=evening.people[0]).update(counted=False, excluded_because="away")
    assert codes(evening) == {"marks_on_the_roll"}


@pytest.mark.parametrize("members", [4, 24])
def test_the_queries_do_not_grow_with_the_members(members: int) -> None:
    evening = an_evening(members)
    evening.hold("levels", evening.all_good())
    if members > 4:
        evening.hold("excellent", {evening.key(i): members if i < 2 else 0 for i in range(members)})
    record_ratings(actor=evening.secretary, meeting=evening.meeting)
    evening.meeting.refresh_from_db()
    with CaptureQueriesContext(
        connection,
    ) as queries:
        recompute(evening.meeting)
    assert len(queries) <= 22
