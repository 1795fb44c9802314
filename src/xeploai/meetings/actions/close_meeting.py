"""Close the meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.queries import hold
from xeploai.people.rules import require

if TYPE_CHECKING:
    from xeploai.meetings.models import Meeting
    from xeploai.people.models import User


def close_meeting(*, actor: User, meeting: Meeting) -> Meeting:
    """Set the moment of closing. Refuses: minutes_not_adopted (V), meeting_closed."""
    with transaction.atomic():
        meeting = hold(meeting)
        require(actor, "meetings.run", meeting)
        if meeting.adopted_at is None:
            raise Refusal("minutes_not_adopted", clause="V")
        if meeting.closed_at is not None:
            raise Refusal("meeting_closed", at=meeting.closed_at)
        meeting.closed_at = timezone.now()
        meeting.save(update_fields=["closed_at"])
        record(actor=actor, verb="close_meeting", unit=meeting.unit_id, subject=meeting)
        return meeting
