import datetime as dt

import pytest

from tests import factories as make
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.organisations.enums import UnitKind
from xeploai.people.actions.end_employment import end_employment
from xeploai.people.models import Employment

pytestmark = pytest.mark.django_db
LAST = dt.date(2026, 10, 31)


def a_job() -> Employment:
    agency = make.a_unit(UnitKind.AGENCY)
    return Employment.objects.create(
        person=make.a_person(), unit=agency, capacity="staff", started_on=dt.date(2020, 1, 1)
    )


def test_a_job_ends_once_and_stays_on_file() -> None:
    job = a_job()
    clerk = make.a_user(clerk=job.unit)
    assert end_employment(actor=clerk, employment=job, ended_on=LAST).ended_on == LAST
    with pytest.raises(Refusal) as refused:
        end_employment(actor=clerk, employment=job, ended_on=LAST)
    assert refused.value.code == "employment_ended"
    assert Employment.objects.count() == 1
    assert Entry.objects.filter(verb="end_employment").count() == 1


def test_refusals() -> None:
    job = a_job()
    with pytest.raises(Refusal) as refused:
        end_employment(actor=make.a_user(clerk=job.unit), employment=job, ended_on=dt.date(2019, 12, 31))
    assert refused.value.code == "employment_ends_before_start"
    with pytest.raises(NotPermitted):
        end_employment(actor=make.a_user(clerk=make.a_unit()), employment=job, ended_on=LAST)
    assert not Employment.objects.exclude(ended_on=None).exists()
