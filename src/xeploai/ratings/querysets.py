"""Who sees which ratings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q

if TYPE_CHECKING:
    from xeploai.people.models import User
    from xeploai.ratings.models import Rating, SubjectRating  # noqa: F401 - type parameters


class RatingQuerySet(models.QuerySet["Rating"]):
    """Ratings."""

    def visible_to(self, actor: User) -> Self:
        """Ratings of the cells in reach, and one's own."""
        return self.filter(Q(cell_id__in=actor.reach()) | Q(person_id=actor.person_id))

    def in_force(self) -> Self:
        """The latest version of each."""
        return self.filter(superseded_at=None)


class SubjectRatingQuerySet(models.QuerySet["SubjectRating"]):
    """Ratings of organisations, collectives and leaders."""

    def visible_to(self, actor: User) -> Self:
        """Those of the units in reach, and one's own as a leader."""
        own = Q(subject__person_id=actor.person_id) & ~Q(subject__person_id=None)
        return self.filter(Q(subject__unit_id__in=actor.reach()) | own)

    def in_force(self) -> Self:
        """The latest version of each."""
        return self.filter(superseded_at=None)
