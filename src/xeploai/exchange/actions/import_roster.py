"""Write a workbook into the roster: all of it or nothing, and only what the preview showed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import connection, transaction
from django.utils import timezone

from xeploai.errors import Refusal
from xeploai.exchange.roster.comparing import compare
from xeploai.exchange.roster.examining import Examined, examine_roster
from xeploai.exchange.roster.fingerprint import fingerprint
from xeploai.exchange.roster.stored import stored
from xeploai.exchange.roster.storing import store
from xeploai.exchange.rules import require_exchange
from xeploai.journal.actions.record import record

if TYPE_CHECKING:
    from collections.abc import Callable

    from xeploai.organisations.models import Unit
    from xeploai.people.models import User

IMPORT_LOCK = 13_2024


def import_roster(
    *,
    actor: User | None,
    unit: Unit | None,
    content: bytes,
    expected: str | None = None,
    digest: str = "",
    after: Callable[[dict[str, Any]], None] | None = None,
) -> dict[str, dict[str, int]]:
    """Store a workbook; returns the counts by sheet.

    ``unit`` is the top of what may change (None, only without an actor: everything). ``expected`` is the
    fingerprint of the roster that the preview was made against. ``after`` runs inside the transaction.
    Refuses ``roster_has_errors`` (param ``problems``) and ``roster_changed_since_preview``.
    """
    require_exchange(actor, unit)
    examined = examine_roster(content, within=unit.code if unit else None)
    if examined.problems:
        raise Refusal("roster_has_errors", count=len(examined.problems), problems=examined.problems)
    if expected is not None and examined.fingerprint != expected:
        raise Refusal("roster_changed_since_preview")
    with transaction.atomic():
        counts = _write(examined, unit.code if unit else None)
        record(actor=actor, verb="import_roster", unit=unit, counts=counts, digest=digest)
        if after:
            after(counts)
    return counts


def _write(examined: Examined, within: str | None) -> dict[str, dict[str, int]]:
    """Look again under the lock: what was examined must still be what stands."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [IMPORT_LOCK])
    now = stored()
    if fingerprint(now.roster) != examined.fingerprint:
        raise Refusal("roster_changed_since_preview")
    difference = compare(examined.roster, now.roster, within)
    store(difference, now, today=timezone.localdate())
    return difference.counts()
