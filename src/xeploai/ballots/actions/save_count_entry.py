"""Save a teller's own draft of the count."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from xeploai.ballots.enums import BLANK, INVALID_REASONS
from xeploai.ballots.locking import held, require_counting
from xeploai.ballots.models import CountEntry
from xeploai.ballots.queries.own import own_entry
from xeploai.ballots.queries.sheets import on_ballot, sheet_of, stored_blocks
from xeploai.ballots.sheet import REASONS, TOTALS, Sheet, block_key, line_key
from xeploai.ballots.validators import whole_number, whole_numbers
from xeploai.errors import Conflict, Refusal
from xeploai.people.rules import require

if TYPE_CHECKING:
    from collections.abc import Mapping

    from xeploai.ballots.models import Round
    from xeploai.people.models import User


@dataclass(frozen=True)
class Draft:
    """What the form carries, whole: an empty box is a number that nobody entered.

    ``lines``: {subject: {level or 'blank': n}} or, in a choosing round, {subject: n}. In a committee's
    first round a name without a line of its own follows its cell's block.
    """

    totals: Mapping[str, Any] = field(default_factory=dict)
    invalid_reasons: Mapping[str, Any] = field(default_factory=dict)
    lines: Mapping[str, Any] = field(default_factory=dict)
    blocks: Mapping[str, Any] = field(default_factory=dict)
    rest_is_zero: bool = False


def save_count_entry(*, actor: User, round_: Round, version: int, draft: Draft) -> CountEntry:
    """Keep the draft; nobody else sees it. Not journalled: a draft is no act, handing in is.

    Refuses: Conflict (saved elsewhere meanwhile), not_a_count, unknown_line, entry_handed_in,
    line_not_reopened (only what differed may change), no_entry_begun, and what require_counting refuses.
    """
    with transaction.atomic():
        round_ = held(round_)
        require(actor, "ballots.count", round_)
        require_counting(round_)
        entry = own_entry(round_, actor)
        if entry.handed_in_at:
            raise Refusal("entry_handed_in", clause="V")
        values = _clean(sheet_of(round_, on_ballot(round_)), draft)
        if entry.reopened:
            _require_only_reopened(entry, values)
        changed = CountEntry.objects.filter(pk=entry.pk, version=version).update(
            **values, version=version + 1, saved_at=timezone.now()
        )
        if not changed:
            raise Conflict(theirs=_kept(entry), yours=values, by=str(actor))
        entry.refresh_from_db()
    return entry


def _clean(sheet: Sheet, draft: Draft) -> dict[str, Any]:
    totals = whole_numbers(draft.totals, TOTALS, "totals")
    reasons = whole_numbers(draft.invalid_reasons, INVALID_REASONS, REASONS)
    groups = [line.group for line in sheet.lines if line.derived]
    values: dict[str, Any] = {name: totals.get(name) for name in TOTALS}
    values[REASONS] = {code: number for code, number in reasons.items() if number is not None}
    values["blocks"] = stored_blocks(whole_numbers(draft.blocks, groups, "block"))
    values["lines"] = _clean_marks(sheet, draft.lines) if sheet.chooses else _clean_lines(sheet, draft.lines)
    values["rest_is_zero"] = bool(draft.rest_is_zero)
    return values


def _clean_marks(sheet: Sheet, given: Mapping[str, Any]) -> dict[str, int | None]:
    return whole_numbers(given, sheet.by_key, "line")


def _clean_lines(sheet: Sheet, given: Mapping[str, Any]) -> dict[str, dict[str, int | None]]:
    known = sheet.by_key
    cleaned = {}
    for key, line in given.items():
        if key not in known:
            raise Refusal("unknown_line", clause="V", key=line_key(key))
        parts = (*known[key].levels, BLANK)
        numbers = whole_numbers(line, parts, line_key(key))
        cleaned[key] = {part: whole_number(numbers.get(part), line_key(key)) for part in parts}
    return cleaned


def _kept(entry: CountEntry) -> dict[str, Any]:
    return {name: getattr(entry, name) for name in (*TOTALS, REASONS, "lines", "blocks", "rest_is_zero")}


def _require_only_reopened(entry: CountEntry, values: dict[str, Any]) -> None:
    """After a comparison only what differed is counted again; everything else stands as handed in."""
    kept, reopened = _kept(entry), set(entry.reopened)
    touched = {name for name in (*TOTALS, REASONS) if values[name] != kept[name]}
    touched |= {line_key(key) for key in _touched(kept["lines"], values["lines"])}
    touched |= {block_key(group) for group in _touched(kept["blocks"], values["blocks"])}
    beyond = sorted(touched - reopened)
    if beyond or values["rest_is_zero"] != kept["rest_is_zero"]:
        raise Refusal("line_not_reopened", clause="V", keys=beyond or ["rest_is_zero"])


def _touched(kept: Mapping[str, Any], given: Mapping[str, Any]) -> set[str]:
    return {key for key in {*kept, *given} if kept.get(key) != given.get(key)}
