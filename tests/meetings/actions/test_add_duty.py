import datetime as dt

import pytest

from tests import factories as make
from tests.meetings.attendance import Province, a_province, a_subject
from xeploai.errors import NotPermitted, Refusal
from xeploai.meetings.actions.add_duty import add_duty
from xeploai.meetings.actions.list_duties import list_duties
from xeploai.meetings.models import AttendanceDuty

pytestmark = pytest.mark.django_db
PAPER = {"document_number": "3-QĐ/TU", "document_date": dt.date(2026, 10, 5)}


def refused(world: Province, **given: object) -> str:
    with pytest.raises(Refusal) as refusal:
        add_duty(**{"actor": world.staff, "subject": world.office, "who": "advisory_bodies"} | given)  # type: ignore[arg-type]
    return refusal.value.code


# R-IV1
def test_one_more_of_a_kind_needs_no_document() -> None:
    world = a_province()
    list_duties(actor=world.staff, cycle=world.cycle)
    add_duty(actor=world.staff, subject=world.subject, who="advisory_bodies")
    assert world.duties().count(("advisory_bodies", "must", "IV.1.2")) == 2


# R-IV1: places assigned by the standing committee
def test_advisory_bodies_are_assigned_by_a_document() -> None:
    world = a_province()
    assert refused(world) == "paper_missing"
    duty = add_duty(actor=world.staff, subject=world.office, who="advisory_bodies", **PAPER)  # type: ignore[arg-type]
    assert (duty.duty, duty.clause, duty.document_number) == ("must", "IV.1.2", "3-QĐ/TU")


# R-IV1: IV.2
def test_below_the_province_the_rating_unit_decides() -> None:
    world = a_province()
    body = make.a_body(world.tree["commune"], "standing_committee")
    below = a_subject(world.cycle, body, world.tree["district"])
    duty = add_duty(actor=world.secretary, subject=below, who="delegated")
    assert (duty.duty, duty.clause) == ("may", "IV.2")
    assert refused(world, subject=below, who="in_charge", actor=world.secretary) == "duty_unknown"
    with pytest.raises(NotPermitted):
        add_duty(actor=make.a_user(secretary=world.tree["commune"]), subject=below, who="delegated")


def test_what_the_law_does_not_know() -> None:
    world = a_province()
    assert refused(world, who="in_charge") == "duty_unknown"
    assert refused(world, who="delegated") == "duty_unknown"
    world.office.reviewed = False
    assert refused(world) == "duty_not_reviewed"
    assert not AttendanceDuty.objects.exists()
