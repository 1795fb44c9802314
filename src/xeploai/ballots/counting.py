"""Arithmetic of a count: what is missing, what the block marks amount to, what does not add up, what differs.

Clause V. Pure functions on sheets and numbers; the equations themselves are the law's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from xeploai.ballots.enums import BLANK
from xeploai.ballots.sheet import REASONS, TOTALS, Line, Number, Numbers, Sheet, block_key, line_key
from xeploai.law.voting import BallotTotals, ballot_account, choosing_ballot_account


@dataclass(frozen=True, slots=True)
class Fault:
    """One equation that does not hold. ``key`` names the line, the block or the total."""

    code: str
    key: str = ""
    params: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Difference:
    """One number on which the two counts differ; ``part`` is a level, 'blank', a reason or empty."""

    key: str
    part: str
    a: Number
    b: Number


def missing(sheet: Sheet, numbers: Numbers) -> list[str]:
    """Keys that still lack a number, in the order of the sheet."""
    absent = [name for name in TOTALS if numbers.total(name) is None]
    absent += [block_key(group) for group in needed_blocks(sheet, numbers) if numbers.blocks.get(group) is None]
    absent += [line_key(line.key) for line in sheet.lines if not _is_filled(sheet, line, numbers)]
    return absent


def needed_blocks(sheet: Sheet, numbers: Numbers) -> list[str]:
    """Groups with at least one name that has no line of its own."""
    return list(dict.fromkeys(line.group for line in sheet.lines if line.derived and line.key not in numbers.lines))


def _is_filled(sheet: Sheet, line: Line, numbers: Numbers) -> bool:
    if sheet.chooses:
        stated = numbers.rest_is_zero and line_key(line.key) not in numbers.reopened
        return stated or numbers.marks.get(line.key) is not None
    own = numbers.lines.get(line.key)
    if own is None and line.derived:
        return True
    if numbers.rest_is_zero and line_key(line.key) not in numbers.reopened:
        return True
    return own is not None and all(own.get(part) is not None for part in (*line.levels, BLANK))


def expanded(sheet: Sheet, numbers: Numbers) -> dict[str, dict[str, int]]:
    """Every line of a complete levels count: those counted by hand, and those that follow from the block marks.

    A derived line gives its level the marks of the cell and leaves the rest of the valid ballots blank.
    """
    valid = numbers.valid or 0
    return {line.key: _line(line, numbers, valid) for line in sheet.lines}


def _line(line: Line, numbers: Numbers, valid: int) -> dict[str, int]:
    own = numbers.lines.get(line.key)
    if own is None and not line.derived:
        own = {}
    if own is not None:
        return {part: own.get(part) or 0 for part in (*line.levels, BLANK)}
    marks = numbers.blocks.get(line.group) or 0
    return {level: marks if level == line.derived else 0 for level in line.levels} | {BLANK: valid - marks}


def marks_of(sheet: Sheet, numbers: Numbers) -> dict[str, int]:
    """The marks of every name in a complete choosing count."""
    return {line.key: numbers.marks.get(line.key) or 0 for line in sheet.lines}


def faults(sheet: Sheet, numbers: Numbers) -> list[Fault]:
    """Every equation that a complete count breaks, totals first; empty where it balances."""
    found = [*_reason_faults(numbers), *_block_faults(sheet, numbers)]
    blocked = any(fault.key.startswith("block:") for fault in found)
    return found + _account(sheet, numbers, without_derived=blocked)


def _reason_faults(numbers: Numbers) -> list[Fault]:
    given = sum(n or 0 for n in numbers.invalid_reasons.values())
    if given == (numbers.invalid or 0):
        return []
    return [Fault("invalid_reasons_differ_from_invalid", REASONS, {"total": given, "invalid": numbers.invalid or 0})]


def _block_faults(sheet: Sheet, numbers: Numbers) -> list[Fault]:
    valid = numbers.valid or 0
    return [
        Fault("block_exceeds_valid", block_key(group), {"marks": numbers.blocks.get(group) or 0, "valid": valid})
        for group in needed_blocks(sheet, numbers)
        if (numbers.blocks.get(group) or 0) > valid
    ]


def _account(sheet: Sheet, numbers: Numbers, *, without_derived: bool) -> list[Fault]:
    totals = totals_of(sheet, numbers)
    if sheet.cap is not None:
        outcome = choosing_ballot_account(totals=totals, cap=sheet.cap, marks=marks_of(sheet, numbers))
    else:
        lines = expanded(sheet, numbers)
        if without_derived:
            lines = {key: line for key, line in lines.items() if key in numbers.lines}
        outcome = ballot_account(totals=totals, lines=lines)
    return [_fault(error, step.params) for error, step in zip(outcome.errors, outcome.reasons, strict=False)]


def _fault(error: str, params: Mapping[str, object]) -> Fault:
    code, _, subject = error.partition(":")
    numbers = {name: value for name, value in params.items() if isinstance(value, int)}
    return Fault(code, line_key(subject) if subject else "", numbers)


def totals_of(sheet: Sheet, numbers: Numbers) -> BallotTotals:
    """The totals of a complete count, as the law reads them."""
    return BallotTotals(
        convened=sheet.convened,
        issued=numbers.issued or 0,
        returned=numbers.returned or 0,
        valid=numbers.valid or 0,
        invalid=numbers.invalid or 0,
    )


def differences(sheet: Sheet, a: Numbers, b: Numbers) -> list[Difference]:
    """Every number on which two complete counts differ, totals first, then in the order of the sheet."""
    found = [Difference(name, "", a.total(name), b.total(name)) for name in TOTALS]
    reasons = dict.fromkeys((*a.invalid_reasons, *b.invalid_reasons))
    found += [
        Difference(REASONS, code, a.invalid_reasons.get(code) or 0, b.invalid_reasons.get(code) or 0)
        for code in reasons
    ]
    found += [Difference(block_key(g), "", a.blocks.get(g), b.blocks.get(g)) for g in _groups(sheet, a, b)]
    found += _mark_differences(sheet, a, b) if sheet.chooses else _line_differences(sheet, a, b)
    return [difference for difference in found if difference.a != difference.b]


def _groups(sheet: Sheet, a: Numbers, b: Numbers) -> Iterable[str]:
    return [group for group in needed_blocks(sheet, a) if group in needed_blocks(sheet, b)]


def _mark_differences(sheet: Sheet, a: Numbers, b: Numbers) -> list[Difference]:
    in_a, in_b = marks_of(sheet, a), marks_of(sheet, b)
    return [Difference(line_key(line.key), "", in_a[line.key], in_b[line.key]) for line in sheet.lines]


def _line_differences(sheet: Sheet, a: Numbers, b: Numbers) -> list[Difference]:
    """Lines that either counted by hand, by what they amount to; the others follow their block."""
    in_a, in_b = expanded(sheet, a), expanded(sheet, b)
    return [
        Difference(line_key(line.key), part, in_a[line.key][part], in_b[line.key][part])
        for line in sheet.lines
        if line.key in a.lines or line.key in b.lines
        for part in (*line.levels, BLANK)
    ]
