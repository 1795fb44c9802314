"""Clause VI: the dates of a cycle."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from xeploai.law.codes import DeadlineReading, known
from xeploai.law.outcome import Outcome, reason

_FRIDAY = 4


@dataclass(frozen=True)
class BeforeDay:
    """To be done before the `day` of `month`, `years_later` years after the year of the cycle."""

    month: int
    day: int
    years_later: int
    clause: str


DATES: Mapping[str, BeforeDay] = {
    "review": BeforeDay(11, 30, 0, "VI.1"),
    "report": BeforeDay(12, 5, 0, "VI.1"),
    "appraisal": BeforeDay(12, 15, 0, "VI.3"),
    "delegated_report": BeforeDay(1, 15, 1, "VI.2"),
    "central_report": BeforeDay(1, 31, 1, "VI.3"),
}


@dataclass(frozen=True)
class Deadline:
    last_day: date
    remind_on: date


@dataclass(frozen=True, kw_only=True)
class DeadlinesOutcome(Outcome):
    review: Deadline
    report: Deadline
    appraisal: Deadline
    delegated_report: Deadline
    central_report: Deadline


# Clause VI. Each step is to be done "before" a date: the last day is the day before it, or the day itself where a
# document reads it so. A weekend never extends a date; the reminder moves back to the Friday instead.
def deadlines(*, year: int, before: str = "strict", dates: Mapping[str, BeforeDay] | None = None) -> DeadlinesOutcome:
    """`dates` are the rule set's, by default 13-HD/TU. Raises UnknownCodeError; ValueError for no such year."""
    reading = known(DeadlineReading, before)
    table = DATES if dates is None else dates
    found = {name: _deadline(year, table[name], reading) for name in DATES}
    steps = tuple(
        reason(
            f"deadline_{reading.value}",
            step=name,
            named=_named(year, table[name]),
            last_day=found[name].last_day,
            remind_on=found[name].remind_on,
            clause=table[name].clause,
        )
        for name in DATES
    )
    return DeadlinesOutcome(**found, reasons=steps, clauses=("VI.1", "VI.2", "VI.3"))


def remind_on(last_day: date) -> date:
    """The day itself, or the Friday before where it falls on a weekend."""
    return last_day - timedelta(days=max(0, last_day.weekday() - _FRIDAY))


def _named(year: int, rule: BeforeDay) -> date:
    return date(year + rule.years_later, rule.month, rule.day)


def _deadline(year: int, rule: BeforeDay, reading: DeadlineReading) -> Deadline:
    named = _named(year, rule)
    last = named - timedelta(days=1) if reading is DeadlineReading.STRICT else named
    return Deadline(last, remind_on(last))
