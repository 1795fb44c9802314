"""The remarks of who attends from above become an opinion in the minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.content import sealed_text
from xeploai.meetings.models import Opinion
from xeploai.meetings.queries import hold
from xeploai.meetings.validators import minutes_not_adopted

if TYPE_CHECKING:
    from xeploai.meetings.models import AttendanceDuty, Meeting
    from xeploai.people.models import User


def put_remarks_in_minutes(*, actor: User, duty: AttendanceDuty, meeting: Meeting) -> Opinion:
    """By the author alone, once present at the meeting; word for word (R-IV3, A-13).

    Refuses: cycle_closed, minutes_adopted (V), remarks_missing (IV), speaker_not_present, remarks_in_minutes (IV).
    """
    with transaction.atomic():
        meeting = hold(meeting)
        speaker = duty.person
        if speaker is None or duty.person_id != actor.person_id or duty.subject_id != meeting.subject_id:
            raise NotPermitted("remarks.write")
        minutes_not_adopted(meeting)
        if not duty.remarks.strip():
            raise Refusal("remarks_missing", clause="IV")
        if not meeting.attendees.filter(person=speaker, present=True).exists():
            raise Refusal("speaker_not_present", name=str(speaker))
        if meeting.opinions.filter(speaker=speaker, text=duty.remarks, withdrawn_at=None).exists():
            raise Refusal("remarks_in_minutes", clause="IV")
        last = meeting.opinions.order_by("-position").values_list("position", flat=True).first() or 0
        opinion = Opinion.objects.create(meeting=meeting, position=last + 1, speaker=speaker, text=duty.remarks)
        record(
            actor=actor,
            verb="put_remarks_in_minutes",
            unit=meeting.unit_id,
            subject=opinion,
            speaker=str(speaker),
            digest=sealed_text(duty.remarks),
        )
        return opinion
