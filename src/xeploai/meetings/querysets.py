"""Who sees which meetings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import Q

if TYPE_CHECKING:
    from xeploai.meetings.models import Meeting  # noqa: F401
    from xeploai.people.models import User

NOBODY = 0


class MeetingQuerySet(models.QuerySet["Meeting"]):
    """Meetings."""

    def visible_to(self, actor: User) -> Self:
        """Meetings of the units in reach, and those where the actor counts the ballots."""
        # A subquery, no join: a join would read every meeting of the province before it knows which are wanted.
        tellers: Any = self.model._meta.get_field("tellers").related_model
        mine = tellers._default_manager.filter(person_id=actor.person_id or NOBODY)
        return self.filter(Q(unit_id__in=actor.reach()) | Q(pk__in=mine.values("meeting_id")))
