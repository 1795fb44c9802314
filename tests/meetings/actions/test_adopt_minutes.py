from typing import Any

import pytest

from tests.ballots import subject_world as votes
from tests.meetings import world
from xeploai.errors import NotPermitted, Refusal
from xeploai.meetings.actions.adopt_minutes import adopt_minutes
from xeploai.meetings.actions.correct_minutes import correct_minutes
from xeploai.meetings.actions.draft_minutes import draft_minutes
from xeploai.meetings.actions.mark_late_arrival import mark_late_arrival
from xeploai.meetings.actions.send_papers import send_papers
from xeploai.meetings.content import sealed
from xeploai.meetings.models import Meeting, Minutes
from xeploai.ratings.actions.record_subject_ratings import record_subject_ratings

pytestmark = pytest.mark.django_db


def refusal_of(evening: world.Evening, hands: tuple[int, int, int] = (5, 0, 0)) -> str:
    with pytest.raises(Refusal) as refused:
        world.adopt(evening, hands)
    assert evening.reload().adopted_at is None
    return refused.value.code


# R-V6
def test_adoption_locks_the_whole_content_under_its_digest() -> None:
    evening = world.voted()
    minutes = world.adopt(evening, (4, 0, 1))
    locked = minutes.locked or {}
    assert minutes.digest == sealed(locked)
    assert (locked["adoption"]["for"], locked["adoption"]["abstain"]) == (4, 1)
    assert [r["kind"] for r in locked["rounds"]] == ["levels", "excellent"]
    with pytest.raises(Refusal) as refused:
        adopt_minutes(actor=evening.clerk, minutes=minutes, votes_for=5, votes_against=0, votes_abstain=0)
    assert refused.value.code == "minutes_adopted"
    assert Minutes.objects.get().digest == minutes.digest


@pytest.mark.parametrize(
    "hands, code",
    [
        ((3, 2, 1), "hands_exceed_present"),
        ((2, 2, 1), "minutes_not_carried"),
        ((5, -1, 0), "hands_negative"),
    ],
)
def test_hands_that_adopt_nothing(hands: tuple[int, int, int], code: str) -> None:
    assert refusal_of(world.voted(), hands) == code


def test_exactly_half_of_those_present_is_not_enough() -> None:
    evening = world.voted()
    mark_late_arrival(actor=evening.clerk, attendee=evening.row(5))
    assert refusal_of(evening, (3, 3, 0)) == "minutes_not_carried"
    assert world.adopt(evening, (4, 2, 0)).adopted_at is not None


def test_nothing_is_adopted_while_votes_are_open() -> None:
    evening = world.called()
    assert refusal_of(evening) == "electorate_not_frozen"
    evening = world.frozen()
    assert refusal_of(evening) == "votes_not_over"
    world.a_round(evening, "levels", "counting")
    assert refusal_of(evening) == "round_in_progress"
    evening = world.frozen()
    world.signed_levels(evening)
    assert refusal_of(evening) == "votes_not_over"


def test_results_are_recorded_before_they_are_adopted() -> None:
    evening = world.voted()
    evening.meeting.ratings.all().delete()
    assert refusal_of(evening) == "results_not_recorded"


def test_an_outsider_adopts_nothing() -> None:
    evening = world.voted()
    with pytest.raises(NotPermitted):
        world.adopt(evening, actor=evening.outsider)
    assert evening.reload().adopted_at is None


# R-II3c
def test_a_combined_review_has_one_set_of_minutes_with_each_collective_apart() -> None:
    """Seven and four: needed 4 and 3; each with its own ballots and result (A-14)."""
    lead = votes.frozen()
    part = votes.frozen(members=4)
    Meeting.objects.filter(pk=part.meeting.pk).update(lead=lead.meeting)
    lead.level(good=7)
    record_subject_ratings(actor=lead.clerk, meeting=lead.reload())
    minutes = draft_minutes(actor=lead.clerk, meeting=lead.meeting)
    hands: dict[str, Any] = {"votes_for": 7, "votes_against": 0, "votes_abstain": 0}
    with pytest.raises(Refusal, match="votes_not_over"):
        adopt_minutes(actor=lead.clerk, minutes=minutes, **hands)
    part.level(completed=3, good=1)
    record_subject_ratings(actor=part.clerk, meeting=part.reload())
    with pytest.raises(Refusal, match="minutes_of_the_lead"):
        adopt_minutes(actor=part.clerk, minutes=draft_minutes(actor=part.clerk, meeting=part.meeting), **hands)
    locked = adopt_minutes(actor=lead.clerk, minutes=minutes, **hands).locked or {}
    (other,) = locked["parts"]
    said = [(f["attendance"]["convened"], f["attendance"]["needed"], f["results"][0]["level"]) for f in (locked, other)]
    assert said == [(7, 4, "good"), (4, 3, "completed")]
    assert part.reload().adopted_at == lead.reload().adopted_at
    with pytest.raises(Refusal, match="minutes_of_the_lead"):
        send_papers(actor=part.clerk, meeting=part.meeting)
    extract, report = send_papers(actor=lead.clerk, meeting=lead.meeting)
    assert [len(paper.content["parts"]) for paper in (extract, report)] == [1, 1]
    assert part.reload().sent_at == lead.reload().sent_at
    correct_minutes(actor=lead.clerk, meeting=lead.meeting, reason="Ghi sai giờ")
    assert part.reload().adopted_at is None
