"""Jobs at agencies and units: every code known, nobody twice in one capacity, dates in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from xeploai.exchange.roster.problems import Problem
    from xeploai.exchange.roster.rows import JobRow
    from xeploai.exchange.roster.world import World


def check_jobs(world: World, problems: list[Problem]) -> None:
    """People and units known, one job of a kind of a person at a unit, dates in order."""
    first: dict[tuple[str, str, str, dt.date | None], int] = {}
    for index, row in enumerate(world.roster.jobs):
        if row.seat in first and row.person and row.unit:
            line = world.roster.line("jobs", first[row.seat])
            problems.append(world.problem("duplicate_job", "jobs", index, "capacity", line=line))
            continue
        first[row.seat] = index
        _check_job(world, index, row, problems)


def _check_job(world: World, index: int, row: JobRow, problems: list[Problem]) -> None:
    if row.person and row.person not in world.people:
        problems.append(world.unknown("jobs", index, "person", row.person))
    unit = world.units.get(row.unit)
    if row.unit and unit is None:
        problems.append(world.unknown("jobs", index, "unit", row.unit))
    elif unit is not None and unit.dissolved_on is not None and row.ended_on is None:
        problems.append(world.problem("dissolved", "jobs", index, "unit", value=unit.name))
    if row.started_on and row.ended_on and row.ended_on < row.started_on:
        problems.append(world.problem("ended_before_started", "jobs", index, "ended_on"))
