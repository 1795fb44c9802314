import pytest

from tests.meetings import world
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.meetings.actions.set_agenda import set_agenda
from xeploai.meetings.actions.tick_agenda_item import tick_agenda_item
from xeploai.meetings.agenda import Item
from xeploai.meetings.models import AgendaItem

pytestmark = pytest.mark.django_db


def an_item(evening: world.Evening) -> AgendaItem:
    version = evening.meeting.version
    (item,) = set_agenda(actor=evening.clerk, meeting=evening.meeting, version=version, items=[Item("Một")])
    return item


def test_a_tick_comes_and_goes_and_twice_is_once() -> None:
    evening = world.planned()
    item = an_item(evening)
    assert tick_agenda_item(actor=evening.clerk, item=item, done=True).done_at is not None
    tick_agenda_item(actor=evening.secretary, item=item, done=True)
    assert Entry.objects.filter(verb="tick_agenda_item").count() == 1
    tick_agenda_item(actor=evening.clerk, item=item, done=False)
    assert not evening.meeting.agenda.exclude(done_at=None).exists()


def test_adopted_minutes_keep_the_ticks() -> None:
    evening = world.voted()
    item = an_item(evening)
    world.adopt(evening)
    with pytest.raises(Refusal) as refused:
        tick_agenda_item(actor=evening.clerk, item=item, done=True)
    assert refused.value.code == "minutes_adopted"
    assert not evening.meeting.agenda.exclude(done_at=None).exists()


def test_an_outsider_ticks_nothing() -> None:
    evening = world.planned()
    item = an_item(evening)
    with pytest.raises(NotPermitted):
        tick_agenda_item(actor=evening.outsider, item=item, done=True)
    assert not evening.meeting.agenda.exclude(done_at=None).exists()
