"""Tick who is there, one or many at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from xeploai.errors import Conflict, Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.enums import Capacity, Presence
from xeploai.meetings.models import Attendee
from xeploai.meetings.queries import hold
from xeploai.meetings.validators import minutes_not_adopted
from xeploai.people.rules import require

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xeploai.meetings.models import Meeting
    from xeploai.people.models import User


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One tick. ``seen`` is what the clerk's screen showed before; None where that does not matter."""

    attendee_id: int
    presence: str
    reason: str = ""
    seen: str | None = None


def mark_attendance(*, actor: User, meeting: Meeting, marks: Sequence[Mark]) -> list[Attendee]:
    """Write all marks or none; a mark that already stands is no change.

    After the freeze members' marks stand (a late arrival has a verb of its own), a reason may still be
    written. Refuses: minutes_adopted, not_on_roll, electorate_frozen (V); Conflict where another clerk
    ticked something else since ``seen``.
    """
    with transaction.atomic():
        meeting = hold(meeting)
        require(actor, "meetings.run", meeting)
        minutes_not_adopted(meeting)
        wanted = {mark.attendee_id: mark for mark in marks}
        rows = list(meeting.attendees.select_related("person").filter(pk__in=wanted))
        if len(rows) != len(wanted):
            raise Refusal("not_on_roll")
        changed = [row for row in rows if _apply(meeting, row, wanted[row.pk])]
        Attendee.objects.bulk_update(changed, ["present", "excused", "absence_reason", "marked_at"])
        if changed:
            record(
                actor=actor,
                verb="mark_attendance",
                unit=meeting.unit_id,
                subject=meeting,
                marks=[[str(row.person), row.presence, row.absence_reason] for row in changed],
            )
        return rows


def _apply(meeting: Meeting, row: Attendee, mark: Mark) -> bool:
    wanted, now = Presence(mark.presence), row.presence
    reason = "" if wanted in {Presence.PRESENT, Presence.UNMARKED} else mark.reason.strip()
    if wanted == now:
        differs = row.absence_reason != reason
        row.absence_reason = reason
        return differs
    if mark.seen is not None and mark.seen != now:
        raise Conflict(theirs={"name": str(row.person), "presence": now}, yours={"presence": wanted})
    if meeting.frozen_at is not None and row.capacity == Capacity.MEMBER:
        raise Refusal("electorate_frozen", clause="V", at=meeting.frozen_at, convened=meeting.convened)
    row.present = wanted == Presence.PRESENT
    row.excused = wanted == Presence.EXCUSED
    row.absence_reason = reason
    row.marked_at = None if wanted == Presence.UNMARKED else timezone.now()
    return True
