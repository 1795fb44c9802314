"""Who sees which subjects of a cycle."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q

if TYPE_CHECKING:
    from xeploai.cycles.models import Subject  # noqa: F401 - type parameter below
    from xeploai.organisations.models import Unit
    from xeploai.people.models import User


class SubjectQuerySet(models.QuerySet["Subject"]):
    """Subjects of rating."""

    def visible_to(self, actor: User) -> Self:
        """Subjects of the units in reach, and oneself as a leader."""
        return self.filter(Q(unit_id__in=actor.reach()) | (Q(person_id=actor.person_id) & ~Q(person_id=None)))

    def active(self) -> Self:
        """Subjects that were not dropped in the year."""
        return self.filter(dropped_on=None)

    def decided_at(self, unit: Unit) -> Self:
        """What this unit's competent collective decides: its own but those it delegated, and those delegated to it."""
        every = self.model._default_manager
        # Both conditions in one filter, and not null: a subject without any delegation would pass withdrawn_at=None.
        away = every.filter(delegations__isnull=False, delegations__withdrawn_at=None).values("pk")
        here = every.filter(delegations__to_unit=unit, delegations__withdrawn_at=None).values("pk")
        return self.filter(Q(pk__in=here) | (Q(rated_by=unit) & ~Q(pk__in=away)))
