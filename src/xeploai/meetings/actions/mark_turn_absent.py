"""Say that a member is not there to be reviewed, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.content import sealed_text
from xeploai.meetings.enums import TurnState
from xeploai.meetings.turns import held_turn, name_of, voting_begun

if TYPE_CHECKING:
    from xeploai.meetings.models import ReviewTurn
    from xeploai.people.models import User

LONGEST = 300


def mark_turn_absent(*, actor: User, turn: ReviewTurn, reason: str) -> ReviewTurn:
    """Marked with the reason; another reason replaces it. The collective itself cannot be absent.

    Refuses: minutes_adopted (V), voting_begun, absence_reason_missing, reason_too_long,
    collective_cannot_be_absent (PL2).
    """
    with transaction.atomic():
        meeting, turn = held_turn(actor, turn)
        if turn.person_id is None:
            raise Refusal("collective_cannot_be_absent", clause="PL2", name=name_of(meeting, turn))
        voting_begun(meeting)
        reason = reason.strip()
        if not reason:
            raise Refusal("absence_reason_missing", clause="PL2", name=name_of(meeting, turn))
        if len(reason) > LONGEST:
            raise Refusal("reason_too_long", longest=LONGEST)
        if turn.state == TurnState.ABSENT and turn.absent_because == reason:
            return turn
        turn.state, turn.absent_because, turn.marked_at = TurnState.ABSENT, reason, timezone.now()
        turn.save(update_fields=["state", "absent_because", "marked_at"])
        record(
            actor=actor,
            verb="mark_turn_absent",
            unit=meeting.unit_id,
            subject=meeting,
            turn=turn.pk,
            name=name_of(meeting, turn),
            digest=sealed_text(reason),
        )
        return turn
