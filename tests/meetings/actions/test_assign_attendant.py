import datetime as dt

import pytest

from tests import factories as make
from tests.meetings.attendance import a_province
from xeploai.errors import Conflict, NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.meetings.actions.add_duty import add_duty
from xeploai.meetings.actions.assign_attendant import assign_attendant
from xeploai.meetings.actions.list_duties import list_duties

pytestmark = pytest.mark.django_db


# R-IV1
def test_who_is_sent_by_whom_and_on_which_paper() -> None:
    world = a_province()
    list_duties(actor=world.staff, cycle=world.cycle)
    person, duty = make.a_person("Lê Văn Phụ"), world.duty("advisory_bodies")
    done = assign_attendant(
        actor=world.staff,
        duty=duty,
        person=person,
        version=1,
        unit=world.tree["province"],
        document_number="9-CV/TU",
        document_date=dt.date(2026, 11, 1),
    )
    assert (done.person, done.state, done.document_number, done.version) == (person, "assigned", "9-CV/TU", 2)
    facts = Entry.objects.get(verb="assign_attendant").facts
    assert (facts["person"], facts["clause"]) == (person.code, "IV.1.2")
    with pytest.raises(Conflict):
        assign_attendant(actor=world.staff, duty=duty, person=make.a_person(), version=1)


def test_what_is_refused() -> None:
    world = a_province()
    list_duties(actor=world.staff, cycle=world.cycle)
    duty, person = world.duty("advisory_bodies"), make.a_person()
    with pytest.raises(Refusal, match="attendant_is_member"):
        assign_attendant(actor=world.staff, duty=duty, person=world.members[1], version=1)
    with pytest.raises(Refusal, match="paper_missing"):
        assign_attendant(actor=world.staff, duty=duty, person=person, version=1, document_number="9")
    with pytest.raises(NotPermitted):
        assign_attendant(actor=world.secretary, duty=duty, person=person, version=1)
    assign_attendant(actor=world.staff, duty=duty, person=person, version=1)
    second = add_duty(actor=world.staff, subject=world.subject, who="advisory_bodies")
    with pytest.raises(Refusal, match="attends_already"):
        assign_attendant(actor=world.staff, duty=second, person=person, version=1)
    duty.refresh_from_db()
    duty.state = "present"
    duty.save()
    with pytest.raises(Refusal, match="attendance_settled"):
        assign_attendant(actor=world.staff, duty=duty, person=make.a_person(), version=2)
