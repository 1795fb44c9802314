"""Begin the minutes; the facts write themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.journal.actions.record import record
from xeploai.meetings.models import Minutes
from xeploai.meetings.queries import hold
from xeploai.meetings.validators import minutes_not_adopted
from xeploai.people.rules import require

if TYPE_CHECKING:
    from xeploai.meetings.models import Meeting
    from xeploai.people.models import User


def draft_minutes(*, actor: User, meeting: Meeting) -> Minutes:
    """The minutes that may still be written; made where there are none. Refuses: minutes_adopted (V)."""
    with transaction.atomic():
        meeting = hold(meeting)
        require(actor, "meetings.run", meeting)
        minutes_not_adopted(meeting)
        minutes = meeting.minutes.order_by("-number").first()
        if minutes is not None:
            return minutes
        minutes = Minutes.objects.create(meeting=meeting)
        record(actor=actor, verb="draft_minutes", unit=meeting.unit_id, subject=minutes, number=1)
        return minutes
