"""Who sees which people."""

from __future__ import annotations

from calendar import monthrange
from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import Exists, OuterRef, Q

if TYPE_CHECKING:
    from datetime import date

    from xeploai.people.models import Membership, Person, RoleAssignment, User  # noqa: F401

SIX_MONTHS = 6


class PersonQuerySet(models.QuerySet["Person"]):
    """People."""

    def visible_to(self, actor: User) -> Self:
        """Members and post holders of the units in reach, and always oneself."""
        reach = actor.reach()
        memberships: Any = self.model._meta.get_field("memberships").related_model
        posts: Any = self.model._meta.get_field("posts").related_model
        seen = Exists(memberships._default_manager.filter(person=OuterRef("pk"), cell_id__in=reach, left_on=None))
        serving = Exists(posts._default_manager.filter(person=OuterRef("pk"), body__unit_id__in=reach, ended_on=None))
        return self.filter(Q(seen) | Q(serving) | Q(pk=actor.person_id))

    def by_given_name(self) -> Self:
        """Vietnamese order: given name, then surname."""
        return self.order_by("sort_key", "code")


class MembershipQuerySet(models.QuerySet["Membership"]):
    """Memberships in cells."""

    def visible_to(self, actor: User) -> Self:
        """Memberships of the cells in reach, and one's own."""
        return self.filter(Q(cell_id__in=actor.reach()) | Q(person_id=actor.person_id))

    def current(self) -> Self:
        """Those that have not ended."""
        return self.filter(left_on=None)

    def by_given_name(self) -> Self:
        """Vietnamese order of the people."""
        return self.select_related("person").order_by("person__sort_key", "person__code")


class PostQuerySet(models.QuerySet[Any]):
    """Posts in leadership collectives, and work at agencies."""

    def current(self) -> Self:
        """Those that have not ended."""
        return self.filter(ended_on=None)


class RoleAssignmentQuerySet(models.QuerySet["RoleAssignment"]):
    """Roles held at units."""

    def current(self) -> Self:
        """Those that were not withdrawn."""
        return self.filter(revoked_at=None)


def under_six_months(admitted_on: date | None, on: date) -> bool:
    """Whether fewer than six full months lie between admission and ``on`` (regulation 124, article 5)."""
    if admitted_on is None:
        return False
    months = (on.year - admitted_on.year) * 12 + on.month - admitted_on.month
    due_day = min(admitted_on.day, monthrange(on.year, on.month)[1])
    return months - (on.day < due_day) < SIX_MONTHS
