"""An open cycle stays open until the verb is done; closing waits for every verb and shuts out the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import connection

from xeploai.errors import Refusal

if TYPE_CHECKING:
    from xeploai.cycles.models import Cycle

CLOSING_LOCK = 14_2023


def held_open(cycle: Cycle) -> None:
    """Refuses: cycle_closed. Inside a transaction: nobody closes the cycle before it ends.

    Readers of the lock do not wait for each other; SQLite has one writer and needs none.
    """
    _lock("pg_advisory_xact_lock_shared", cycle)
    _read_again(cycle)
    if cycle.closed_at is not None:
        raise Refusal("cycle_closed", year=str(cycle.year))


def held_alone(cycle: Cycle) -> None:
    """Wait until no verb works in the cycle, and keep every other one out until the transaction ends."""
    _lock("pg_advisory_xact_lock", cycle)
    _read_again(cycle)


def _lock(function: str, cycle: Cycle) -> None:
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT {function}(%s, %s)", [CLOSING_LOCK, cycle.pk])


def _read_again(cycle: Cycle) -> None:
    cycle.refresh_from_db(fields=["closed_at"])
