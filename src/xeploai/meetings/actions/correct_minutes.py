"""Begin a new number of adopted minutes, with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.models import Minutes
from xeploai.meetings.queries import hold
from xeploai.meetings.validators import holds_own_minutes, with_reason
from xeploai.people.rules import require

if TYPE_CHECKING:
    from xeploai.meetings.models import Meeting
    from xeploai.people.models import User


def correct_minutes(*, actor: User, meeting: Meeting, reason: str) -> Minutes:
    """The old number stays as it was locked; the new one starts from its texts and must be adopted again.

    In a combined review every collective opens again with it. Refuses: minutes_not_adopted (V),
    minutes_of_the_lead (II.3.1), reason_missing.
    """
    with transaction.atomic():
        meeting = hold(meeting)
        require(actor, "meetings.run", meeting)
        holds_own_minutes(meeting)
        reason = with_reason(reason)
        if meeting.adopted_at is None:
            raise Refusal("minutes_not_adopted", clause="V")
        old = meeting.minutes.order_by("-number")[0]
        new = Minutes.objects.create(meeting=meeting, number=old.number + 1, amendments=old.amendments, reason=reason)
        meeting.adopted_at = None
        meeting.save(update_fields=["adopted_at"])
        meeting.parts.update(adopted_at=None)
        record(
            actor=actor,
            verb="correct_minutes",
            unit=meeting.unit_id,
            subject=new,
            number=new.number,
            reason=reason,
            before=old.digest,
        )
        return new
