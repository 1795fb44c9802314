"""Take a superior or a guest off the roll again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.enums import Capacity
from xeploai.meetings.queries import hold
from xeploai.meetings.validators import minutes_not_adopted
from xeploai.people.rules import require

if TYPE_CHECKING:
    from xeploai.meetings.models import Attendee
    from xeploai.people.models import User


def remove_guest(*, actor: User, attendee: Attendee) -> None:
    """Refuses: minutes_adopted, member_stays_on_roll, speaker_stays_on_roll."""
    with transaction.atomic():
        meeting = hold(attendee.meeting)
        require(actor, "meetings.run", meeting)
        minutes_not_adopted(meeting)
        name = str(attendee.person)
        if attendee.capacity == Capacity.MEMBER:
            raise Refusal("member_stays_on_roll", name=name)
        if meeting.opinions.filter(speaker_id=attendee.person_id).exists():
            raise Refusal("speaker_stays_on_roll", name=name)
        meeting.attendees.filter(pk=attendee.pk).delete()
        record(actor=actor, verb="remove_guest", unit=meeting.unit_id, subject=meeting, name=name)
