"""Who sees which rounds: whoever sees the meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q

from xeploai.ballots.enums import RoundState
from xeploai.meetings.models import Teller
from xeploai.meetings.querysets import NOBODY

if TYPE_CHECKING:
    from xeploai.ballots.models import Round  # noqa: F401 - type parameter below
    from xeploai.people.models import User


class RoundQuerySet(models.QuerySet["Round"]):
    """Rounds."""

    def visible_to(self, actor: User) -> Self:
        """Rounds of the units in reach, and of the meetings where the actor counts."""
        mine = Teller.objects.filter(person_id=actor.person_id or NOBODY).values("meeting_id")
        return self.filter(Q(meeting__unit_id__in=actor.reach()) | Q(meeting_id__in=mine))

    def in_force(self) -> Self:
        """Those that were not voided."""
        return self.exclude(state=RoundState.VOIDED)
