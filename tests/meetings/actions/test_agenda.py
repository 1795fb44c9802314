import pytest

from tests.meetings import world
from xeploai.errors import Conflict, NotPermitted, Refusal
from xeploai.meetings.actions.open_meeting import open_meeting
from xeploai.meetings.actions.set_agenda import set_agenda
from xeploai.meetings.actions.tick_agenda_item import tick_agenda_item
from xeploai.meetings.agenda import Item, default_agenda

pytestmark = pytest.mark.django_db


def test_the_usual_agenda_and_its_ticks() -> None:
    evening = world.planned()
    items = set_agenda(
        actor=evening.clerk, meeting=evening.meeting, version=1, items=default_agenda(evening.meeting.kind)
    )
    assert [i.position for i in items] == list(range(1, len(items) + 1))
    tick_agenda_item(actor=evening.clerk, item=items[1], done=True)
    wanted = [Item(items[1].text, items[1].clause), Item("  "), Item("Việc khác")]
    set_agenda(actor=evening.clerk, meeting=evening.meeting, version=2, items=wanted)
    rows = list(evening.meeting.agenda.all())
    assert [(r.text, r.done_at is not None) for r in rows] == [(items[1].text, True), ("Việc khác", False)]
    tick_agenda_item(actor=evening.clerk, item=rows[0], done=False)
    assert not evening.meeting.agenda.exclude(done_at=None).exists()


def test_the_slower_clerk_overwrites_nothing() -> None:
    evening = world.planned()
    set_agenda(actor=evening.clerk, meeting=evening.meeting, version=1, items=[Item("Một")])
    with pytest.raises(Conflict):
        set_agenda(actor=evening.secretary, meeting=evening.meeting, version=1, items=[Item("Hai")])
    assert [i.text for i in evening.meeting.agenda.all()] == ["Một"]


@pytest.mark.parametrize("items, code", [([Item(" ")], "agenda_empty"), ([Item("a" * 301)], "agenda_item_too_long")])
def test_what_no_agenda_can_be(items: list[Item], code: str) -> None:
    evening = world.planned()
    with pytest.raises(Refusal) as refused:
        set_agenda(actor=evening.clerk, meeting=evening.meeting, version=1, items=items)
    assert refused.value.code == code


def test_a_meeting_opens_once() -> None:
    evening = world.planned()
    assert open_meeting(actor=evening.secretary, meeting=evening.meeting).opened_at is not None
    with pytest.raises(Refusal) as refused:
        open_meeting(actor=evening.secretary, meeting=evening.meeting)
    assert refused.value.code == "meeting_already_open"


def test_an_outsider_does_none_of_it() -> None:
    evening = world.planned()
    (item,) = set_agenda(actor=evening.clerk, meeting=evening.meeting, version=1, items=[Item("Một")])
    with pytest.raises(NotPermitted):
        set_agenda(actor=evening.outsider, meeting=evening.meeting, version=2, items=[Item("Hai")])
    with pytest.raises(NotPermitted):
        tick_agenda_item(actor=evening.outsider, item=item, done=True)
    with pytest.raises(NotPermitted):
        open_meeting(actor=evening.outsider, meeting=evening.meeting)
