import pytest
from django.utils import timezone

from tests.ballots.evening import Evening, an_evening, draft, level_line
from tests.factories import a_member
from tests.ratings.committee import a_committee_evening
from xeploai.ballots.actions.mark_ineligible import mark_ineligible
from xeploai.ballots.actions.recount import recount
from xeploai.ballots.actions.sign_count import sign_count
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.law.outcome import as_data
from xeploai.law.rulebook import decide
from xeploai.meetings.models import Attendee
from xeploai.ratings.actions.record_ratings import record_ratings
from xeploai.ratings.models import Rating

pytestmark = pytest.mark.django_db


def rated(evening: Evening) -> dict[str, tuple[str, str]]:
    found = record_ratings(actor=evening.secretary, meeting=evening.meeting)
    return {str(rating.person_id): (rating.status, rating.level) for rating in found}


def test_chosen_are_excellent_the_others_keep_the_level_of_round_one() -> None:
    evening = an_evening(10)
    evening.hold("levels", evening.all_good(but={9: {"completed": 6}}))
    evening.hold("excellent", {evening.key(i): 10 if i == 0 else 0 for i in range(9)})
    found = rated(evening)
    assert found[evening.key(0)] == ("rated", "excellent")
    assert found[evening.key(1)] == ("rated", "good")
    assert found[evening.key(9)] == ("rated", "completed")
    assert set(Rating.objects.values_list("nature", "version")) == {("proposal", 1)}


def test_a_grassroots_cell_decides() -> None:
    evening = an_evening(4, cell="grassroots_cell", nature="decision")
    evening.hold("levels", evening.all_good())
    rated(evening)
    assert set(Rating.objects.values_list("nature", flat=True)) == {"decision"}


def test_no_majority_twice_goes_up_as_such() -> None:
    evening = an_evening(4)
    evening.hold("levels", evening.all_good(but={2: {"good": 2, "completed": 2}}))
    evening.hold("levels_again", {evening.key(2): {"good": 2, "completed": 2, "blank": 0}})
    assert rated(evening)[evening.key(2)] == ("no_majority", "")


# R-PL3e
def test_who_is_not_rated_is_recorded_with_the_reason() -> None:
    evening = an_evening(4)
    exempt = a_member(evening.meeting.unit, exempt=True)
    Attendee.objects.create(meeting=evening.meeting, person=exempt, exempt=True, counted=False)
    evening.hold("levels", evening.all_good())
    rated(evening)
    rating = Rating.objects.get(person=exempt)
    assert (rating.status, rating.level, rating.not_rated_because) == ("not_rated", "", "exempt")


def test_every_step_of_a_rating_can_be_run_again_by_itself() -> None:
    evening = an_evening(10)
    evening.hold("levels", evening.all_good(but={9: {"good": 5, "completed": 5}}))
    evening.hold("levels_again", {evening.key(9): {"good": 6, "completed": 4, "blank": 0}})
    marks = {evening.key(i): 0 for i in range(10)} | {evening.key(3): 8, evening.key(1): 6, evening.key(7): 6}
    evening.hold("excellent", marks)
    evening.hold("runoff", {evening.key(1): 6, evening.key(7): 4})
    rated(evening)
    one = Rating.objects.get(person=evening.people[1])
    assert [step["rule"] for step in one.explanation] == ["level_vote", "cap", "excellent_vote", "runoff"]
    last = Rating.objects.get(person=evening.people[9])
    assert [step["kind"] for step in last.explanation] == ["levels", "levels_again", "excellent", "excellent"]
    for rating in Rating.objects.all():
        for step in rating.explanation:
            assert as_data(decide(step["rule"], step["given"])) == step["outcome"]


def test_who_was_marked_ineligible_has_that_as_a_step() -> None:
    evening = an_evening(5)
    evening.hold("levels", evening.all_good())
    mark_ineligible(actor=evening.secretary, meeting=evening.meeting, person=evening.people[0], reason="Kỷ luật")
    evening.hold("excellent", {evening.key(i): 0 for i in range(1, 5)})
    rated(evening)
    assert Rating.objects.get(person=evening.people[0]).explanation[-1]["given"] == {"ineligible_because": "Kỷ luật"}


