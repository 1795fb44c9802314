import pytest

from tests import factories as make
from tests.meetings import world
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.meetings.actions.add_guest import add_guest
from xeploai.meetings.actions.mark_late_arrival import mark_late_arrival

pytestmark = pytest.mark.django_db


def test_a_late_arrival_changes_no_number() -> None:
    evening = world.frozen()
    late = mark_late_arrival(actor=evening.clerk, attendee=evening.row(5))
    assert (late.present, late.late, late.counted, evening.reload().convened) == (True, True, True, 6)
    assert Entry.objects.get(verb="mark_late_arrival").facts["convened"] == 6
    with pytest.raises(Refusal) as refused:
        mark_late_arrival(actor=evening.clerk, attendee=evening.row(5))
    assert refused.value.code == "already_present"
    assert Entry.objects.filter(verb="mark_late_arrival").count() == 1


def test_nobody_is_late_before_the_freeze() -> None:
    evening = world.called()
    with pytest.raises(Refusal) as refused:
        mark_late_arrival(actor=evening.clerk, attendee=evening.row(5))
    assert refused.value.code == "electorate_not_frozen"
    assert not evening.row(5).present


def test_a_guest_is_never_late() -> None:
    evening = world.frozen()
    guest = add_guest(actor=evening.clerk, meeting=evening.meeting, person=make.a_person())
    with pytest.raises(Refusal) as refused:
        mark_late_arrival(actor=evening.clerk, attendee=guest)
    assert refused.value.code == "not_a_member"


def test_after_adoption_nobody_comes_in() -> None:
    evening = world.adopted()
    with pytest.raises(Refusal) as refused:
        mark_late_arrival(actor=evening.clerk, attendee=evening.row(5))
    assert (refused.value.code, evening.row(5).present) == ("minutes_adopted", False)


def test_an_outsider_ticks_nobody() -> None:
    evening = world.frozen()
    with pytest.raises(NotPermitted):
        mark_late_arrival(actor=evening.outsider, attendee=evening.row(5))
    assert not evening.row(5).present
