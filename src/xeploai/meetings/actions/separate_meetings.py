"""Take one part out of a combined review."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F

from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.models import Meeting
from xeploai.meetings.queries import hold
from xeploai.meetings.validators import minutes_not_adopted, not_frozen
from xeploai.people.rules import require

if TYPE_CHECKING:
    from xeploai.people.models import User


def separate_meetings(*, actor: User, part: Meeting) -> Meeting:
    """It keeps the day and place until they are changed.

    Refuses: cycle_closed, minutes_adopted, electorate_frozen (V), not_combined (II.3.1).
    """
    with transaction.atomic():
        part = hold(part)
        require(actor, "meetings.run", part)
        minutes_not_adopted(part)
        not_frozen(part)
        if part.lead_id is None:
            raise Refusal("not_combined", clause="II.3.1", name=str(part.body or part))
        lead = part.lead_id
        Meeting.objects.filter(pk=part.pk).update(lead=None, version=F("version") + 1)
        record(actor=actor, verb="separate_meetings", unit=part.unit_id, subject=part, lead=lead, name=str(part.body))
        part.refresh_from_db()
        return part
