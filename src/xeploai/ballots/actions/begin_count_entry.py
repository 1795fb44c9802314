"""Take one of the two blind entries of a count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.ballots.enums import Slot
from xeploai.ballots.locking import held, require_counting
from xeploai.ballots.models import CountEntry
from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.people.rules import require

if TYPE_CHECKING:
    from xeploai.ballots.models import Round
    from xeploai.people.models import User


def begin_count_entry(*, actor: User, round_: Round, slot: str) -> CountEntry:
    """Begin the entry of this slot, or find one's own entry of it again.

    Refuses: same_teller_twice (one person cannot make both entries), slot_taken, round_still_open,
    round_already_signed, round_voided.
    """
    slot = Slot(slot)
    with transaction.atomic():
        round_ = held(round_)
        require(actor, "ballots.count", round_)
        require_counting(round_)
        entries = {e.slot: e for e in round_.entries.filter(attempt=round_.attempt).select_related("teller")}
        own = [entry for entry in entries.values() if entry.teller_id == actor.pk]
        if own:
            if own[0].slot != slot:
                raise Refusal("same_teller_twice", clause="V", slot=own[0].slot)
            return own[0]
        if slot in entries:
            raise Refusal("slot_taken", clause="V", slot=slot, by=str(entries[slot].teller))
        entry = CountEntry.objects.create(round=round_, attempt=round_.attempt, slot=slot, teller=actor)
        record(
            actor=actor, verb="begin_count_entry", unit=round_.meeting.unit, subject=round_,
            slot=slot, attempt=round_.attempt,
        )  # fmt: skip
    return entry
