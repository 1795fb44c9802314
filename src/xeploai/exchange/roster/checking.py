"""Collectives, people and posts: every code known, nothing twice, nothing that cannot be."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from xeploai.organisations.enums import CELL_KINDS, BodyKind
from xeploai.people.enums import PostRole

if TYPE_CHECKING:
    import datetime as dt

    from xeploai.exchange.roster.problems import Problem
    from xeploai.exchange.roster.rows import PersonRow, PostRow
    from xeploai.exchange.roster.world import World

ONE_OF_A_KIND = frozenset(
    {
        BodyKind.STANDING_COMMITTEE,
        BodyKind.EXECUTIVE_COMMITTEE,
        BodyKind.CELL_COMMITTEE,
        BodyKind.INSPECTION_COMMITTEE,
    }
)


def check_bodies(world: World, problems: list[Problem]) -> None:
    """Codes once, units known, one committee of a kind in a unit."""
    first: dict[str, int] = {}
    for index, row in enumerate(world.roster.bodies):
        if row.code and row.code in first:
            line = world.roster.line("bodies", first[row.code])
            problems.append(world.problem("duplicate_code", "bodies", index, "code", value=row.code, line=line))
            continue
        first[row.code] = index
        for field, value in (("unit", row.unit), ("managed_by", row.managed_by)):
            if value and value not in world.units:
                problems.append(world.unknown("bodies", index, field, value))
        unit = world.units.get(row.unit)
        if unit and row.kind == BodyKind.CELL_COMMITTEE and unit.kind and unit.kind not in CELL_KINDS:
            problems.append(world.problem("body_unfit", "bodies", index, "kind", unit=unit.name))
    _check_one_of_a_kind(world, first, problems)


def _check_one_of_a_kind(world: World, first: dict[str, int], problems: list[Problem]) -> None:
    holders: dict[tuple[str, str], str] = {}
    for code, row in world.bodies.items():
        if row.kind not in ONE_OF_A_KIND or row.dissolved_on is not None or not row.unit:
            continue
        other = holders.setdefault((row.unit, row.kind), code)
        if other != code:
            at = first.get(code, first.get(other))
            if at is not None:
                problems.append(world.problem("second_committee", "bodies", at, "kind", value=code, other=other))


def check_people(world: World, problems: list[Problem], remarks: list[Problem]) -> None:
    """Codes once, cells known and really cells, standing where there is a cell, dates in order."""
    first: dict[str, int] = {}
    alike: dict[tuple[str, dt.date], str] = {}
    for index, row in enumerate(world.roster.people):
        if row.code and row.code in first:
            problems.append(_same_person_twice(world, index, row, first[row.code]))
            continue
        first[row.code] = index
        if row.cell or row.standing or row.exempt or row.suspended or row.away:
            _check_membership(world, index, row, problems)
        if row.birth_date is not None:
            _check_dates(world, index, row, problems)
            other = alike.setdefault((row.full_name, row.birth_date), row.code)
            if other != row.code:
                remarks.append(world.problem("perhaps_same_person", "people", index, "full_name", other=other))


def _same_person_twice(world: World, index: int, row: PersonRow, first: int) -> Problem:
    earlier = world.roster.people[first]
    line = world.roster.line("people", first)
    if row.cell and earlier.cell and row.cell != earlier.cell:
        return world.problem(
            "two_cells", "people", index, "cell", value=row.code, cells=[earlier.cell, row.cell], line=line
        )
    return world.problem("duplicate_code", "people", index, "code", value=row.code, line=line)


def _check_membership(world: World, index: int, row: PersonRow, problems: list[Problem]) -> None:
    if not row.cell:
        field = "standing" if row.standing else "cell"
        problems.append(world.problem("membership_without_cell", "people", index, field))
        return
    if not row.standing:
        problems.append(world.problem("standing_missing", "people", index, "standing", name=row.full_name))
    cell = world.units.get(row.cell)
    if cell is None:
        problems.append(world.unknown("people", index, "cell", row.cell))
    elif cell.kind and cell.kind not in CELL_KINDS:
        problems.append(world.problem("not_a_cell", "people", index, "cell", value=row.cell, unit=cell.name))
    elif cell.dissolved_on is not None:
        problems.append(world.problem("dissolved", "people", index, "cell", value=cell.name))


def _check_dates(world: World, index: int, row: PersonRow, problems: list[Problem]) -> None:
    for field, date in (("admitted_on", row.admitted_on), ("joined_on", row.joined_on)):
        if date is not None and row.birth_date is not None and date <= row.birth_date:
            problems.append(world.problem("before_birth", "people", index, field))


def check_posts(world: World, problems: list[Problem], remarks: list[Problem]) -> None:
    """People and collectives known, one seat of a person in a collective, dates in order."""
    first: dict[tuple[str, str, dt.date | None], int] = {}
    heads: Counter[str] = Counter()
    for index, row in enumerate(world.roster.posts):
        if row.seat in first and row.person and row.body:
            line = world.roster.line("posts", first[row.seat])
            problems.append(world.problem("duplicate_seat", "posts", index, "body", line=line))
            continue
        first[row.seat] = index
        _check_post(world, index, row, problems)
        if row.role == PostRole.HEAD and row.ended_on is None:
            heads[row.body] += 1
            if heads[row.body] == 2:  # noqa: PLR2004 - said once for each collective
                remarks.append(world.problem("two_heads", "posts", index, "role", value=row.body))


def _check_post(world: World, index: int, row: PostRow, problems: list[Problem]) -> None:
    if row.person and row.person not in world.people:
        problems.append(world.unknown("posts", index, "person", row.person))
    body = world.bodies.get(row.body)
    if row.body and body is None:
        problems.append(world.unknown("posts", index, "body", row.body))
    elif body is not None and body.dissolved_on is not None and row.ended_on is None:
        problems.append(world.problem("dissolved", "posts", index, "body", value=body.name))
    if row.started_on and row.ended_on and row.ended_on < row.started_on:
        problems.append(world.problem("ended_before_started", "posts", index, "ended_on"))
