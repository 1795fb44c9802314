"""Open the cycle of a year and bind it to a rule set for ever."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.cycles.actions.list_subjects import list_subjects
from xeploai.cycles.models import Cycle
from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.law.rule_sets.loader import RuleSetError, load
from xeploai.people.rules import require

if TYPE_CHECKING:
    from xeploai.people.models import User

FIRST_YEAR = 2023
LAST_YEAR = 2100


def open_cycle(*, actor: User, year: int, rule_set: str) -> Cycle:
    """Open a cycle and list what is rated in it; rule set and fingerprint of that text never change again.

    Refuses: cycle_exists, cycle_still_open (one at a time), year_out_of_range, rule_set_unknown.
    """
    with transaction.atomic():
        require(actor, "cycles.manage", None)
        if not FIRST_YEAR <= year <= LAST_YEAR:
            raise Refusal("year_out_of_range", year=str(year))
        if Cycle.objects.filter(year=year).exists():
            raise Refusal("cycle_exists", year=str(year))
        still = Cycle.objects.filter(closed_at=None).first()
        if still is not None:
            raise Refusal("cycle_still_open", year=str(still.year))
        try:
            rules = load(rule_set)
        except RuleSetError as problem:
            raise Refusal("rule_set_unknown", rule_set=rule_set) from problem
        cycle = Cycle.objects.create(year=year, rule_set=rules.code, rule_set_digest=rules.fingerprint)
        record(
            actor=actor,
            verb="open_cycle",
            unit=_seat(actor),
            subject=cycle,
            year=year,
            rule_set=rules.code,
            fingerprint=rules.fingerprint,
        )
        list_subjects(actor=actor, cycle=cycle)
    return cycle


def _seat(actor: User) -> int | None:
    """The unit where the actor is provincial staff: where the journal files the act."""
    return min((unit for role, unit in actor.held if role == "provincial_staff"), default=None)
