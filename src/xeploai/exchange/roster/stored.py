"""The roster as the database holds it: current memberships, all posts, and the keys to write changes back."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from xeploai.exchange.roster.rows import BodyRow, JobRow, PersonRow, PostRow, Roster, UnitRow
from xeploai.organisations.models import Body, Unit
from xeploai.people.models import Employment, Membership, Person, Post

if TYPE_CHECKING:
    import datetime as dt


@dataclass(slots=True)
class Stored:
    """Rows with their primary keys."""

    roster: Roster
    unit_ids: dict[str, int] = field(default_factory=dict)
    body_ids: dict[str, int] = field(default_factory=dict)
    person_ids: dict[str, int] = field(default_factory=dict)
    membership_ids: dict[str, int] = field(default_factory=dict)
    post_ids: dict[tuple[str, str, dt.date | None], int] = field(default_factory=dict)
    job_ids: dict[tuple[str, str, str, dt.date | None], int] = field(default_factory=dict)


def stored() -> Stored:
    """Read the whole roster: six queries whatever its size."""
    found = Stored(Roster())
    _read_units(found)
    _read_people(found)
    return found


def _read_units(found: Stored) -> None:
    units = list(
        Unit.objects.order_by("pk").values_list(
            "pk", "parent_id", "code", "name", "kind", "level", "is_mountainous", "has_constituents", "dissolved_on"
        )
    )
    codes = {row[0]: row[2] for row in units}
    for pk, parent, code, name, kind, level, mountainous, constituents, dissolved in units:
        above = codes[parent] if parent else ""
        found.unit_ids[code] = pk
        found.roster.units.append(UnitRow(code, name, kind, level, above, mountainous, constituents, dissolved))
    bodies = Body.objects.order_by("pk").values_list(
        "pk", "code", "name", "kind", "unit_id", "managed_by_id", "has_key_cadres", "dissolved_on"
    )
    for pk, code, name, kind, unit, managed_by, key_cadres, dissolved in bodies:
        manager = codes[managed_by] if managed_by else ""
        found.body_ids[code] = pk
        found.roster.bodies.append(BodyRow(code, name, kind, codes[unit], manager, key_cadres, dissolved))


def _read_people(found: Stored) -> None:
    cells = {pk: code for code, pk in found.unit_ids.items()}
    members = {
        row[0]: row[1:]
        for row in Membership.objects.filter(left_on=None).values_list(
            "person_id", "pk", "cell_id", "standing", "admitted_on", "exempt", "suspended", "away", "joined_on"
        )
    }
    people: dict[int, str] = {}
    rows = Person.objects.order_by("pk").values_list("pk", "code", "full_name", "birth_date", "title", "residence")
    for pk, code, name, born, title, residence in rows:
        people[pk] = code
        found.person_ids[code] = pk
        row = PersonRow(code, name, born, title, residence)
        member = members.get(pk)
        if member is not None:
            found.membership_ids[code], cell, standing, admitted, exempt, suspended, away, joined = member
            row = PersonRow(
                code, name, born, title, residence, cells[cell], standing, admitted, exempt, suspended, away, joined
            )
        found.roster.people.append(row)
    bodies = {pk: code for code, pk in found.body_ids.items()}
    posts = Post.objects.order_by("pk").values_list(
        "pk", "person_id", "body_id", "role", "title", "started_on", "ended_on"
    )
    for pk, person, body, role, title, started, ended in posts:
        post = PostRow(people[person], bodies[body], role, title, started, ended)
        found.post_ids[post.seat] = pk
        found.roster.posts.append(post)
    jobs = Employment.objects.order_by("pk").values_list(
        "pk", "person_id", "unit_id", "capacity", "title", "department", "started_on", "ended_on"
    )
    for pk, person, unit, *rest in jobs:
        job = JobRow(people[person], cells[unit], *rest)
        found.job_ids[job.seat] = pk
        found.roster.jobs.append(job)
