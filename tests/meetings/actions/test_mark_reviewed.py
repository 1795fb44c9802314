import pytest

from tests.meetings import review_world as world
from xeploai.ballots.models import Round
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.meetings.actions.mark_reviewed import mark_reviewed
from xeploai.meetings.actions.mark_turn_absent import mark_turn_absent
from xeploai.meetings.actions.prepare_turns import prepare_turns
from xeploai.meetings.turns import course_of, review_over

pytestmark = pytest.mark.django_db


def test_the_collective_is_reviewed_before_its_members() -> None:
    review = world.prepared()
    with pytest.raises(Refusal) as refused:
        mark_reviewed(actor=review.clerk, turn=review.turn(1))
    assert refused.value.code == "collective_not_reviewed"
    mark_reviewed(actor=review.clerk, turn=review.turn(0))
    assert mark_reviewed(actor=review.clerk, turn=review.turn(1)).marked_at is not None
    mark_reviewed(actor=review.secretary, turn=review.turn(1))
    assert Entry.objects.filter(verb="mark_reviewed").count() == 2


# R-PL2a
def test_the_vote_waits_for_everybody_and_says_for_whom() -> None:
    review = world.planned()
    with pytest.raises(Refusal) as refused:
        review_over(review.meeting)
    assert refused.value.code == "turns_missing"
    prepare_turns(actor=review.clerk, meeting=review.meeting)
    review.meeting.turns.update(state="reviewed")
    review_over(review.meeting)
    review.meeting.turns.filter(position__in=(2, 4)).update(state="waiting")
    with pytest.raises(Refusal) as refused:
        review_over(review.meeting)
    assert refused.value.code == "review_unfinished"
    assert refused.value.params == {"names": ("Trần Thị An", "Phạm Đình Dũng"), "waiting": 2}
    mark_turn_absent(actor=review.clerk, turn=review.turn(2), reason="Đi học")
    assert [turn.position for turn in course_of(review.meeting).waiting] == [4]
    mark_reviewed(actor=review.clerk, turn=review.turn(4))
    review_over(review.meeting)


def test_who_came_after_all_is_reviewed() -> None:
    review = world.prepared()
    mark_reviewed(actor=review.clerk, turn=review.turn(0))
    mark_turn_absent(actor=review.clerk, turn=review.turn(3), reason="Đi công tác")
    turn = mark_reviewed(actor=review.clerk, turn=review.turn(3))
    assert (turn.state, turn.absent_because) == ("reviewed", "")


def test_an_outsider_marks_nothing_and_nobody_after_the_ballots_opened() -> None:
    review = world.prepared()
    with pytest.raises(NotPermitted):
        mark_reviewed(actor=review.outsider, turn=review.turn(0))
    Round.objects.create(meeting=review.meeting, number=1, kind="levels", convened=4, needed=3, opened_by=review.clerk)
    with pytest.raises(Refusal) as refused:
        mark_reviewed(actor=review.clerk, turn=review.turn(0))
    assert refused.value.code == "voting_begun"
    assert not review.meeting.turns.filter(state="reviewed").exists()
