"""Read-only questions about people and accounts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef, Q

from xeploai.organisations.models import Unit
from xeploai.people.enums import Role
from xeploai.people.models import Membership, Person, RoleAssignment, User

if TYPE_CHECKING:
    from django.db.models import QuerySet


def people_of(actor: User) -> QuerySet[Person]:
    """People that an administrator of accounts may give an account: members and post holders in reach."""
    reach = actor.reach((Role.ADMINISTRATOR,))
    return Person.objects.filter(
        Q(Exists(Membership.objects.filter(person=OuterRef("pk"), left_on=None, cell_id__in=reach)))
        | Q(posts__ended_on=None, posts__body__unit_id__in=reach)
    ).distinct()


def accounts_of(actor: User) -> QuerySet[User]:
    """Accounts that an administrator may change: of people in reach, and holding no role out of reach."""
    reach = actor.reach((Role.ADMINISTRATOR,))
    roles = RoleAssignment.objects.current().filter(user=OuterRef("pk"))
    inside = Exists(roles.filter(unit_id__in=reach))
    outside = Exists(roles.exclude(unit_id__in=reach))
    member = Exists(Membership.objects.filter(person=OuterRef("person"), left_on=None, cell_id__in=reach))
    return User.objects.filter(inside | member).exclude(outside)


def cell_of(person: Person | None) -> Unit | None:
    """The cell where somebody is a member now."""
    if person is None:
        return None
    return Unit.objects.filter(memberships__person=person, memberships__left_on=None).first()
