"""The last days of a cycle (clause VI), and the last day for an invitation (IV.1.5), as its settings read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xeploai.cycles.rule_sets import settings_of
from xeploai.law.deadlines import DeadlinesOutcome, deadlines

if TYPE_CHECKING:
    from xeploai.cycles.models import Cycle


def dates_of(cycle: Cycle) -> DeadlinesOutcome:
    """Clause VI under the settings in force."""
    settings = settings_of(cycle)
    return deadlines(year=cycle.year, before=settings.deadline_before, dates=settings.deadline_dates)
