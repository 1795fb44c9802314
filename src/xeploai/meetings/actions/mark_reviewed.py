"""Say that the collective, or one of its members, has been reviewed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from xeploai.journal.actions.record import record
from xeploai.meetings.enums import TurnState
from xeploai.meetings.turns import collective_first, held_turn, name_of, voting_begun

if TYPE_CHECKING:
    from xeploai.meetings.models import ReviewTurn
    from xeploai.people.models import User


def mark_reviewed(*, actor: User, turn: ReviewTurn) -> ReviewTurn:
    """Marked; marking again changes nothing. Who was marked absent and came after all is marked reviewed.

    Refuses: minutes_adopted (V), voting_begun, collective_not_reviewed (PL2).
    """
    with transaction.atomic():
        meeting, turn = held_turn(actor, turn)
        if turn.state == TurnState.REVIEWED:
            return turn
        voting_begun(meeting)
        collective_first(meeting, turn)
        turn.state, turn.absent_because, turn.marked_at = TurnState.REVIEWED, "", timezone.now()
        turn.save(update_fields=["state", "absent_because", "marked_at"])
        record(
            actor=actor,
            verb="mark_reviewed",
            unit=meeting.unit_id,
            subject=meeting,
            turn=turn.pk,
            name=name_of(meeting, turn),
        )
        return turn
