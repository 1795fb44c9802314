"""Write the roster as a workbook that imports back to the same data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.exchange.roster.narrowing import narrow
from xeploai.exchange.roster.stored import stored
from xeploai.exchange.roster.writing import write
from xeploai.exchange.rules import require_exchange
from xeploai.journal.actions.record import record

if TYPE_CHECKING:
    from xeploai.organisations.models import Unit
    from xeploai.people.models import User


def export_roster(*, actor: User | None, unit: Unit | None) -> bytes:
    """The .xlsx of the unit's subtree (None, only without an actor: everything)."""
    require_exchange(actor, unit)
    with transaction.atomic():
        roster = stored().roster
        record(actor=actor, verb="export_roster", unit=unit)
    return write(narrow(roster, unit.code) if unit else roster)
