"""Somebody comes in after the electorate was frozen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.enums import Capacity
from xeploai.meetings.queries import hold
from xeploai.meetings.validators import frozen, minutes_not_adopted
from xeploai.people.rules import require

if TYPE_CHECKING:
    from xeploai.meetings.models import Attendee
    from xeploai.people.models import User


def mark_late_arrival(*, actor: User, attendee: Attendee) -> Attendee:
    """Present from now on; votes in rounds that are still open; N stays what it was (A-06a).

    Refuses: minutes_adopted, electorate_not_frozen (V), not_a_member, already_present.
    """
    with transaction.atomic():
        meeting = hold(attendee.meeting)
        require(actor, "meetings.run", meeting)
        minutes_not_adopted(meeting)
        frozen(meeting)
        row = meeting.attendees.select_related("person").get(pk=attendee.pk)
        if row.capacity != Capacity.MEMBER:
            raise Refusal("not_a_member", name=str(row.person))
        if row.present:
            raise Refusal("already_present", name=str(row.person))
        row.present, row.late, row.excused, row.absence_reason = True, True, False, ""
        row.marked_at = timezone.now()
        row.save(update_fields=["present", "late", "excused", "absence_reason", "marked_at"])
        record(
            actor=actor,
            verb="mark_late_arrival",
            unit=meeting.unit_id,
            subject=meeting,
            name=str(row.person),
            counted=row.counted,
            convened=meeting.convened,
        )
        return row
