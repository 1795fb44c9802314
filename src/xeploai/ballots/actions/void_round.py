"""Declare a round void, with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.ballots.enums import RoundState
from xeploai.ballots.locking import clause_of, held, require_unadopted
from xeploai.ballots.queries.course import course_of
from xeploai.ballots.queries.dependents import later_kinds
from xeploai.ballots.validators import reason_text
from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.people.rules import require

if TYPE_CHECKING:
    from xeploai.ballots.models import Round
    from xeploai.people.models import User


def void_round(*, actor: User, round_: Round, reason: str) -> Round:
    """The round no longer counts; it stays on record with its entries and tallies, and may be held anew.

    Refuses: reason_missing, round_voided, later_rounds_first (the latest goes first), minutes_adopted.
    """
    with transaction.atomic():
        round_ = held(round_)
        require(actor, "meetings.run", round_.meeting)
        require_unadopted(round_.meeting)
        clause = clause_of(round_.meeting)
        because = reason_text(reason, "reason_missing", clause)
        if round_.state == RoundState.VOIDED:
            raise Refusal("round_voided", clause=clause, kind=round_.kind)
        later = later_kinds(course_of(round_.meeting, round_.ballot), round_.kind)
        if later:
            raise Refusal("later_rounds_first", clause=clause, kinds=later)
        round_.state, round_.voided_because = RoundState.VOIDED, because
        round_.save(update_fields=["state", "voided_because"])
        record(
            actor=actor, verb="void_round", unit=round_.meeting.unit, subject=round_,
            kind=round_.kind, number=round_.number, reason=because,
        )  # fmt: skip
    return round_
