import pytest

from tests import factories as make
from tests.meetings.attendance import a_province
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.meetings.actions.assign_attendant import assign_attendant
from xeploai.meetings.actions.confirm_attendance import confirm_attendance
from xeploai.meetings.actions.list_duties import list_duties

pytestmark = pytest.mark.django_db


# R-IV1
def test_by_the_one_who_is_sent_once() -> None:
    world = a_province()
    list_duties(actor=world.staff, cycle=world.cycle)
    duty, person = world.duty("in_charge"), make.a_person()
    with pytest.raises(Refusal, match="nobody_assigned"):
        confirm_attendance(actor=world.staff, duty=duty, version=1)
    duty = assign_attendant(actor=world.staff, duty=duty, person=person, version=1)
    with pytest.raises(NotPermitted):
        confirm_attendance(actor=world.outsider, duty=duty, version=2)
    own = make.a_user(person)
    duty = confirm_attendance(actor=own, duty=duty, version=2)
    assert duty.state == "confirmed"
    assert confirm_attendance(actor=own, duty=duty, version=2).version == 3
    assert Entry.objects.filter(verb="confirm_attendance").count() == 1
    duty.state = "absent"
    duty.save()
    with pytest.raises(Refusal, match="attendance_settled"):
        confirm_attendance(actor=own, duty=duty, version=3)
