"""Sign a count: two equal entries become the tally, and the rules say what it means."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from xeploai.ballots.actions.hand_in_count_entry import require_balanced
from xeploai.ballots.counting import expanded, marks_of, totals_of
from xeploai.ballots.enums import RoundState
from xeploai.ballots.locking import clause_of, held, require_counting
from xeploai.ballots.models import Round, Tally
from xeploai.ballots.queries.comparison import compare_entries
from xeploai.ballots.queries.dependents import rounds_that_would_change
from xeploai.ballots.queries.sheets import numbers_of, on_ballot, sheet_of, stored_blocks
from xeploai.ballots.reckoning import reckon
from xeploai.ballots.seals import seal_of
from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.people.rules import require

if TYPE_CHECKING:
    from xeploai.ballots.models import CountEntry
    from xeploai.ballots.sheet import Numbers, Sheet
    from xeploai.people.models import User


def sign_count(*, actor: User, round_: Round) -> Tally:
    """The head of the tellers signs. Two equal, balanced entries become a tally with its outcome and steps.

    Refuses: not_both_handed_in, entries_differ (keys), count_incomplete, count_unbalanced (V),
    later_rounds_would_change (a recount that takes the ground from rounds held since), and what
    require_counting refuses.
    """
    with transaction.atomic():
        round_ = held(round_)
        require(actor, "ballots.sign", round_)
        require_counting(round_)
        sheet = sheet_of(round_, on_ballot(round_))
        comparison = compare_entries(round_, sheet)
        if not comparison.both_handed_in:
            raise Refusal("not_both_handed_in", clause="V")
        if comparison.differences:
            raise Refusal("entries_differ", clause="V", keys=sorted(comparison.keys))
        for entry in comparison.entries:
            require_balanced(round_, sheet, numbers_of(entry, chooses=round_.chooses))
        numbers = numbers_of(comparison.entries[0], chooses=round_.chooses)
        tally = _tally(actor, round_, sheet, numbers, comparison.entries)
        _require_ground(round_, tally)
        Tally.objects.filter(round=round_, superseded_at=None).update(superseded_at=timezone.now())
        tally.save()
        Round.objects.filter(pk=round_.pk).update(state=RoundState.SIGNED)
        record(
            actor=actor, verb="sign_count", unit=round_.meeting.unit, subject=round_,
            kind=round_.kind, version=tally.version, signers=tally.signers, reason=tally.reason, seal=seal_of(tally),
        )  # fmt: skip
    return tally


def _tally(actor: User, round_: Round, sheet: Sheet, numbers: Numbers, entries: list[CountEntry]) -> Tally:
    totals = totals_of(sheet, numbers)
    outcome, steps = reckon(round_.kind, sheet, numbers, round_.meeting.cycle.rule_set)
    return Tally(
        round=round_,
        version=round_.attempt,
        source=round_.source,
        issued=totals.issued,
        returned=totals.returned,
        valid=totals.valid,
        invalid=totals.invalid,
        invalid_reasons=dict(numbers.invalid_reasons),
        lines=marks_of(sheet, numbers) if sheet.chooses else expanded(sheet, numbers),
        blocks=_blocks(sheet, numbers),
        outcome=outcome,
        explanation=steps,
        signers=list(dict.fromkeys([str(actor), *(str(entry.teller) for entry in entries)])),
        signed_by=actor,
        reason=round_.recount_because,
        nonce=secrets.token_hex(16),
    )


def _blocks(sheet: Sheet, numbers: Numbers) -> dict[str, dict[str, object]]:
    """Marks per cell, and which names had a line of their own."""
    own: dict[str, list[str]] = {}
    for line in sheet.lines:
        if line.derived and line.key in numbers.lines:
            own.setdefault(line.group, []).append(line.key)
    return {g: {**block, "own": own.get(g, [])} for g, block in stored_blocks(numbers.blocks).items()}


def _require_ground(round_: Round, tally: Tally) -> None:
    changed = rounds_that_would_change(round_, tally)
    if changed:
        raise Refusal("later_rounds_would_change", clause=clause_of(round_.meeting), kinds=changed)
