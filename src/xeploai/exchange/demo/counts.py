"""Invented counts that add up, for evenings that are over."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from xeploai.ballots.enums import BLANK, RoundKind
from xeploai.ballots.queries.sheets import on_ballot, sheet_of
from xeploai.cycles.enums import QualityLevel

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from xeploai.ballots.models import Round
    from xeploai.ballots.sheet import Line, Sheet


@dataclass(frozen=True, slots=True)
class Count:
    """What both tellers write."""

    totals: dict[str, int]
    lines: dict[str, Any]
    invalid_reasons: dict[str, int] = field(default_factory=dict)


def count_for(
    round_: Round, *, present: int, proposed: Mapping[int, str], random: Random, undecided: bool, tied: bool
) -> Count:
    """Numbers for one round: mostly as proposed, now and then an invalid ballot.

    ``undecided`` leaves the first line without a majority in both ballots, ``tied`` makes two equal at the last
    place of round 2.
    """
    sheet = sheet_of(round_, on_ballot(round_))
    levels = {line.key: proposed.get(int(line.key), "") for line in sheet.lines}
    invalid = int(not tied and random.random() < 0.3)  # noqa: PLR2004
    valid = present - invalid
    totals = {"issued": present, "returned": present, "valid": valid, "invalid": invalid}
    if round_.kind == RoundKind.EXCELLENT:
        lines: dict[str, Any] = _choices(sheet, valid, round_.needed, levels, random, tied=tied)
    elif round_.kind == RoundKind.RUNOFF:
        lines = {line.key: valid - 4 if n == 0 else 4 for n, line in enumerate(sheet.lines[:2])}
        lines = {line.key: lines.get(line.key, 0) for line in sheet.lines}
    else:
        split = undecided
        lines = {
            line.key: _line(line, valid, round_.needed, levels[line.key], random, split=split and n == 0)
            for n, line in enumerate(sheet.lines)
        }
    return Count(totals, lines, {"signed_or_marked": invalid} if invalid else {})


def _line(line: Line, valid: int, needed: int, proposed: str, random: Random, *, split: bool) -> dict[str, int]:
    wanted = QualityLevel.COMPLETED if proposed == QualityLevel.COMPLETED else QualityLevel.GOOD
    if wanted not in line.levels:
        wanted = QualityLevel(line.levels[0])
    others = [level for level in line.levels if level != wanted]
    for_it = needed - 2 if split else valid - random.choice((0, 0, 0, 1, 1, 2, 3))
    row = {**dict.fromkeys(line.levels, 0), BLANK: 0, wanted.value: for_it}
    row[others[0]] = valid - for_it - (2 if split else 0)
    row[BLANK] = valid - sum(row.values())
    return row


def _choices(
    sheet: Sheet, valid: int, needed: int, levels: Mapping[str, str], random: Random, *, tied: bool
) -> dict[str, int]:
    cap = sheet.cap or 0
    keys = sorted((line.key for line in sheet.lines), key=lambda key: levels[key] != QualityLevel.EXCELLENT)
    marks = dict.fromkeys(keys, 0)
    left = cap * valid
    sure = keys[: cap - 1] if tied else keys[:cap]
    for key in sure:
        marks[key] = valid - random.randint(2, 5)
        left -= marks[key]
    rest = keys[len(sure) :]
    if tied and len(rest) > 1 and min(valid, left // 2) >= needed:
        marks[rest[0]] = marks[rest[1]] = min(valid - 1, left // 2)
        return marks
    for key in rest[:4]:
        marks[key] = random.randint(0, max(0, min(left, needed - 1, 6)))
        left -= marks[key]
    return marks
