"""The last days of a cycle (clause VI), as its settings read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xeploai.cycles.rule_sets import settings_of
from xeploai.law.deadlines import DeadlinesOutcome, deadlines
from xeploai.law.steps import Calendar

if TYPE_CHECKING:
    from xeploai.cycles.models import Cycle


def dates_of(cycle: Cycle) -> DeadlinesOutcome:
    """Clause VI under the settings in force."""
    settings = settings_of(cycle)
    return deadlines(year=cycle.year, before=settings.deadline_before, dates=settings.deadline_dates)


def calendar_of(cycle: Cycle) -> Calendar:
    """The dates that the steps are measured by."""
    settings = settings_of(cycle)
    days = deadlines(year=cycle.year, before=settings.deadline_before, dates=settings.deadline_dates)
    return Calendar(
        review=days.review,
        report=days.report,
        appraisal=days.appraisal,
        delegated_report=days.delegated_report,
        central_report=days.central_report,
        notice_count=settings.notice_count,
        notice_days=settings.notice_days,
    )
