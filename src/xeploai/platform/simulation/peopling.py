"""The province before its year: units, people, and an account for whoever types."""

from __future__ import annotations

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

# The parts of a province that work side by side; each has a clerk who types for everything below it.
AREAS = ("grassroots_party", "grassroots_cell")
PARTS = (*AREAS, "district_party", "provincial_party")


def people(share: float, seed: int) -> dict[str, int]:
    """Fill an empty database; how many of each. Refuses ``demo_needs_empty_database``."""
    if Unit.objects.exists():
        raise Refusal("demo_needs_empty_database")
    roster = roster_of(share, seed)
    with transaction.atomic():
        store(compare(roster, Roster()), Stored(Roster()), today=timezone.localdate())
        users = _accounts()
        record(actor=None, verb="make_demo", size=str(share), seed=seed)
    return {
        "units": len(roster.units),
        "collectives": len(roster.bodies),
        "people": len(roster.people),
        "posts": len(roster.posts),
        "accounts": users,
    }


def _accounts() -> int:
    """A clerk for each part, who types for every unit of it; the expert of the province is a person."""
    units = {unit.pk: unit for unit in Unit.objects.all()}
    owners = {pk: _owner(unit, units) for pk, unit in units.items()}
    users = {unit.pk: User(username=login_of(unit.code), password="!") for unit in owners.values()}  # noqa: S106
    User.objects.bulk_create(users.values())
    roles = [RoleAssignment(user=users[owner.pk], role=Role.CLERK, unit_id=pk) for pk, owner in owners.items()]
    roles += [RoleAssignment(user=user, role=Role.SECRETARY, unit_id=pk) for pk, user in users.items()]
    someone = Person.objects.filter(memberships__left_on=None).order_by("-pk")[0]
    staff = User.objects.create(username=STAFF, password="!", person=someone)  # noqa: S106 - nobody can sign in
    top = next(unit for unit in units.values() if unit.code == TOP)
    roles.append(RoleAssignment(user=staff, role=Role.PROVINCIAL_STAFF, unit=top))
    RoleAssignment.objects.bulk_create(roles, batch_size=2000)
    return len(users) + 1


def _owner(unit: Unit, units: dict[int, Unit]) -> Unit:
    """The part that a unit belongs to: the nearest above it, or itself."""
    while unit.kind not in PARTS and unit.parent_id is not None:
        unit = units[unit.parent_id]
    return unit
