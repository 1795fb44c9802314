"""Say that the meeting has begun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.queries import hold
from xeploai.meetings.validators import minutes_not_adopted
from xeploai.people.rules import require

if TYPE_CHECKING:
    from xeploai.meetings.models import Meeting
    from xeploai.people.models import User


def open_meeting(*, actor: User, meeting: Meeting) -> Meeting:
    """Set the moment of opening that the minutes will tell. Refuses: meeting_already_open, minutes_adopted."""
    with transaction.atomic():
        meeting = hold(meeting)
        require(actor, "meetings.run", meeting)
        minutes_not_adopted(meeting)
        if meeting.opened_at is not None:
            raise Refusal("meeting_already_open", at=meeting.opened_at)
        meeting.opened_at = timezone.now()
        meeting.save(update_fields=["opened_at"])
        record(actor=actor, verb="open_meeting", unit=meeting.unit_id, subject=meeting)
        return meeting
