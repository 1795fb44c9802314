"""Let an organisation vote on itself before its leadership has rated itself, with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.content import sealed_text
from xeploai.meetings.enums import LEVELS, ROUND_VOIDED, MeetingKind
from xeploai.meetings.queries import hold
from xeploai.meetings.validators import minutes_not_adopted, with_reason
from xeploai.people.rules import require

if TYPE_CHECKING:
    from xeploai.meetings.models import Meeting
    from xeploai.people.models import User


def override_order(*, actor: User, meeting: Meeting, reason: str) -> Meeting:
    """The vote of appendix 1 no longer waits for the result of appendix 2 (A-14d); the minutes tell the reason.

    Refuses: minutes_adopted, order_not_at_stake (PL1), reason_missing, levels_already_voted.
    """
    with transaction.atomic():
        meeting = hold(meeting)
        require(actor, "meetings.run", meeting)
        minutes_not_adopted(meeting)
        if meeting.kind != MeetingKind.ORGANISATION:
            raise Refusal("order_not_at_stake", clause="PL1")
        if meeting.rounds.exclude(state=ROUND_VOIDED).filter(kind=LEVELS).exists():
            raise Refusal("levels_already_voted", clause="PL1")
        meeting.override = with_reason(reason)
        meeting.save(update_fields=["override"])
        record(
            actor=actor, verb="override_order", unit=meeting.unit_id, subject=meeting,
            digest=sealed_text(meeting.override),
        )  # fmt: skip
        return meeting
