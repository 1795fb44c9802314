import pytest

from tests import factories as make
from tests.meetings import world
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.meetings.actions.add_guest import add_guest
from xeploai.meetings.enums import Capacity

pytestmark = pytest.mark.django_db


def refusal_of(evening: world.Evening, **given: object) -> str:
    before = evening.meeting.attendees.count()
    fields = {"actor": evening.clerk, "meeting": evening.meeting, "person": make.a_person(), **given}
    with pytest.raises(Refusal) as refused:
        add_guest(**fields)  # type: ignore[arg-type]
    assert evening.meeting.attendees.count() == before
    return refused.value.code


def test_a_superior_is_on_the_roll_and_not_among_the_voters() -> None:
    evening = world.called()
    guest = make.a_person("Trần Văn Cấp")
    row = add_guest(actor=evening.secretary, meeting=evening.meeting, person=guest, capacity=Capacity.SUPERIOR)
    assert (row.person, row.capacity, row.counted) == (guest, Capacity.SUPERIOR, None)
    assert Entry.objects.get(verb="add_guest").facts == {"name": "Trần Văn Cấp", "capacity": "superior"}


def test_who_cannot_be_a_guest() -> None:
    evening = world.called()
    assert refusal_of(evening, capacity=Capacity.MEMBER) == "guest_is_member"
    assert refusal_of(evening, person=evening.people[2]) == "already_on_roll"
    assert refusal_of(world.adopted()) == "minutes_adopted"


def test_an_outsider_brings_nobody() -> None:
    evening = world.called()
    with pytest.raises(NotPermitted):
        add_guest(actor=evening.outsider, meeting=evening.meeting, person=make.a_person())
    assert evening.meeting.attendees.count() == 6
