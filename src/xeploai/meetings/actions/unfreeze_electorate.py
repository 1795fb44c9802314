"""Open the list of those convened again, before any count is signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.enums import ROUND_COUNTING, ROUND_OPEN, ROUND_VOIDED
from xeploai.meetings.queries import hold
from xeploai.meetings.validators import frozen, minutes_not_adopted, with_reason
from xeploai.people.rules import require

if TYPE_CHECKING:
    from xeploai.meetings.models import Meeting
    from xeploai.people.models import User


def unfreeze_electorate(*, actor: User, meeting: Meeting, reason: str) -> Meeting:
    """Void the rounds that are open, with the reason; their ballots are not counted (A-06).

    Refuses: minutes_adopted, electorate_not_frozen, reason_missing, count_signed (V).
    """
    with transaction.atomic():
        meeting = hold(meeting)
        require(actor, "meetings.run", meeting)
        minutes_not_adopted(meeting)
        frozen(meeting)
        reason = with_reason(reason)
        if meeting.rounds.filter(tallies__isnull=False).exists():
            raise Refusal("count_signed", clause="V")
        running = meeting.rounds.filter(state__in=(ROUND_OPEN, ROUND_COUNTING))
        voided = list(running.values_list("number", flat=True))
        running.update(state=ROUND_VOIDED, voided_because=reason, closed_at=timezone.now())
        before = meeting.convened
        meeting.attendees.update(counted=None, excluded_because="", late=False)
        meeting.frozen_at, meeting.convened, meeting.electorate_facts = None, None, {}
        meeting.save(update_fields=["frozen_at", "convened", "electorate_facts"])
        record(
            actor=actor,
            verb="unfreeze_electorate",
            unit=meeting.unit_id,
            subject=meeting,
            reason=reason,
            convened_before=before,
            voided_rounds=voided,
        )
        return meeting
