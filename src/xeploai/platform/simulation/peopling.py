"""The province before its year: units, people, and an account for whoever types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from xeploai.errors import Refusal
from xeploai.exchange.roster.comparing import compare
from xeploai.exchange.roster.rows import Roster
from xeploai.exchange.roster.stored import Stored
from xeploai.exchange.roster.storing import store
from xeploai.journal.actions.record import record
from xeploai.organisations.models import Unit
from xeploai.people.enums import Role
from xeploai.people.models import Person, RoleAssignment, User
from xeploai.platform.simulation.casting import TOP, roster_of
from xeploai.platform.simulation.stage import STAFF, login_of

if TYPE_CHECKING:
    from collections.abc import Iterable

# The parts of a province that work side by side; each has a clerk who types for everything below it.
AREAS = ("grassroots_party", "grassroots_cell")


def people(share: float, seed: int) -> dict[str, int]:
    """Fill an empty database; how many of each. Refuses ``demo_needs_empty_database``."""
    if Unit.objects.exists():
        raise Refusal("demo_needs_empty_database")
    roster = roster_of(share, seed)
    with transaction.atomic():
        store(compare(roster, Roster()), Stored(Roster()), today=timezone.localdate())
        users = _accounts(Unit.objects.filter(kind__in=(*AREAS, "district_party", "provincial_party")))
        record(actor=None, verb="make_demo", size=str(share), seed=seed)
    return {
        "units": len(roster.units),
        "collectives": len(roster.bodies),
        "people": len(roster.people),
        "posts": len(roster.posts),
        "accounts": users,
    }


def _accounts(units: Iterable[Unit]) -> int:
    """A clerk for each part, nobody's own account; the expert of the province is a person."""
    rows: list[tuple[str, Unit, tuple[Role, ...]]] = [
        (login_of(unit.code), unit, (Role.CLERK, Role.SECRETARY)) for unit in units
    ]
    top = Unit.objects.get(code=TOP)
    rows.append((STAFF, top, (Role.PROVINCIAL_STAFF,)))
    users = [
        User(username=login, password="!")  # noqa: S106 - nobody can sign in with it
        for login, _unit, _roles in rows
    ]
    users[-1].person = Person.objects.filter(memberships__left_on=None).order_by("-pk")[0]
    made = User.objects.bulk_create(users)
    RoleAssignment.objects.bulk_create(
        RoleAssignment(user=user, role=role, unit=unit)
        for user, (_login, unit, roles) in zip(made, rows, strict=True)
        for role in roles
    )
    return len(made)
