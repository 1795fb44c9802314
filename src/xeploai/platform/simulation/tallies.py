"""Invented counts that add up: what two tellers would have written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from xeploai.ballots.actions.save_count_entry import Draft
from xeploai.ballots.enums import BLANK
from xeploai.ballots.queries.sheets import on_ballot, sheet_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from xeploai.ballots.models import Round
    from xeploai.ballots.sheet import Line, Sheet

FOR_ANOTHER = 0.06


def count_of(round_: Round, *, present: int, wanted: Mapping[str, str], random: Random) -> Draft:
    """Numbers for any round: ``wanted`` is the level that most vote for, by line; now and then an invalid ballot."""
    return numbers_for(sheet_of(round_, on_ballot(round_)), present=present, wanted=wanted, random=random)


def numbers_for(sheet: Sheet, *, present: int, wanted: Mapping[str, str], random: Random) -> Draft:
    """The same for a sheet."""
    invalid = int(random.random() < 0.2)  # noqa: PLR2004 - one round in five
    valid = present - invalid
    return Draft(
        totals={"issued": present, "returned": present, "valid": valid, "invalid": invalid},
        invalid_reasons={"signed_or_marked": invalid} if invalid else {},
        lines=_marks(sheet, valid, random) if sheet.chooses else _lines(sheet, valid, wanted, random),
        blocks=_blocks(sheet, valid, random),
        rest_is_zero=sheet.chooses,
    )


def _lines(sheet: Sheet, valid: int, wanted: Mapping[str, str], random: Random) -> dict[str, dict[str, int]]:
    """Names whose cell stands for them get a line of their own now and then, all others always."""
    by_hand = [line for line in sheet.lines if not line.derived or random.random() < FOR_ANOTHER]
    return {line.key: _line(line, valid, wanted.get(line.key, ""), random) for line in by_hand}


def _line(line: Line, valid: int, wanted: str, random: Random) -> dict[str, int]:
    level = wanted if wanted in line.levels else line.levels[0]
    others = [other for other in line.levels if other != level]
    for_it = valid - min(valid, random.choice((0, 0, 0, 0, 1, 1, 2, 3, valid // 2)))
    row = {**dict.fromkeys(line.levels, 0), BLANK: 0, level: for_it}
    if others:
        row[random.choice(others)] += random.randint(0, valid - for_it)
    row[BLANK] = valid - sum(row.values())
    return row


def _blocks(sheet: Sheet, valid: int, random: Random) -> dict[str, int]:
    groups = dict.fromkeys(line.group for line in sheet.lines if line.derived)
    return {group: valid - min(valid, random.choice((0, 0, 0, 1, 2))) for group in groups}


def _marks(sheet: Sheet, valid: int, random: Random) -> dict[str, Any]:
    """As many marks as ballots and seats allow: the chosen get nearly all, a few others some, sometimes a tie."""
    cap = sheet.cap or 0
    left = cap * valid
    keys = [line.key for line in sheet.lines]
    random.shuffle(keys)
    marks: dict[str, int] = {}
    for place, key in enumerate(keys[: 2 * cap]):
        most = min(valid, left)
        marks[key] = max(0, most - random.randint(0, 2)) if place < cap else random.randint(0, most // 2)
        left -= marks[key]
    return marks
