"""Who sees which meetings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q

if TYPE_CHECKING:
    from xeploai.meetings.models import Meeting  # noqa: F401
    from xeploai.people.models import User


class MeetingQuerySet(models.QuerySet["Meeting"]):
    """Meetings."""

    def visible_to(self, actor: User) -> Self:
        """Meetings of the units in reach, and those where the actor counts the ballots."""
        mine = Q(tellers__person_id=actor.person_id) if actor.person_id else Q(pk__in=[])
        return self.filter(Q(unit_id__in=actor.reach()) | mine).distinct()
