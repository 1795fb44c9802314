"""Who sees which units: everything goes through the closure table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, Self

from django.db import models

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet

    from xeploai.organisations.models import Body, Unit  # noqa: F401 - type parameters below


class Actor(Protocol):
    """Whoever acts: a signed-in user, seen from the layers below ``people``."""

    pk: int

    def reach(self, roles: Iterable[str] | None = None) -> QuerySet[Any, int]:
        """Ids of the units that the roles (default: those that read) reach, subtrees included."""
        ...


class UnitQuerySet(models.QuerySet["Unit"]):
    """Units."""

    def visible_to(self, actor: Actor) -> Self:
        """Units where the actor holds a reading role, or below one."""
        return self.filter(pk__in=actor.reach())

    def under(self, unit_id: int) -> Self:
        """The unit itself and everything below it."""
        return self.filter(above__ancestor_id=unit_id)

    def over(self, unit_id: int) -> Self:
        """The unit itself and everything above it."""
        return self.filter(below__descendant_id=unit_id)

    def active(self) -> Self:
        """Units that are not dissolved."""
        return self.filter(dissolved_on=None)


class BodyQuerySet(models.QuerySet["Body"]):
    """Leadership collectives."""

    def visible_to(self, actor: Actor) -> Self:
        """Collectives of the units that the actor sees."""
        return self.filter(unit_id__in=actor.reach())

    def active(self) -> Self:
        """Collectives that are not dissolved."""
        return self.filter(dissolved_on=None)
