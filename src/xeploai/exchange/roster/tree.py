"""The tree of units: every unit under a fitting one, and no unit under itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xeploai.organisations.enums import CELL_KINDS, UnitKind

if TYPE_CHECKING:
    from xeploai.exchange.roster.problems import Problem
    from xeploai.exchange.roster.rows import UnitRow
    from xeploai.exchange.roster.world import World

_ABOVE_GRASSROOTS = frozenset({UnitKind.PROVINCIAL_PARTY, UnitKind.DISTRICT_PARTY})
_PARENTS: dict[str, frozenset[str]] = {
    UnitKind.DISTRICT_PARTY: frozenset({UnitKind.PROVINCIAL_PARTY}),
    UnitKind.GRASSROOTS_PARTY: _ABOVE_GRASSROOTS,
    UnitKind.GRASSROOTS_CELL: _ABOVE_GRASSROOTS,
    UnitKind.SUB_PARTY: frozenset({UnitKind.GRASSROOTS_PARTY}),
    UnitKind.CELL: frozenset({UnitKind.GRASSROOTS_PARTY, UnitKind.SUB_PARTY}),
    UnitKind.PARTY_GROUP: frozenset(CELL_KINDS),
}
_NEVER_ABOVE = frozenset({*CELL_KINDS, UnitKind.PARTY_GROUP})


def check_units(world: World, problems: list[Problem]) -> None:
    """Codes once, parents known and fitting, no circle."""
    first: dict[str, int] = {}
    circles: set[str] = set()
    for index, row in enumerate(world.roster.units):
        if not row.code:
            continue
        if row.code in first:
            line = world.roster.line("units", first[row.code])
            problems.append(world.problem("duplicate_code", "units", index, "code", value=row.code, line=line))
            continue
        first[row.code] = index
        _check_parent(world, index, row, problems, circles)


def _check_parent(world: World, index: int, row: UnitRow, problems: list[Problem], circles: set[str]) -> None:
    if not row.parent:
        if row.kind and row.kind != UnitKind.PROVINCIAL_PARTY:
            problems.append(world.problem("parent_missing", "units", index, "parent", value=row.name))
        return
    above = world.units.get(row.parent)
    if above is None:
        problems.append(world.unknown("units", index, "parent", row.parent))
    elif row.parent == row.code:
        problems.append(world.problem("parent_is_self", "units", index, "parent", value=row.code))
    elif not _fits(row.kind, above.kind):
        problems.append(
            world.problem(
                "parent_unfit", "units", index, "parent", value=row.name, kind=row.kind, parent_kind=above.kind
            )
        )
    elif row.code not in circles and (circle := _circle(world, row.code)):
        circles.update(circle)
        problems.append(world.problem("parent_circle", "units", index, "parent", codes=circle))


def _fits(kind: str, above: str) -> bool:
    if not kind or not above:
        return True
    allowed = _PARENTS.get(kind)
    return above in allowed if allowed is not None else above not in _NEVER_ABOVE


def _circle(world: World, start: str) -> list[str]:
    """The codes on the way up from ``start`` back to it; empty where there is no way back."""
    path, code = [start], world.units[start].parent
    while code and code in world.units and code not in path:
        path.append(code)
        code = world.units[code].parent
    return path if code == start else []
