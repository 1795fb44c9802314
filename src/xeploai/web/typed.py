"""Whole numbers as they come from forms: anything else is no number, never an error."""

from __future__ import annotations

LONGEST = 15


def whole(text: str, otherwise: int = 0) -> int:
    """The number that ``text`` is, from 0; ``otherwise`` where it is none or of no sane length."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= LONGEST else otherwise
