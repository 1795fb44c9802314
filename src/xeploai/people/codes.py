"""Codes on access slips and first passwords: made for typing from paper."""

from __future__ import annotations

import hashlib
import secrets

LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # no I, O, 0, 1: they look alike on paper
GROUPS, GROUP = 3, 4


def new_code() -> str:
    """A code of 60 random bits, such as ABCD-EFGH-JKLM."""
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(GROUP)) for _ in range(GROUPS))


def clean_code(typed: str) -> str:
    """What was typed, in capitals, without spaces and dashes."""
    return "".join(letter for letter in typed.upper() if letter.isalnum())


def digest_of(typed: str) -> str:
    """SHA-256 of a code as it was typed; the only trace of a code that is kept."""
    return hashlib.sha256(clean_code(typed).encode()).hexdigest()
