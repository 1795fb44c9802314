"""Put a superior or a guest on the roll."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.enums import Capacity
from xeploai.meetings.models import Attendee
from xeploai.meetings.queries import hold
from xeploai.meetings.validators import minutes_not_adopted
from xeploai.people.rules import require

if TYPE_CHECKING:
    from xeploai.meetings.models import Meeting
    from xeploai.people.models import Person, User


def add_guest(*, actor: User, meeting: Meeting, person: Person, capacity: str = Capacity.GUEST) -> Attendee:
    """They speak and do not vote (A-13). Refuses: minutes_adopted, already_on_roll, guest_is_member (A-13)."""
    with transaction.atomic():
        meeting = hold(meeting)
        require(actor, "meetings.run", meeting)
        minutes_not_adopted(meeting)
        if capacity not in {Capacity.GUEST, Capacity.SUPERIOR}:
            raise Refusal("guest_is_member", clause="IV", name=str(person))
        if meeting.attendees.filter(person=person).exists():
            raise Refusal("already_on_roll", name=str(person))
        attendee = Attendee.objects.create(meeting=meeting, person=person, capacity=capacity)
        record(
            actor=actor,
            verb="add_guest",
            unit=meeting.unit_id,
            subject=meeting,
            name=str(person),
            capacity=capacity,
        )
        return attendee
