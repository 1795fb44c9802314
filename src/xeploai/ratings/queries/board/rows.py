"""One row for each unit: how far each step is, and what is most late."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.utils import timezone

from xeploai.cycles.dates import calendar_of
from xeploai.law.steps import Standing, Step, StepState, standings
from xeploai.ratings.queries.board.track import Track
from xeploai.ratings.queries.board.tracks import tracks_of

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from xeploai.cycles.models import Cycle
    from xeploai.organisations.models import Unit

ORDER = tuple(StepState)
RANK = {state: place for place, state in enumerate(ORDER)}


@dataclass(slots=True)
class Cell:
    """One step of one unit: the worst of what goes through it, and how many of all are done."""

    step: str
    state: StepState = StepState.DONE
    done: int = 0
    all: int = 0
    days_late: int = 0
    last_day: dt.date | None = None
    waits_for: str = ""

    def add(self, one: Standing) -> None:
        """Count one more in."""
        self.all += 1
        self.done += one.state is StepState.DONE
        self.days_late = max(self.days_late, one.days_late)
        if RANK[one.state] < RANK[self.state] or self.all == 1:
            self.state, self.waits_for = one.state, one.waits_for
        if one.state is not StepState.DONE and one.last_day:
            self.last_day = min(self.last_day or one.last_day, one.last_day)


@dataclass(slots=True)
class Row:
    """One unit. ``days_late`` is that of its latest step, ``next_day`` the nearest last day still to come."""

    unit: Unit
    cells: dict[str, Cell] = field(default_factory=dict)
    tracks: list[Track] = field(default_factory=list)

    @property
    def state(self) -> StepState:
        """The worst of its steps."""
        return min((cell.state for cell in self.cells.values()), key=RANK.__getitem__, default=StepState.DONE)

    @property
    def days_late(self) -> int:
        """Days since the last day of the step that is most late."""
        return max((cell.days_late for cell in self.cells.values()), default=0)

    @property
    def urgency(self) -> tuple[int, int, int, dt.date, str]:
        """What is most late first, then what is due next, then by code."""
        states = [cell.state for cell in self.cells.values()]
        days = [cell.last_day for cell in self.cells.values() if cell.last_day and cell.state is not StepState.DONE]
        late, due = states.count(StepState.LATE), states.count(StepState.DUE)
        return (-self.days_late, -late, -due, min(days, default=dt.date.max), self.unit.code)


def rows_of(cycle: Cycle, units: QuerySet[Unit], today: dt.date | None = None) -> list[Row]:
    """A row for each unit with something to do, the most late first. The number of queries is constant."""
    day, calendar = today or timezone.localdate(), calendar_of(cycle)
    found: dict[int, list[Track]] = defaultdict(list)
    for track in tracks_of(cycle, units):
        found[track.unit_id].append(track)
    rows = []
    for unit in units.select_related("parent").order_by("code"):
        if unit.pk not in found:
            continue
        row = Row(unit, tracks=found[unit.pk])
        for track in row.tracks:
            for one in standings(track.facts, day, calendar):
                row.cells.setdefault(one.step, Cell(one.step)).add(one)
        rows.append(row)
    return sorted(rows, key=lambda row: row.urgency)


STEPS = tuple(str(step) for step in Step)
