"""The one who attends from above keeps remarks for the meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.cycles.locking import held_open
from xeploai.errors import Conflict, NotPermitted
from xeploai.meetings.models import AttendanceDuty
from xeploai.reviews.validators import valid_text

if TYPE_CHECKING:
    from xeploai.people.models import User


def save_remarks(*, actor: User, duty: AttendanceDuty, text: str, version: int) -> AttendanceDuty:
    """A draft of one's own that nobody else sees until it is put into the minutes; so the journal says nothing yet.

    Refuses: cycle_closed, text_too_long. Raises Conflict.
    """
    with transaction.atomic():
        if duty.person_id is None or duty.person_id != actor.person_id:
            raise NotPermitted("remarks.write")
        held_open(duty.cycle)
        said = valid_text(text)
        held = AttendanceDuty.objects.select_for_update(of=("self",), no_key=True).get(pk=duty.pk)
        if held.remarks == said:
            return held
        if held.version != version:
            raise Conflict(theirs={"remarks": held.remarks}, yours={"remarks": said})
        held.remarks, held.version = said, version + 1
        held.save(update_fields=["remarks", "version"])
        return held
