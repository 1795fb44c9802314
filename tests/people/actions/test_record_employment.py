import datetime as dt

import pytest

from tests import factories as make
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.organisations.enums import UnitKind
from xeploai.people.actions.record_employment import record_employment
from xeploai.people.models import Employment

pytestmark = pytest.mark.django_db


# R-PL1a
def test_one_person_may_work_in_two_capacities_but_not_twice_in_one() -> None:
    agency, person = make.a_unit(UnitKind.AGENCY), make.a_person("Lê Văn Sơn")
    clerk = make.a_user(clerk=agency)
    record_employment(actor=clerk, person=person, unit=agency, capacity="department_head", title=" Trưởng phòng ")
    record_employment(actor=clerk, person=person, unit=agency, capacity="organisation_head")
    with pytest.raises(Refusal) as refused:
        record_employment(actor=clerk, person=person, unit=agency, capacity="department_head")
    assert refused.value.code == "employed_already"
    assert list(Employment.objects.values_list("capacity", "title")) == [
        ("department_head", "Trưởng phòng"), ("organisation_head", ""),
    ]  # fmt: skip
    assert Entry.objects.filter(verb="record_employment").count() == 2


def test_refusals() -> None:
    agency = make.a_unit(UnitKind.AGENCY, dissolved_on=dt.date(2026, 7, 1))
    clerk, person = make.a_user(clerk=agency), make.a_person()
    for capacity, code in (("director", "unknown_capacity"), ("staff", "no_staff_after_dissolution")):
        with pytest.raises(Refusal) as refused:
            record_employment(actor=clerk, person=person, unit=agency, capacity=capacity)
        assert refused.value.code == code
    with pytest.raises(NotPermitted):
        record_employment(actor=make.a_user(clerk=make.a_unit()), person=person, unit=agency, capacity="staff")
    assert not Employment.objects.exists()
