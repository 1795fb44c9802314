"""What a chain is made of: parts with lines and grids, and the steps of the rules to compute again."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone

DASH = "–"
SEAL = 12
"""So much of a digest is shown; all of it stands in the data of the file."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One link of the chain, with the clause it stands on. ``warnings`` are what an inspector would look at first."""

    code: str
    title: str
    clause: str = ""
    lines: tuple[tuple[str, str], ...] = ()
    grids: tuple[Grid, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """One question to a rule: what went in, what came out, and the reasons in words."""

    rule: str
    about: str
    given: Any
    outcome: Any
    clauses: tuple[str, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chain:
    """The whole."""

    title: str
    unit: str
    unit_id: int
    year: int
    rule_set: str
    rule_set_digest: str
    parts: tuple[Part, ...] = ()
    steps: tuple[Step, ...] = ()
    meetings: tuple[int, ...] = field(default=())


def day(value: dt.date | None) -> str:
    """29/11/2026, or a dash."""
    return f"{value:%d/%m/%Y}" if value else DASH


def moment(value: dt.datetime | None) -> str:
    """19:42, 29/11/2026 in Vietnam's time, or a dash."""
    return f"{timezone.localtime(value):%H:%M, %d/%m/%Y}" if value else DASH


def paper(number: str, date: dt.date | None) -> str:
    """Number and date of a document."""
    return f"{number}, {day(date)}" if number else DASH
