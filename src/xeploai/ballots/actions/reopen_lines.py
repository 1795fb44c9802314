"""Count again what two entries differ on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction

from xeploai.ballots.locking import held, require_counting
from xeploai.ballots.models import CountEntry
from xeploai.ballots.queries.comparison import compare_entries
from xeploai.ballots.queries.sheets import numbers_of, on_ballot, sheet_of, stored_blocks
from xeploai.ballots.sheet import REASONS, TOTALS
from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.people.rules import require

if TYPE_CHECKING:
    from xeploai.ballots.models import Round
    from xeploai.ballots.sheet import Numbers, Sheet
    from xeploai.people.models import User


def reopen_lines(*, actor: User, round_: Round, everything: bool = False) -> list[str]:
    """Empty the differing numbers in both entries, so that both tellers count just those again.

    ``everything`` opens both entries whole and keeps their numbers: for a total that both got wrong.
    Returns the keys. Refuses: not_both_handed_in, nothing_differs, and what require_counting refuses.
    """
    with transaction.atomic():
        round_ = held(round_)
        require(actor, "ballots.count", round_)
        require_counting(round_)
        sheet = sheet_of(round_, on_ballot(round_))
        comparison = compare_entries(round_, sheet)
        if not comparison.both_handed_in:
            raise Refusal("not_both_handed_in", clause="V")
        keys = frozenset() if everything else comparison.keys
        if not keys and not everything:
            raise Refusal("nothing_differs", clause="V")
        for entry in comparison.entries:
            numbers = numbers_of(entry, chooses=round_.chooses).without(keys, sheet)
            changes = _columns(numbers, sheet) if keys else {}
            CountEntry.objects.filter(pk=entry.pk).update(
                **changes, reopened=sorted(keys), handed_in_at=None, version=entry.version + 1
            )
        record(
            actor=actor, verb="reopen_lines", unit=round_.meeting.unit, subject=round_,
            attempt=round_.attempt, keys=sorted(keys), everything=everything,
        )  # fmt: skip
    return sorted(keys)


def _columns(numbers: Numbers, sheet: Sheet) -> dict[str, Any]:
    values: dict[str, Any] = {name: numbers.total(name) for name in TOTALS}
    values[REASONS] = dict(numbers.invalid_reasons)
    values["lines"] = dict(numbers.marks if sheet.chooses else numbers.lines)
    values["blocks"] = stored_blocks(numbers.blocks)
    return values
