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
    _lock_and_read_again("pg_advisory_xact_lock_shared", cycle)
    if cycle.closed_at is not None:
        raise Refusal("cycle_closed", year=str(cycle.year))


def held_alone(cycle: Cycle) -> None:
    """Wait until no verb works in the cycle, and keep every other one out until the transaction ends."""
    _lock_and_read_again("pg_advisory_xact_lock", cycle)


def _lock_and_read_again(function: str, cycle: Cycle) -> None:
    """Every verb asks this: two statements in one message, the second seeing what stood when the lock was ours."""
    if connection.vendor != "postgresql":
        cycle.refresh_from_db(fields=["closed_at"])
        return
    with connection.cursor() as cursor:
        statements = f"SELECT {function}(%s, %s); SELECT closed_at FROM cycles_cycle WHERE id = %s"  # noqa: S608
        cursor.execute(statements, [CLOSING_LOCK, cycle.pk, cycle.pk])
        cursor.nextset()
        (cycle.closed_at,) = cursor.fetchone()