def test_further_names_only_by_the_cells_own_tick_by_votes_and_without_status() -> None:
    evening = an_evening(15)
    evening.hold("levels", evening.all_good())
    votes = {0: 10, 1: 9, 2: 9, 3: 8, 4: 8}
    evening.hold("excellent", {evening.key(i): votes.get(i, 0) for i in range(15)})
    rated(evening)
    assert not Rating.objects.exclude(runner_up=None)
    record_ratings(actor=evening.secretary, meeting=evening.meeting, further_names=True)
    further = Rating.objects.in_force().exclude(runner_up=None)
    assert {(r.person_id, r.runner_up, r.level) for r in further} == {
        (evening.people[3].pk, 1, "good"),
        (evening.people[4].pk, 1, "good"),
    }


def test_who_loses_the_runoff_is_a_further_name_too() -> None:
    evening = an_evening(10)
    evening.hold("levels", evening.all_good())
    votes = {0: 7, 1: 6, 2: 6}
    evening.hold("excellent", {evening.key(i): votes.get(i, 0) for i in range(10)})
    evening.hold("runoff", {evening.key(1): 3, evening.key(2): 6})
    record_ratings(actor=evening.secretary, meeting=evening.meeting, further_names=True)
    assert list(Rating.objects.exclude(runner_up=None).values_list("person_id", flat=True)) == [evening.people[1].pk]


def test_recording_again_after_a_recount_replaces_only_what_changed() -> None:
    evening = an_evening(4)
    tally = evening.hold("levels", evening.all_good())
    rated(evening)
    round_ = recount(actor=evening.head, round_=tally.round, reason="Có đề nghị")
    evening.count_twice(round_, draft(evening.all_good(but={0: {"completed": 4}}), valid=4))
    sign_count(actor=evening.head, round_=round_)
    assert rated(evening)[evening.key(0)] == ("rated", "completed")
    versions = Rating.objects.filter(person=evening.people[0]).order_by("version")
    assert [(r.version, r.level, r.superseded_at is None) for r in versions] == [
        (1, "good", False), (2, "completed", True),
    ]  # fmt: skip


def test_recording_twice_changes_nothing() -> None:
    evening = an_evening(4)
    evening.hold("levels", evening.all_good())
    rated(evening)
    rated(evening)
    assert Rating.objects.count() == 4
    assert [e.facts["changed"] for e in Entry.objects.filter(verb="record_ratings").order_by("number")] == [4, 0]


@pytest.mark.parametrize("held", [(), ("levels",)])
def test_not_before_the_last_round(held: tuple[str, ...]) -> None:
    evening = an_evening(5)
    for kind in held:
        evening.hold(kind, evening.all_good())
    with pytest.raises(Refusal, match="rounds_not_finished") as found:
        rated(evening)
    assert found.value.params["step"] == "open"


def test_not_while_ballots_are_counted_again() -> None:
    evening = an_evening(4)
    tally = evening.hold("levels", evening.all_good())
    recount(actor=evening.head, round_=tally.round, reason="Có đề nghị")
    with pytest.raises(Refusal, match="rounds_not_finished"):
        rated(evening)


def test_not_after_the_minutes_and_not_by_others() -> None:
    evening = an_evening(4)
    evening.hold("levels", evening.all_good())
    with pytest.raises(NotPermitted):
        record_ratings(actor=evening.head, meeting=evening.meeting)
    evening.meeting.adopted_at = timezone.now()
    evening.meeting.save()
    with pytest.raises(Refusal, match="minutes_adopted"):
        rated(evening)


def test_a_committee_sends_no_further_names() -> None:
    evening = an_evening(4, cell="grassroots_cell", nature="decision")
    evening.hold("levels", evening.all_good())
    with pytest.raises(Refusal, match="further_names_need_a_proposal"):
        record_ratings(actor=evening.secretary, meeting=evening.meeting, further_names=True)


def test_the_committee_decides_on_every_member_of_every_cell() -> None:
    committee = a_committee_evening((5, 5), undecided=1)
    person = committee.of_cell[0][4]
    committee.hold_blocks({0: 7, 1: 6}, {str(person.pk): level_line(7, completed=5)})
    good = [p for p in committee.people if p != person]
    committee.hold("excellent", {str(p.pk): 0 for p in good}, valid=7)
    found = record_ratings(actor=committee.secretary, meeting=committee.meeting)
    assert len(found) == 10
    assert committee.decision(person).level == "completed"
    assert committee.decision(committee.of_cell[0][0]).level == "good"
    assert {rating.cell_id for rating in found} == {cell.pk for cell in committee.cells}
