"""Nobody changes by a file what they may not change by hand: everything lies under the importer's unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from xeploai.exchange.roster.problems import Problem
    from xeploai.exchange.roster.rows import UnitRow
    from xeploai.exchange.roster.world import World


def check_scope(world: World, within: str, problems: list[Problem]) -> None:
    """Every unit, collective, membership and seat that the file adds or changes lies in the subtree of ``within``."""
    now, before = subtree(world.units, within), subtree({row.code: row for row in world.known.units}, within)
    _check_units(world, now, before, within, problems)
    bodies = {row.code: row for row in world.known.bodies}
    for index, row in enumerate(world.roster.bodies):
        if (
            row != (old := bodies.get(row.code))
            and row.unit in world.units
            and (row.unit not in now or (old and old.unit not in before))
        ):
            problems.append(world.problem("outside_scope", "bodies", index, "unit", value=row.unit, within=within))
    people = {row.code: row for row in world.known.people}
    for index, person in enumerate(world.roster.people):
        stood = people.get(person.code)
        moved = {person.cell, stood.cell if stood else ""} & world.units.keys()
        if person != stood and not moved <= now:
            problems.append(world.problem("outside_scope", "people", index, "cell", value=person.cell, within=within))
    seats = set(world.known.posts)
    for index, post in enumerate(world.roster.posts):
        body = world.bodies.get(post.body)
        if post not in seats and body and body.unit not in now:
            problems.append(world.problem("outside_scope", "posts", index, "body", value=post.body, within=within))
    jobs = set(world.known.jobs)
    for index, job in enumerate(world.roster.jobs):
        if job not in jobs and job.unit in world.units and job.unit not in now:
            problems.append(world.problem("outside_scope", "jobs", index, "unit", value=job.unit, within=within))


def _check_units(world: World, now: set[str], before: set[str], within: str, problems: list[Problem]) -> None:
    # A code that is nowhere is a fault of its own, told elsewhere.
    stored = {row.code: row for row in world.known.units}
    for index, row in enumerate(world.roster.units):
        old = stored.get(row.code)
        if (
            row != old
            and (not row.parent or row.parent in world.units)
            and (row.code not in now or (old is not None and row.code not in before))
        ):
            problems.append(world.problem("outside_scope", "units", index, "code", value=row.code, within=within))


def subtree(units: Mapping[str, UnitRow], top: str) -> set[str]:
    """Codes of a unit and everything below it."""
    inside, outside = {top}, {""}
    for start in units:
        path, code = [], start
        while code not in inside and code not in outside and code in units and code not in path:
            path.append(code)
            code = units[code].parent
        (inside if code in inside else outside).update(path)
    return inside
