import pytest

from tests.meetings import review_world as world
from xeploai.ballots.models import Round
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.meetings.actions.mark_reviewed import mark_reviewed
from xeploai.meetings.actions.mark_turn_absent import mark_turn_absent
from xeploai.meetings.turns import course_of

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
def test_whom_the_vote_waits_for_has_a_name() -> None:
    review = world.prepared()
    assert course_of(review.meeting).waiting_names[1:] == (
        "Lê Văn Sơn", "Trần Thị An", "Võ Minh Châu", "Phạm Đình Dũng",
    )  # fmt: skip
    for place in (0, 1, 3):
        mark_reviewed(actor=review.clerk, turn=review.turn(place))
    course = course_of(review.meeting)
    assert course.waiting_names == ("Trần Thị An", "Phạm Đình Dũng")
    assert course.next == review.turn(2)
    mark_turn_absent(actor=review.clerk, turn=review.turn(2), reason="Đi học")
    mark_reviewed(actor=review.clerk, turn=review.turn(4))
    assert course_of(review.meeting).over


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
