import pytest

from tests.meetings import world
from xeploai.errors import NotPermitted, Refusal
from xeploai.meetings.actions.close_meeting import close_meeting

pytestmark = pytest.mark.django_db


def test_a_meeting_closes_once_and_after_its_minutes() -> None:
    evening = world.voted()
    with pytest.raises(Refusal) as refused:
        close_meeting(actor=evening.clerk, meeting=evening.meeting)
    assert refused.value.code == "minutes_not_adopted"
    world.adopt(evening)
    assert close_meeting(actor=evening.clerk, meeting=evening.meeting).closed_at is not None
    with pytest.raises(Refusal) as refused:
        close_meeting(actor=evening.clerk, meeting=evening.meeting)
    assert refused.value.code == "meeting_closed"


def test_an_outsider_closes_nothing() -> None:
    evening = world.adopted()
    with pytest.raises(NotPermitted):
        close_meeting(actor=evening.outsider, meeting=evening.meeting)
    assert evening.reload().closed_at is None
