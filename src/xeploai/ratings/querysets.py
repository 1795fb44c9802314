"""Who sees which ratings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q

if TYPE_CHECKING:
    from xeploai.people.models import User
    from xeploai.ratings.models import (  # noqa: F401 - type parameters
        CommentRequest,
        Dossier,
        DossierDelivery,
        Rating,
        SubjectRating,
    )


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


class DossierQuerySet(models.QuerySet["Dossier"]):
    """Dossiers."""

    def visible_to(self, actor: User) -> Self:
        """Those about the units in reach, those that went to a unit in reach, and one's own as a leader."""
        reach = actor.reach()
        own = Q(subject__person_id=actor.person_id) & ~Q(subject__person_id=None)
        went = self.model._default_manager.filter(deliveries__to_unit_id__in=reach).values("pk")
        return self.filter(Q(subject__unit_id__in=reach) | own | Q(pk__in=went))


class DossierDeliveryQuerySet(models.QuerySet["DossierDelivery"]):
    """Sendings of dossiers."""

    def visible_to(self, actor: User) -> Self:
        """Those about the units in reach, and those that went to a unit in reach."""
        reach = actor.reach()
        return self.filter(Q(dossier__subject__unit_id__in=reach) | Q(to_unit_id__in=reach))


class CommentRequestQuerySet(models.QuerySet["CommentRequest"]):
    """What was asked of commenting collectives."""

    def visible_to(self, actor: User) -> Self:
        """What was asked of a unit in reach; the authority that asked goes through its own subjects."""
        return self.filter(unit_id__in=actor.reach())
