import pytest

from tests.meetings import world
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.meetings.actions.open_meeting import open_meeting

pytestmark = pytest.mark.django_db


def test_a_meeting_opens_once() -> None:
    evening = world.planned()
    opened = open_meeting(actor=evening.secretary, meeting=evening.meeting).opened_at
    assert opened is not None
    with pytest.raises(Refusal) as refused:
        open_meeting(actor=evening.secretary, meeting=evening.meeting)
    assert refused.value.code == "meeting_already_open"
    assert evening.reload().opened_at == opened
    assert Entry.objects.filter(verb="open_meeting").count() == 1


def test_nothing_opens_after_its_minutes_are_adopted() -> None:
    evening = world.adopted()
    with pytest.raises(Refusal) as refused:
        open_meeting(actor=evening.clerk, meeting=evening.meeting)
    assert (refused.value.code, evening.reload().opened_at) == ("minutes_adopted", None)


def test_an_outsider_opens_nothing() -> None:
    evening = world.planned()
    with pytest.raises(NotPermitted):
        open_meeting(actor=evening.outsider, meeting=evening.meeting)
    assert evening.reload().opened_at is None
