"""Write one entry, inside the transaction of the verb that calls."""

from __future__ import annotations

import json
from datetime import UTC
from typing import TYPE_CHECKING, Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection, transaction
from django.utils import timezone

from xeploai.journal.canonical import digest
from xeploai.journal.enums import GENESIS
from xeploai.journal.models import Entry

if TYPE_CHECKING:
    from django.db.models import Model

CHAIN_LOCK = 13_2023
LAST_LINK = "SELECT number, digest FROM journal_entry ORDER BY number DESC LIMIT 1"


def record(
    *,
    actor: Any,
    verb: str,
    unit: Any = None,
    subject: Model | None = None,
    **facts: Any,
) -> Entry:
    """Append an entry to the chain. Needs an open transaction; the entry stands or falls with the verb.

    ``actor`` is a user or None (the system itself); ``unit`` a Unit or its id; ``facts`` whatever an
    inspector needs to follow the act: never a ballot, never a voter beside a choice.
    """
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("record() belongs inside the verb's transaction")
    number, previous = _next_link()
    sealed: dict[str, Any] = {
        "number": number,
        "at": timezone.now().astimezone(UTC),
        "actor_id": actor.pk if actor is not None else None,
        "actor_name": str(actor) if actor is not None else "",
        "verb": verb,
        "unit_id": getattr(unit, "pk", unit),
        "subject_type": subject._meta.label_lower if subject is not None else "",
        "subject_id": str(subject.pk) if subject is not None else "",
        "facts": json.loads(json.dumps(facts, cls=DjangoJSONEncoder)),
        "previous": previous,
    }
    return Entry.objects.create(**sealed, digest=digest(**sealed))


def _next_link() -> tuple[int, str]:
    """The next number and the digest before it. From here on nobody else appends until the transaction ends.

    Two statements in one message: the second begins, and sees what others wrote, once the lock is ours.
    """
    lock = f"SELECT pg_advisory_xact_lock({CHAIN_LOCK}); " if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:
        cursor.execute(f"{lock}{LAST_LINK}")
        if lock:
            cursor.nextset()
        last = cursor.fetchone()
    return (last[0] + 1, last[1]) if last else (1, GENESIS)
