import pytest

from tests.meetings import review_world as world
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.meetings.actions.reset_turn import reset_turn

pytestmark = pytest.mark.django_db


def test_a_mark_is_taken_back_and_notes_stay() -> None:
    review = world.reviewed()
    review.meeting.turns.filter(position=2).update(note="Cần sâu sát hơn.")
    turn = reset_turn(actor=review.clerk, turn=review.turn(2))
    assert (turn.state, turn.marked_at, turn.note) == ("waiting", None, "Cần sâu sát hơn.")
    reset_turn(actor=review.clerk, turn=turn)
    assert Entry.objects.filter(verb="reset_turn").count() == 1


def test_the_collective_stays_while_members_are_reviewed() -> None:
    review = world.reviewed()
    with pytest.raises(Refusal) as refused:
        reset_turn(actor=review.clerk, turn=review.turn(0))
    assert refused.value.code == "members_reviewed_already"
    for place in (1, 2, 3, 4):
        reset_turn(actor=review.clerk, turn=review.turn(place))
    assert reset_turn(actor=review.clerk, turn=review.turn(0)).state == "waiting"


def test_an_outsider_takes_nothing_back() -> None:
    review = world.reviewed()
    with pytest.raises(NotPermitted):
        reset_turn(actor=review.outsider, turn=review.turn(1))
    assert review.turn(1).state == "reviewed"
