"""Another unit rates, by a document; a wrong authority is refused."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from tests import factories as make
from tests.cycles.world import System, refused
from xeploai.cycles.actions.change_rating_authority import change_rating_authority
from xeploai.cycles.actions.delegate_rating import delegate_rating
from xeploai.cycles.models import Cycle, Subject
from xeploai.errors import Conflict, NotPermitted
from xeploai.journal.models import Entry
from xeploai.organisations.models import Unit
from xeploai.people.models import User

pytestmark = pytest.mark.django_db
DAY = dt.date(2026, 3, 2)


@pytest.fixture
def office(system: System, cycle: Cycle) -> Subject:
    return Subject.objects.get(cycle=cycle, kind="unit", unit=system.units["office"])


def changing(actor: User, subject: Subject, unit: Unit, **more: Any) -> Subject:
    given: dict[str, Any] = {"document_number": "9-QĐ/TU", "document_date": DAY, "version": subject.version} | more
    return change_rating_authority(actor=actor, subject=subject, rated_by=unit, **given)


def test_a_unit_above_or_of_the_province_rates(system: System, office: Subject) -> None:
    changed = changing(system.staff, office, system.units["province"])
    assert (changed.rated_by, changed.document_number) == (system.units["province"], "9-QĐ/TU")
    changed = changing(system.staff, changed, system.units["government"])
    assert changed.rated_by == system.units["government"]
    assert Entry.objects.filter(verb="change_rating_authority").count() == 2


@pytest.mark.parametrize("wrong", ["office", "commune", "cell"])
def test_a_wrong_authority_is_refused(system: System, office: Subject, wrong: str) -> None:
    assert refused(lambda: changing(system.staff, office, system.units[wrong])) == "authority_not_above"


def test_other_refusals(system: System, office: Subject) -> None:
    staff, province = system.staff, system.units["province"]
    assert refused(lambda: changing(staff, office, system.units["district"])) == "authority_unchanged"
    assert refused(lambda: changing(staff, office, province, document_date=None)) == "document_needed"
    with pytest.raises(Conflict):
        changing(staff, office, province, version=5)
    delegate_rating(
        actor=staff, subjects=[office], to_unit=system.units["commune"], document_number="1", document_date=DAY
    )
    assert refused(lambda: changing(staff, office, province)) == "delegation_in_force"


def test_only_provincial_staff(system: System, office: Subject) -> None:
    with pytest.raises(NotPermitted):
        changing(make.a_user(secretary=system.units["district"]), office, system.units["province"])
