"""A unit's own plan, guidance and minimum duration."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from tests import factories as make
from tests.cycles.world import System, refused
from xeploai.cycles.actions.record_unit_plan import record_unit_plan
from xeploai.cycles.models import Cycle, UnitPlan
from xeploai.errors import NotPermitted
from xeploai.journal.models import Entry
from xeploai.people.models import User

pytestmark = pytest.mark.django_db


@pytest.fixture
def head(system: System) -> User:
    return make.a_user(secretary=system.units["department"])


def recording(actor: User, cycle: Cycle, system: System, **more: Any) -> UnitPlan:
    given: dict[str, Any] = {
        "kind": "plan",
        "document_number": "45-KH/SXD",
        "document_date": dt.date(2026, 3, 2),
        "title": "Kế hoạch kiểm điểm năm 2026",
        "text": "Kiểm điểm từ ngày 10/11.",
    } | more
    return record_unit_plan(actor=actor, cycle=cycle, unit=system.units["department"], **given)


def test_a_new_one_takes_the_place_of_the_earlier(head: User, cycle: Cycle, system: System) -> None:
    """R-VI7"""
    first = recording(head, cycle, system)
    guidance = recording(head, cycle, system, kind="guidance")
    second = recording(head, cycle, system, document_number="50-KH/SXD")
    first.refresh_from_db()
    guidance.refresh_from_db()
    assert first.superseded_at is not None
    assert (guidance.superseded_at, second.superseded_at) == (None, None)
    last = Entry.objects.filter(verb="record_unit_plan").order_by("number").last()
    assert last is not None
    assert last.facts["replaces"] == [first.pk]
    assert "ngày 10/11" not in str(last.facts)


def test_the_unit_says_how_long_its_reviews_take(head: User, cycle: Cycle, system: System) -> None:
    """R-III3"""
    assert recording(head, cycle, system, kind="duration", half_days=1).half_days == 1
    assert recording(head, cycle, system, half_days=3).half_days is None


@pytest.mark.parametrize(
    "given, code",
    [
        ({"document_number": " "}, "document_needed"),
        ({"document_date": dt.date(2999, 1, 1)}, "document_in_future"),
        ({"title": " "}, "plan_title_missing"),
        ({"text": "x" * 20_001}, "text_too_long"),
        ({"kind": "duration"}, "plan_without_duration"),
        ({"kind": "duration", "half_days": 61}, "plan_too_long"),
    ],
)
def test_refusals(head: User, cycle: Cycle, system: System, given: dict[str, Any], code: str) -> None:
    assert refused(lambda: recording(head, cycle, system, **given)) == code
    assert not UnitPlan.objects.exists()


def test_only_the_head_and_the_clerk(cycle: Cycle, system: System) -> None:
    with pytest.raises(NotPermitted):
        recording(make.a_user(secretary=system.units["office"]), cycle, system)
    system.units["department"].dissolved_on = dt.date(2026, 5, 1)
    system.units["department"].save()
    head = make.a_user(secretary=system.units["department"])
    assert refused(lambda: recording(head, cycle, system)) == "unit_dissolved"
