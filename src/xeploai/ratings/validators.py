"""What papers of the competent level may say. Each function returns the cleaned value or raises a Refusal."""

from __future__ import annotations

import datetime as dt

from xeploai.cycles.enums import QualityLevel
from xeploai.errors import Refusal

LONGEST_TEXT = 20_000
LONGEST_NOTE = 300
LONGEST_NUMBER = 80


def text(value: str, *, longest: int = LONGEST_TEXT) -> str:
    """Plain line ends, no spaces around. Refuses: text_too_long."""
    cleaned = value.replace("\r\n", "\n").strip()
    if len(cleaned) > longest:
        raise Refusal("text_too_long", length=len(cleaned), longest=longest)
    return cleaned


def needed(value: str, *, clause: str, longest: int = LONGEST_TEXT) -> str:
    """A text that must be there. Refuses: reason_missing."""
    cleaned = text(value, longest=longest)
    if not cleaned:
        raise Refusal("reason_missing", clause=clause)
    return cleaned


def level_or_blank(value: str, *, clause: str = "PL5") -> str:
    """One of the four levels, or blank. Refuses: unknown_level."""
    if value and value not in QualityLevel.values:
        raise Refusal("unknown_level", clause=clause, level=value)
    return value


def document(number: str, date: dt.date | None, *, today: dt.date, clause: str) -> tuple[str, dt.date]:
    """Number and date of a paper. Refuses: competent_document_missing, competent_document_in_future."""
    cleaned = " ".join(number.split())[:LONGEST_NUMBER]
    if not cleaned or date is None:
        raise Refusal("competent_document_missing", clause=clause)
    if date > today:
        raise Refusal("competent_document_in_future", clause=clause, date=date)
    return cleaned, date
