"""The arithmetic of the table of targets: plain Vietnamese numbers, and what share of the plan was reached."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from xeploai.reviews.report_validators import MOST_PERCENT_TENTHS

if TYPE_CHECKING:
    from xeploai.reviews.report_content import TargetRow

_PLAIN = re.compile(r"(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?\Z", re.ASCII)
_PERCENT = re.compile(r"(.*?)\s*%?\Z", re.ASCII | re.DOTALL)
_LONGEST_NUMBER = 18


class NotANumberError(ValueError):
    """The text is no number as Vietnamese offices write it (1.234,5)."""


def plain_number(text: str) -> tuple[int, int] | None:
    """``1.234,5`` as (12345, 1): the number and how many of its figures are decimals. None where it is not plain."""
    found = _PLAIN.match(text.strip())
    if found is None or len(text) > _LONGEST_NUMBER:
        return None
    decimals = found[2] or ""
    return int(found[1].replace(".", "") + decimals), len(decimals)


def percent_of(actual: str, planned: str) -> int | None:
    """Actual in tenths of a percent of planned, rounded half up; None unless both are plain and the plan over 0."""
    top, bottom = plain_number(actual), plain_number(planned)
    if top is None or bottom is None or bottom[0] == 0:
        return None
    part, whole = top[0] * 10 ** bottom[1], bottom[0] * 10 ** top[1]
    tenths: int = (2 * part * 1000 + whole) // (2 * whole)
    return tenths if tenths <= MOST_PERCENT_TENTHS else None


def percent_in(text: str) -> int | None:
    """A percent as somebody wrote it (``98,55 %``) in tenths, rounded half up; None where nothing is written.

    Raises NotANumberError.
    """
    found = _PERCENT.match(text.strip())
    written = found[1] if found else ""
    if not written:
        return None
    number = plain_number(written)
    if number is None:
        raise NotANumberError(written)
    scaled, places = number
    whole: int = 10**places
    return (2 * scaled * 10 + whole) // (2 * whole)


def reckoned(row: TargetRow) -> TargetRow:
    """The row with its percent where nobody entered one and it can be reckoned."""
    if row.percent_tenths is not None:
        return row
    return replace(row, percent_tenths=percent_of(row.actual, row.planned))
