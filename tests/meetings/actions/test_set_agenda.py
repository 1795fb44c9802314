import pytest

from tests.meetings import world
from xeploai.errors import Conflict, NotPermitted, Refusal
from xeploai.meetings.actions.set_agenda import set_agenda
from xeploai.meetings.actions.tick_agenda_item import tick_agenda_item
from xeploai.meetings.agenda import Item, default_agenda

pytestmark = pytest.mark.django_db


def test_an_item_whose_words_stay_keeps_its_tick() -> None:
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
    assert (evening.meeting.agenda.count(), evening.reload().version) == (0, 1)


def test_adopted_minutes_keep_the_agenda() -> None:
    evening = world.adopted()
    with pytest.raises(Refusal) as refused:
        set_agenda(actor=evening.clerk, meeting=evening.meeting, version=evening.meeting.version, items=[Item("Một")])
    assert (refused.value.code, evening.meeting.agenda.count()) == ("minutes_adopted", 0)


def test_an_outsider_writes_no_agenda() -> None:
    evening = world.planned()
    set_agenda(actor=evening.secretary, meeting=evening.meeting, version=1, items=[Item("Một")])
    with pytest.raises(NotPermitted):
        set_agenda(actor=evening.outsider, meeting=evening.meeting, version=2, items=[Item("Hai")])
    assert [i.text for i in evening.meeting.agenda.all()] == ["Một"]
