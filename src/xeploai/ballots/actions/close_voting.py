"""End the voting of a round; counting begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from xeploai.ballots.enums import RoundState
from xeploai.ballots.locking import held
from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.people.rules import may, require

if TYPE_CHECKING:
    from xeploai.ballots.models import Round
    from xeploai.people.models import User


def close_voting(*, actor: User, round_: Round) -> Round:
    """The box is closed: no more ballots are given out, the tellers may enter their counts.

    For whoever runs the meeting, or the head of the tellers. Refuses: round_not_open.
    """
    with transaction.atomic():
        round_ = held(round_)
        if not may(actor, "ballots.sign", round_):
            require(actor, "meetings.run", round_.meeting)
        if round_.state != RoundState.OPEN:
            raise Refusal("round_not_open", clause="V", kind=round_.kind)
        round_.state, round_.closed_at = RoundState.COUNTING, timezone.now()
        round_.save(update_fields=["state", "closed_at"])
        record(
            actor=actor, verb="close_voting", unit=round_.meeting.unit, subject=round_,
            kind=round_.kind, number=round_.number,
        )  # fmt: skip
    return round_
