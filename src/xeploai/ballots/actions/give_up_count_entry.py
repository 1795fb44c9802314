"""Give a blind entry back, so that another teller can make it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.ballots.locking import held, require_counting
from xeploai.ballots.queries.own import own_entry
from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.people.rules import require

if TYPE_CHECKING:
    from xeploai.ballots.models import Round
    from xeploai.people.models import User


def give_up_count_entry(*, actor: User, round_: Round) -> None:
    """Drop one's own entry that was never handed in; its numbers go with it.

    Refuses: no_entry_begun, entry_handed_in (also where it was handed in once and reopened), and what
    require_counting refuses.
    """
    with transaction.atomic():
        round_ = held(round_)
        require(actor, "ballots.count", round_)
        require_counting(round_)
        entry = own_entry(round_, actor)
        if entry.handed_in_at or entry.history:
            raise Refusal("entry_handed_in", clause="V")
        slot = entry.slot
        entry.delete()
        record(
            actor=actor, verb="give_up_count_entry", unit=round_.meeting.unit, subject=round_,
            slot=slot, attempt=round_.attempt,
        )  # fmt: skip
