"""Take the mark of a turn back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.enums import TurnState
from xeploai.meetings.turns import held_turn, name_of, voting_begun

if TYPE_CHECKING:
    from xeploai.meetings.models import Meeting, ReviewTurn
    from xeploai.people.models import User


def reset_turn(*, actor: User, turn: ReviewTurn) -> ReviewTurn:
    """Waiting again; notes stay. A turn that waits is no change.

    Refuses: minutes_adopted (V), voting_begun, members_reviewed_already (PL2).
    """
    with transaction.atomic():
        meeting, turn = held_turn(actor, turn)
        if turn.state == TurnState.WAITING:
            return turn
        voting_begun(meeting)
        _members_wait(meeting, turn)
        turn.state, turn.absent_because, turn.marked_at = TurnState.WAITING, "", None
        turn.save(update_fields=["state", "absent_because", "marked_at"])
        record(
            actor=actor,
            verb="reset_turn",
            unit=meeting.unit_id,
            subject=meeting,
            turn=turn.pk,
            name=name_of(meeting, turn),
        )
        return turn


def _members_wait(meeting: Meeting, turn: ReviewTurn) -> None:
    """The collective's mark holds up those of its members."""
    if turn.person_id is None and meeting.turns.exclude(person=None).filter(state=TurnState.REVIEWED).exists():
        raise Refusal("members_reviewed_already", clause="PL2", name=name_of(meeting, turn))
