"""Count the ballots of a signed round again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.ballots.enums import RoundState
from xeploai.ballots.locking import held, require_unadopted
from xeploai.ballots.validators import reason_text
from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.people.rules import may, require

if TYPE_CHECKING:
    from xeploai.ballots.models import Round
    from xeploai.people.models import User


def recount(*, actor: User, round_: Round, reason: str) -> Round:
    """Begin a new count, with two new blind entries. The signed tally is kept and stays in force until the new one.

    For the head of the tellers, or whoever runs the meeting. Refuses: reason_missing, round_not_signed,
    minutes_adopted. Whether later rounds keep their ground is asked when the new count is signed.
    """
    with transaction.atomic():
        round_ = held(round_)
        if not may(actor, "ballots.sign", round_):
            require(actor, "meetings.run", round_.meeting)
        require_unadopted(round_.meeting)
        because = reason_text(reason, "reason_missing", "V")
        if round_.state != RoundState.SIGNED:
            raise Refusal("round_not_signed", clause="V", kind=round_.kind)
        round_.state, round_.attempt, round_.recount_because = RoundState.COUNTING, round_.attempt + 1, because
        round_.save(update_fields=["state", "attempt", "recount_because"])
        record(
            actor=actor, verb="recount", unit=round_.meeting.unit, subject=round_,
            kind=round_.kind, attempt=round_.attempt, reason=because,
        )  # fmt: skip
    return round_
