"""Give an account a role at a unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.actions.record import record
from xeploai.organisations.enums import UnitKind
from xeploai.people.enums import READING_ROLES, Role
from xeploai.people.models import RoleAssignment, User
from xeploai.people.queries import accounts_of
from xeploai.people.rules import require

if TYPE_CHECKING:
    from xeploai.organisations.models import Unit

# A member reads only their own papers, and an administrator is a member of some cell too.
CONTENT_ROLES = frozenset(READING_ROLES)


def grant_role(*, actor: User, user: User, role: Role, unit: Unit) -> RoleAssignment:
    """Give a role that reaches the unit and everything below it.

    Refuses: role_for_oneself, role_not_for_unit (provincial staff only at the province), role_already_held,
    administrator_sees_no_content (one account does not both manage accounts and read papers).
    """
    with transaction.atomic():
        require(actor, "accounts.manage", unit)
        if user.pk == actor.pk:
            raise Refusal("role_for_oneself")
        if not accounts_of(actor).filter(pk=user.pk).exists():
            raise NotPermitted("accounts.manage")
        if role == Role.PROVINCIAL_STAFF and unit.kind != UnitKind.PROVINCIAL_PARTY:
            raise Refusal("role_not_for_unit", role=str(role.label), unit=unit.name)
        held = {name for name, _unit in RoleAssignment.objects.current().filter(user=user).values_list("role", "unit")}
        if _mixes(role, held):
            raise Refusal("administrator_sees_no_content", user=str(user))
        if RoleAssignment.objects.current().filter(user=user, role=role, unit=unit).exists():
            raise Refusal("role_already_held", user=str(user), role=str(role.label), unit=unit.name)
        given = RoleAssignment.objects.create(user=user, role=role, unit=unit, granted_by=actor)
        record(actor=actor, verb="grant_role", unit=unit, subject=given, user=str(user), role=str(role))
    return given


def _mixes(role: Role, held: set[str]) -> bool:
    if role == Role.ADMINISTRATOR:
        return bool(held & {str(name) for name in CONTENT_ROLES})
    return Role.ADMINISTRATOR.value in held
