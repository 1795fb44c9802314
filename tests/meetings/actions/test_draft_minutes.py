import pytest

from tests.meetings import world
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.meetings.actions.draft_minutes import draft_minutes
from xeploai.meetings.models import Minutes

pytestmark = pytest.mark.django_db


def test_there_is_one_draft() -> None:
    evening = world.called()
    minutes = draft_minutes(actor=evening.clerk, meeting=evening.meeting)
    assert (minutes.number, minutes.adopted_at) == (1, None)
    assert draft_minutes(actor=evening.secretary, meeting=evening.meeting).pk == minutes.pk
    assert Entry.objects.filter(verb="draft_minutes").count() == 1


def test_adopted_minutes_are_not_drafted_again() -> None:
    evening = world.adopted()
    with pytest.raises(Refusal) as refused:
        draft_minutes(actor=evening.clerk, meeting=evening.meeting)
    assert (refused.value.code, Minutes.objects.count()) == ("minutes_adopted", 1)


def test_an_outsider_begins_none() -> None:
    evening = world.called()
    with pytest.raises(NotPermitted):
        draft_minutes(actor=evening.outsider, meeting=evening.meeting)
    assert not Minutes.objects.exists()
