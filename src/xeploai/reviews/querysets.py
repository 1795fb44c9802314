"""Who sees which papers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import Q

if TYPE_CHECKING:
    from xeploai.people.models import User


class CellPaperQuerySet(models.QuerySet[Any]):
    """Papers about one member of one cell."""

    def visible_to(self, actor: User) -> Self:
        """Papers of the cells in reach, and one's own."""
        return self.filter(Q(cell_id__in=actor.reach()) | Q(person_id=actor.person_id))

    def of(self, cycle_id: int, cell_id: int) -> Self:
        """Papers of one cell in one cycle."""
        return self.filter(cycle_id=cycle_id, cell_id=cell_id)


class SubjectPaperQuerySet(models.QuerySet[Any]):
    """Papers about one subject of rating."""

    def visible_to(self, actor: User) -> Self:
        """Papers of the units in reach, and about oneself as a leader."""
        own = Q(subject__person_id=actor.person_id) & ~Q(subject__person_id=None)
        return self.filter(Q(subject__unit_id__in=actor.reach()) | own)
