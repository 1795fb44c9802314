"""The exact bytes that an entry's digest covers; an inspector can write this again in ten lines."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import datetime


def digest(
    *,
    number: int,
    at: datetime,
    actor_id: int | None,
    actor_name: str,
    verb: str,
    unit_id: int | None,
    subject_type: str,
    subject_id: str,
    facts: dict[str, Any],
    previous: str,
) -> str:
    """SHA-256 (hex) over the compact JSON array of all sealed fields, UTF-8, keys sorted."""
    sealed = [
        number,
        at.isoformat(timespec="microseconds"),
        actor_id,
        actor_name,
        verb,
        unit_id,
        subject_type,
        subject_id,
        facts,
        previous,
    ]
    text = json.dumps(sealed, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
