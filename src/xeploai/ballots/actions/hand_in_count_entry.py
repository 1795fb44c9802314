"""Hand in a blind entry: complete, and adding up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from xeploai.ballots.counting import Fault, faults, missing
from xeploai.ballots.locking import held, require_counting
from xeploai.ballots.models import CountEntry
from xeploai.ballots.queries.own import own_entry
from xeploai.ballots.queries.sheets import numbers_of, on_ballot, sheet_of
from xeploai.ballots.sheet import REASONS, TOTALS
from xeploai.errors import Conflict, Refusal
from xeploai.journal.actions.record import record
from xeploai.people.rules import require

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from xeploai.ballots.models import Round
    from xeploai.ballots.sheet import Numbers, Sheet
    from xeploai.people.models import User


def hand_in_count_entry(*, actor: User, round_: Round, version: int) -> CountEntry:
    """Close one's own entry; the other teller's becomes visible once both are handed in.

    Refuses: count_incomplete (keys), count_unbalanced (errors, one per equation), entry_handed_in,
    Conflict, no_entry_begun, and what require_counting refuses.
    """
    with transaction.atomic():
        round_ = held(round_)
        require(actor, "ballots.count", round_)
        require_counting(round_)
        entry = own_entry(round_, actor)
        if entry.handed_in_at:
            raise Refusal("entry_handed_in", clause="V")
        subjects = on_ballot(round_)
        require_balanced(round_, sheet_of(round_, subjects), numbers_of(entry, chooses=round_.chooses))
        now = timezone.now()
        changed = CountEntry.objects.filter(pk=entry.pk, version=version, handed_in_at=None).update(
            handed_in_at=now, version=version + 1, reopened=[], history=[*entry.history, _snapshot(entry, now)]
        )
        if not changed:
            raise Conflict(theirs={"version": entry.version}, yours={"version": version}, by=str(actor))
        entry.refresh_from_db()
        record(
            actor=actor, verb="hand_in_count_entry", unit=round_.meeting.unit, subject=round_,
            slot=entry.slot, attempt=entry.attempt, time=len(entry.history),
        )  # fmt: skip
    return entry


def require_balanced(round_: Round, sheet: Sheet, numbers: Numbers) -> None:
    """Refuse a count that lacks a number or does not add up; every broken equation is named."""
    absent = missing(sheet, numbers)
    if absent:
        raise Refusal("count_incomplete", clause="V", kind=round_.kind, keys=absent)
    broken = faults(sheet, numbers)
    if broken:
        raise Refusal("count_unbalanced", clause="V", kind=round_.kind, errors=_plain(round_, broken))


def _plain(round_: Round, broken: Sequence[Fault]) -> list[dict[str, Any]]:
    """Faults with the number of the line and the name, as the sentence needs them."""
    lines = {f"line:{s.key}": s for s in round_.subjects.select_related("person", "subject", "criterion")}
    groups = {f"block:{s.group_id}": str(s.group) for s in round_.subjects.select_related("group") if s.group_id}
    return [
        {
            "code": fault.code,
            "key": fault.key,
            "line": lines[fault.key].position if fault.key in lines else None,
            "name": str(lines[fault.key]) if fault.key in lines else groups.get(fault.key, ""),
            **fault.params,
        }
        for fault in broken
    ]


def _snapshot(entry: CountEntry, at: datetime) -> dict[str, Any]:
    """What was handed in this time, for the inspector: after a comparison only what was counted again."""
    names = (*TOTALS, REASONS, "lines", "blocks")
    again = set(entry.reopened)
    return {
        "at": at.isoformat(),
        "again": sorted(again),
        "rest_is_zero": entry.rest_is_zero,
        **{name: getattr(entry, name) for name in names},
    }
