"""The competent level lets another unit rate in its place (VI.2)."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from tests import factories as make
from tests.cycles.world import System, refused
from xeploai.cycles.actions.delegate_rating import delegate_rating
from xeploai.cycles.models import Cycle, Delegation, Subject
from xeploai.errors import NotPermitted
from xeploai.journal.models import Entry
from xeploai.organisations.models import Unit
from xeploai.people.models import User

pytestmark = pytest.mark.django_db
DAY = dt.date(2026, 3, 2)


@pytest.fixture
def offices(system: System, cycle: Cycle) -> list[Subject]:
    return list(Subject.objects.filter(cycle=cycle, unit=system.units["office"]).order_by("kind"))


def giving(actor: User, subjects: list[Subject], to_unit: Unit, **more: Any) -> list[Delegation]:
    given: dict[str, Any] = {"document_number": "7-QĐ/HU", "document_date": DAY} | more
    return delegate_rating(actor=actor, subjects=subjects, to_unit=to_unit, **given)


def test_one_document_for_several(system: System, offices: list[Subject]) -> None:
    """Clause VI.2: what is delegated is decided there and no longer by who delegated."""
    clerk = make.a_user(clerk=system.units["district"])
    assert len(giving(clerk, offices, system.units["commune"])) == 2
    assert set(Subject.objects.decided_at(system.units["commune"])) >= set(offices)
    assert not set(Subject.objects.decided_at(system.units["district"])) & set(offices)
    assert Entry.objects.get(verb="delegate_rating").facts["subjects"] == [one.pk for one in offices]


def test_all_or_none(system: System, offices: list[Subject]) -> None:
    unit = next(one for one in offices if one.kind == "unit")
    giving(system.staff, [unit], system.units["commune"])
    assert refused(lambda: giving(system.staff, offices, system.units["commune"])) == "delegation_in_force"
    assert Delegation.objects.count() == 1


def test_refusals(system: System, offices: list[Subject]) -> None:
    staff, units = system.staff, system.units
    assert refused(lambda: giving(staff, [], units["commune"])) == "nothing_to_delegate"
    assert refused(lambda: giving(staff, offices, units["office"])) == "delegation_to_itself"
    assert refused(lambda: giving(staff, offices, units["district"])) == "delegation_to_itself"
    assert refused(lambda: giving(staff, offices, units["commune"], document_number="")) == "document_needed"
    units["other_commune"].dissolved_on = DAY
    units["other_commune"].save()
    assert refused(lambda: giving(staff, offices, units["other_commune"])) == "delegate_dissolved"
    Subject.objects.filter(pk=offices[0].pk).update(dropped_on=DAY)
    offices[0].refresh_from_db()
    assert refused(lambda: giving(staff, offices, units["commune"])) == "subject_dropped"


def test_only_who_rates(system: System, offices: list[Subject]) -> None:
    with pytest.raises(NotPermitted):
        giving(make.a_user(secretary=system.units["office"]), offices, system.units["commune"])
