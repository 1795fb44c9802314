"""Who reads which journal entries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, Self

from django.db import models

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet

    from xeploai.journal.models import Entry  # noqa: F401 - type parameter below


class Reader(Protocol):
    """Whoever reads, seen from the lowest app."""

    def reach(self, roles: Iterable[str] | None = None) -> QuerySet[Any, int]:
        """Ids of the units that the roles reach."""
        ...


class EntryQuerySet(models.QuerySet["Entry"]):
    """Journal entries."""

    def visible_to(self, actor: Reader) -> Self:
        """Entries at the units whose journal the actor may read: inspectors, secretaries, provincial staff."""
        return self.filter(unit_id__in=actor.reach(("inspector", "secretary", "provincial_staff")))

    def about(self, subject: models.Model) -> Self:
        """Entries about one object."""
        return self.filter(subject_type=subject._meta.label_lower, subject_id=str(subject.pk))
