"""The companion of the board: small squares, one a unit, gathered by the district or commune they belong to."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from xeploai.law.steps import StepState
from xeploai.organisations.models import Unit, UnitClosure

if TYPE_CHECKING:
    from collections.abc import Iterable

    from xeploai.ratings.queries.board.rows import Row

ACROSS = 24
SIDE = 9
GAP = 2


@dataclass(frozen=True, slots=True)
class Area:
    """One group of squares. ``paths`` draws all squares of one state at once; ``counts`` says the same in numbers."""

    unit: Unit
    paths: list[tuple[str, str]]
    counts: list[tuple[str, int]]
    width: int
    height: int
    all: int
    late: int


def areas_of(rows: list[Row], tops: Iterable[Unit], states: dict[int, str]) -> list[Area]:
    """Squares by the unit right below the top; ``states`` = {unit: state}. Two queries, the most late area first."""
    tops = list(tops)
    home = dict(UnitClosure.objects.filter(ancestor__parent__in=tops).values_list("descendant_id", "ancestor_id"))
    groups: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        groups[home.get(row.unit.pk, row.unit.pk)].append(row)
    units = {row.unit.pk: row.unit for row in rows}
    units |= {unit.pk: unit for unit in Unit.objects.filter(parent__in=tops) if unit.pk in groups}
    found = [_area(units[pk], members, states) for pk, members in groups.items() if pk in units]
    return sorted(found, key=lambda area: (-area.late, -area.all, area.unit.code))


def _area(unit: Unit, rows: list[Row], states: dict[int, str]) -> Area:
    squares: dict[str, list[str]] = defaultdict(list)
    step = SIDE + GAP
    for place, row in enumerate(sorted(rows, key=lambda one: one.unit.code)):
        x, y = place % ACROSS * step, place // ACROSS * step
        squares[states[row.unit.pk]].append(f"M{x} {y}h{SIDE}v{SIDE}h-{SIDE}z")
    counted = Counter(states[row.unit.pk] for row in rows)
    return Area(
        unit=unit,
        paths=[(state, "".join(drawn)) for state, drawn in squares.items()],
        counts=[(str(state), counted[state]) for state in StepState if counted[state]],
        width=min(len(rows), ACROSS) * step,
        height=((len(rows) - 1) // ACROSS + 1) * step,
        all=len(rows),
        late=counted[StepState.LATE],
    )
