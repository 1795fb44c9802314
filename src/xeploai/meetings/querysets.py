"""Who sees which meetings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import Q

if TYPE_CHECKING:
    from xeploai.meetings.models import AttendanceDuty, Meeting, WorkingParty  # noqa: F401
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


class DutyQuerySet(models.QuerySet["AttendanceDuty"]):
    """Who attends where."""

    def visible_to(self, actor: User) -> Self:
        """Duties at the reviews of the units in reach, and one's own."""
        own = Q(person_id=actor.person_id) & ~Q(person_id=None)
        return self.filter(Q(subject__unit_id__in=actor.reach()) | own)

    def in_order(self) -> Self:
        """By unit, collective and clause, with all a line shows."""
        return self.select_related("subject__unit", "subject__body", "person", "unit").order_by(
            "subject__unit__code", "subject__name", "clause", "pk"
        )


class WorkingPartyQuerySet(models.QuerySet["WorkingParty"]):
    """Working parties."""

    def visible_to(self, actor: User) -> Self:
        """Those at the units in reach, and those where one is a member."""
        members: Any = self.model._meta.get_field("members").related_model
        mine = members._default_manager.filter(person_id=actor.person_id or NOBODY)
        return self.filter(Q(subject__unit_id__in=actor.reach()) | Q(pk__in=mine.values("party_id")))
