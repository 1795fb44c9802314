"""Read the whole chain again and say whether every seal holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC

from xeploai.journal.canonical import digest
from xeploai.journal.enums import GENESIS
from xeploai.journal.models import Entry


@dataclass(frozen=True, slots=True)
class Verification:
    """What the reading found: ``broken`` is the first number that does not hold, or None."""

    entries: int
    broken: int | None
    why: str
    head: str


def verify() -> Verification:
    """Recompute every digest in order. O(entries), constant memory."""
    previous, expected = GENESIS, 1
    for entry in Entry.objects.order_by("number").iterator(chunk_size=2000):
        why = _fault(entry, expected, previous)
        if why:
            return Verification(entries=expected - 1, broken=entry.number, why=why, head=previous)
        previous, expected = entry.digest, expected + 1
    return Verification(entries=expected - 1, broken=None, why="", head=previous)


def _fault(entry: Entry, expected: int, previous: str) -> str:
    if entry.number != expected:
        return "missing_entry"
    if entry.previous != previous:
        return "wrong_link"
    computed = digest(
        number=entry.number,
        at=entry.at.astimezone(UTC),
        actor_id=entry.actor_id,
        actor_name=entry.actor_name,
        verb=entry.verb,
        unit_id=entry.unit_id,
        subject_type=entry.subject_type,
        subject_id=entry.subject_id,
        facts=entry.facts,
        previous=entry.previous,
    )
    return "" if computed == entry.digest else "wrong_digest"
