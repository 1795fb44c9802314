"""Clause V: the equations a count must satisfy before anyone signs it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from xeploai.law.outcome import Outcome, Reason, reason


@dataclass(frozen=True)
class BallotTotals:
    convened: int
    issued: int
    returned: int
    valid: int
    invalid: int


@dataclass(frozen=True, kw_only=True)
class BallotAccountOutcome(Outcome):
    """`errors` holds codes, some followed by `:` and the subject; empty where the count is balanced."""

    balanced: bool
    errors: tuple[str, ...]


Finding = tuple[str, Reason]


# Clause V. The vote is by secret ballot and its result is a number of ballots, so the numbers must agree: no more
# issued than convened, no more returned than issued, valid and invalid together are those returned, and each line
# of a levels ballot (its levels and the blanks) adds up to the valid ballots.
def ballot_account(*, totals: BallotTotals, lines: Mapping[str, Mapping[str, int]]) -> BallotAccountOutcome:
    return _outcome([*_totals(totals), *_lines(totals.valid, lines)])


# PL3, PL4. On a ballot that chooses the excellent, nobody can have more marks than there are valid ballots, and all
# marks together cannot be more than the cap allows on every valid ballot.
def choosing_ballot_account(*, totals: BallotTotals, cap: int, marks: Mapping[str, int]) -> BallotAccountOutcome:
    return _outcome([*_totals(totals), *_marks(totals.valid, cap, marks)])


def _outcome(findings: list[Finding]) -> BallotAccountOutcome:
    steps = tuple(step for _, step in findings) or (reason("count_balanced"),)
    errors = tuple(error for error, _ in findings)
    return BallotAccountOutcome(balanced=not errors, errors=errors, reasons=steps, clauses=("V",))


def _totals(t: BallotTotals) -> list[Finding]:
    found: list[Finding] = []
    if t.issued > t.convened:
        found.append(_finding("issued_exceeds_convened", issued=t.issued, convened=t.convened))
    if t.returned > t.issued:
        found.append(_finding("returned_exceeds_issued", returned=t.returned, issued=t.issued))
    if t.valid + t.invalid != t.returned:
        found.append(
            _finding(
                "valid_plus_invalid_differs_from_returned",
                valid=t.valid,
                invalid=t.invalid,
                total=t.valid + t.invalid,
                returned=t.returned,
            )
        )
    return found


def _lines(valid: int, lines: Mapping[str, Mapping[str, int]]) -> list[Finding]:
    return [
        _about("line_differs_from_valid", subject, total=sum(line.values()), valid=valid)
        for subject, line in lines.items()
        if sum(line.values()) != valid
    ]


def _marks(valid: int, cap: int, marks: Mapping[str, int]) -> list[Finding]:
    found = [
        _about("votes_exceed_valid", subject, votes=votes, valid=valid)
        for subject, votes in marks.items()
        if votes > valid
    ]
    total = sum(marks.values())
    if total > cap * valid:
        found.append(_finding("marks_exceed_cap", total=total, cap=cap, valid=valid, most=cap * valid))
    return found


def _finding(code: str, **params: int) -> Finding:
    return code, reason(code, **params)


def _about(code: str, subject: str, **params: int) -> Finding:
    return f"{code}:{subject}", reason(code, subject=subject, **params)
