"""What papers may contain. Each function returns the cleaned value or raises a Refusal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xeploai.cycles.enums import Grade, QualityLevel
from xeploai.errors import Refusal
from xeploai.reviews.content import SelfRatingContent
from xeploai.reviews.enums import LONGEST_TEXT

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date


def valid_level(level: str) -> str:
    """One of the four levels, or blank. Refuses: unknown_level (PL3)."""
    if level and level not in QualityLevel.values:
        raise Refusal("unknown_level", clause="PL3", level=level)
    return level


def valid_text(text: str, *, longest: int = LONGEST_TEXT) -> str:
    """Text with plain line ends. Refuses: text_too_long."""
    cleaned = text.replace("\r\n", "\n").strip()
    if len(cleaned) > longest:
        raise Refusal("text_too_long", length=len(cleaned), longest=longest)
    return cleaned


def valid_reason(reason: str) -> str:
    """Refuses: reason_missing (PL3)."""
    cleaned = valid_text(reason, longest=500)
    if not cleaned:
        raise Refusal("reason_missing", clause="PL3")
    return cleaned


def valid_content(content: SelfRatingContent, codes: Sequence[str]) -> SelfRatingContent:
    """Content whose grades belong to the frame. Refuses: unknown_criterion, unknown_grade, unknown_level (PL3)."""
    for code, grade in content.grades.items():
        if code not in codes:
            raise Refusal("unknown_criterion", clause="PL3", criterion=code)
        if grade not in Grade.values:
            raise Refusal("unknown_grade", clause="PL3", criterion=code, grade=grade)
    return SelfRatingContent(
        grades={code: content.grades[code] for code in codes if code in content.grades},
        level=valid_level(content.level),
        results=valid_text(content.results),
        shortcomings=valid_text(content.shortcomings),
        remedies=valid_text(content.remedies),
    )


def complete(content: SelfRatingContent, codes: Sequence[str]) -> None:
    """Every criterion graded and one level taken (PL3, point 1). Refuses: self_rating_incomplete."""
    ungraded = [code for code in codes if code not in content.grades]
    if ungraded or not content.level:
        raise Refusal(
            "self_rating_incomplete", clause="PL3", criteria=ungraded, missing=len(ungraded), level=bool(content.level)
        )


def valid_dates(*, asked_on: date | None, received_on: date | None, today: date) -> None:
    """Nothing in the future, nothing received before it was asked. Refuses: date_in_future, received_before_asked."""
    for day in (asked_on, received_on):
        if day is not None and day > today:
            raise Refusal("date_in_future", clause="PL3", day=day, today=today)
    if asked_on is not None and received_on is not None and received_on < asked_on:
        raise Refusal("received_before_asked", clause="PL3", asked_on=asked_on, received_on=received_on)


def valid_document(number: str, on: date | None, *, today: date, clause: str) -> tuple[str, date]:
    """Number and date of the paper a decision stands on. Refuses: paper_missing, paper_in_future."""
    cleaned = number.strip()
    if not cleaned or on is None:
        raise Refusal("paper_missing", clause=clause)
    if on > today:
        raise Refusal("paper_in_future", clause=clause, date=on)
    return cleaned[:80], on
