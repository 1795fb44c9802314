import pytest

from tests import factories as make
from tests.meetings.attendance import a_province
from xeploai.errors import Conflict, NotPermitted, Refusal
from xeploai.meetings.actions.assign_attendant import assign_attendant
from xeploai.meetings.actions.list_duties import list_duties
from xeploai.meetings.actions.mark_attended import mark_attended
from xeploai.meetings.duties import lines_of

pytestmark = pytest.mark.django_db


# R-IV1: the absence of the member in charge is red
def test_present_or_absent_with_a_reason() -> None:
    world = a_province()
    list_duties(actor=world.staff, cycle=world.cycle)
    duty = world.duty("in_charge")
    with pytest.raises(Refusal, match="nobody_assigned"):
        mark_attended(actor=world.secretary, duty=duty, present=True, version=1)
    duty = assign_attendant(actor=world.staff, duty=duty, person=make.a_person(), version=1)
    with pytest.raises(Refusal, match="absence_needs_reason"):
        mark_attended(actor=world.secretary, duty=duty, present=False, version=2, reason=" ")
    duty = mark_attended(actor=world.secretary, duty=duty, present=False, version=2, reason="Họp Trung ương")
    assert (duty.state, duty.reason) == ("absent", "Họp Trung ương")
    assert [line.red for line in lines_of([duty])] == [True]
    duty = mark_attended(actor=world.staff, duty=duty, present=True, version=3)
    assert (duty.state, duty.reason) == ("present", "")
    assert [line.red for line in lines_of([duty])] == [False]
    with pytest.raises(Conflict):
        mark_attended(actor=world.staff, duty=duty, present=True, version=3)


def test_the_absence_of_others_is_not_red_and_strangers_note_nothing() -> None:
    world = a_province()
    list_duties(actor=world.staff, cycle=world.cycle)
    duty = assign_attendant(actor=world.staff, duty=world.duty("advisory_bodies"), person=make.a_person(), version=1)
    with pytest.raises(NotPermitted):
        mark_attended(actor=world.outsider, duty=duty, present=True, version=2)
    duty = mark_attended(actor=world.staff, duty=duty, present=False, version=2, reason="Ốm")
    assert [line.red for line in lines_of([duty])] == [False]
