"""The seal of a signed tally: what the journal keeps, so that a changed tally shows."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xeploai.ballots.models import Tally

SEALED = ("round_id", "version", "issued", "returned", "valid", "invalid", "invalid_reasons", "lines", "blocks")


def seal_of(tally: Tally) -> str:
    """SHA-256 over the numbers, the outcome and a nonce; without the tally it tells nothing about it."""
    content = {name: getattr(tally, name) for name in (*SEALED, "outcome", "nonce")}
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
