"""One line that changes when anything in the stored roster changes."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xeploai.exchange.roster.rows import Roster


def fingerprint(roster: Roster) -> str:
    """SHA-256 (hex) over all rows in a fixed order."""
    seal = hashlib.sha256()
    for part in (roster.units, roster.bodies, roster.people, roster.posts, roster.jobs):
        lines = sorted(map(repr, part))
        seal.update("\n".join(lines).encode())
        seal.update(b"\x00")
    return seal.hexdigest()
