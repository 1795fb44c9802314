"""Record a unit's own plan, guidance or minimum duration for the year (clauses III.2, VI.5)."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

from django.db import transaction
from django.utils import timezone

from xeploai.cycles.basis import a_document, some_words
from xeploai.cycles.enums import PlanKind
from xeploai.cycles.locking import held_open
from xeploai.cycles.models import UnitPlan
from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.organisations.models import Unit
from xeploai.people.rules import require
from xeploai.vietnamese.names import normalise

if TYPE_CHECKING:
    import datetime as dt

    from xeploai.cycles.models import Cycle
    from xeploai.people.models import User

CLAUSES: Final = {PlanKind.PLAN: "VI.5", PlanKind.GUIDANCE: "VI.5", PlanKind.DURATION: "III.2"}
LONGEST_TEXT = 20_000
LONGEST_TITLE = 300
MOST_HALF_DAYS = 60


def record_unit_plan(
    *,
    actor: User,
    cycle: Cycle,
    unit: Unit,
    kind: str,
    document_number: str,
    document_date: dt.date | None,
    title: str,
    text: str = "",
    half_days: int | None = None,
) -> UnitPlan:
    """Takes the place of an earlier one of the same kind, which stays readable. ``half_days``: sessions of half a day.

    Refuses: cycle_closed, unit_dissolved, document_needed, document_in_future, plan_title_missing, text_too_long,
    plan_without_duration, plan_too_long.
    """
    with transaction.atomic():
        require(actor, "plans.record", unit)
        held_open(cycle)
        unit = Unit.objects.select_for_update(no_key=True).get(pk=unit.pk)
        chosen = PlanKind(kind)
        clause = CLAUSES[chosen]
        if unit.dissolved_on is not None:
            raise Refusal("unit_dissolved", clause=clause, unit=unit.name, day=unit.dissolved_on)
        number, day = a_document(document_number, document_date, clause)
        called = some_words(normalise(title), "plan_title_missing", clause)[:LONGEST_TITLE]
        if len(text) > LONGEST_TEXT:
            raise Refusal("text_too_long", clause=clause, length=len(text), longest=LONGEST_TEXT)
        sessions = _sessions(chosen, half_days)
        earlier = UnitPlan.objects.filter(cycle=cycle, unit=unit, kind=chosen, superseded_at=None)
        replaced = list(earlier.values_list("pk", flat=True))
        earlier.update(superseded_at=timezone.now())
        plan = UnitPlan.objects.create(
            cycle=cycle,
            unit=unit,
            kind=chosen,
            document_number=number,
            document_date=day,
            title=called,
            text=text.strip(),
            half_days=sessions,
            recorded_by=actor,
        )
        record(
            actor=actor,
            verb="record_unit_plan",
            unit=unit,
            subject=plan,
            kind=chosen.value,
            document=number,
            document_date=day,
            half_days=sessions,
            replaces=replaced,
            text_digest=hashlib.sha256(plan.text.encode()).hexdigest(),
        )
    return plan


def _sessions(kind: PlanKind, half_days: int | None) -> int | None:
    if kind is not PlanKind.DURATION:
        return None
    if half_days is None or half_days < 1:
        raise Refusal("plan_without_duration", clause="III.2")
    if half_days > MOST_HALF_DAYS:
        raise Refusal("plan_too_long", clause="III.2", most=MOST_HALF_DAYS)
    return half_days
