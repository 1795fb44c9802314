import pytest

from tests.meetings import review_world as world
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.meetings.actions.mark_turn_absent import mark_turn_absent

pytestmark = pytest.mark.django_db


def test_absence_has_its_reason_and_the_journal_not_the_words() -> None:
    review = world.prepared()
    turn = mark_turn_absent(actor=review.clerk, turn=review.turn(4), reason=" Điều trị dài ngày ")
    assert (turn.state, turn.absent_because) == ("absent", "Điều trị dài ngày")
    mark_turn_absent(actor=review.clerk, turn=turn, reason="Điều trị dài ngày")
    entry = Entry.objects.get(verb="mark_turn_absent")
    assert entry.facts["name"] == "Phạm Đình Dũng"
    assert "Điều trị" not in str(entry.facts)


@pytest.mark.parametrize(
    "place, reason, code",
    [
        (4, "  ", "absence_reason_missing"),
        (4, "x" * 301, "reason_too_long"),
        (0, "Vắng", "collective_cannot_be_absent"),
    ],
)
def test_refusals_change_nothing(place: int, reason: str, code: str) -> None:
    review = world.prepared()
    with pytest.raises(Refusal) as refused:
        mark_turn_absent(actor=review.clerk, turn=review.turn(place), reason=reason)
    assert refused.value.code == code
    assert review.turn(place).state == "waiting"


def test_an_outsider_marks_nobody_absent() -> None:
    review = world.prepared()
    with pytest.raises(NotPermitted):
        mark_turn_absent(actor=review.outsider, turn=review.turn(1), reason="Vắng")
    assert review.turn(1).state == "waiting"
