"""Units' own plans, and who has none."""

from __future__ import annotations

import pytest
from django.test import Client

from tests import factories as make
from tests.cycles.world import System, a_system, listed
from xeploai.cycles.models import Subject, UnitPlan
from xeploai.people.models import User

pytestmark = pytest.mark.django_db
DOCUMENT = {"document_number": "45-KH/SXD", "document_date": "02/03/2026"}


@pytest.fixture
def system() -> System:
    system = a_system()
    listed(system)
    return system


def by(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def test_recorded_by_the_unit_seen_by_the_province(system: System) -> None:
    """R-VI7, R-III3"""
    unit = system.units["department"]
    head = by(make.a_user(secretary=unit))
    form = {"kind": "duration", "title": "Thời gian kiểm điểm", "half_days": "3", **DOCUMENT}
    assert head.post(f"/units/{unit.code}/plan/", form).status_code == 302
    assert UnitPlan.objects.get().half_days == 3
    assert head.post(f"/units/{unit.code}/plan/", {**form, "half_days": ""}).status_code == 409
    listed_ = by(system.staff).get("/plans/")
    assert (listed_.context["all"], listed_.context["with_plan"]) == (3, 0)
    head.post(f"/units/{unit.code}/plan/", {**form, "kind": "plan"})
    assert [one.name for one in by(system.staff).get("/plans/?having=yes").context["page"]] == ["Sở Xây dựng"]


def test_a_head_adds_a_collective_that_the_province_sees(system: System) -> None:
    """R-I4"""
    unit = system.units["department"]
    person = make.a_person()
    person.employments.create(unit=unit, capacity="department_head")
    form = {
        "name": "Tập thể lãnh đạo Phòng Thanh tra",
        "because": "Có ba lãnh đạo",
        f"role-{person.pk}": "head",
        **DOCUMENT,
    }
    assert by(make.a_user(secretary=unit)).post(f"/units/{unit.code}/subjects/add/", form).status_code == 302
    added = Subject.objects.get(kind="body", added_because="Có ba lãnh đạo")
    shown = by(system.staff).get("/subjects/?state=added").context["page"]
    assert list(shown) == [added]
