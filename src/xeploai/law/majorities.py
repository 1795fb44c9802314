"""Clause V: what a majority is."""

from __future__ import annotations

from dataclasses import dataclass

from xeploai.law.outcome import Outcome, reason


def needed_votes(convened: int) -> int:
    """The least number of votes that is more than half of those convened."""
    return convened // 2 + 1


def is_majority(votes: int, convened: int) -> bool:
    return 2 * votes > convened


@dataclass(frozen=True, kw_only=True)
class MajorityOutcome(Outcome):
    passes: bool
    needed: int


# Clause V. A result stands when more than half of all members convened voted for it. Absent members, blank and
# invalid ballots stay in the base. Compared in whole numbers: a percentage is only ever shown, never compared.
def majority(*, convened: int, votes: int) -> MajorityOutcome:
    passes = is_majority(votes, convened)
    needed = needed_votes(convened)
    step = reason("majority_reached" if passes else "majority_missed", votes=votes, convened=convened, needed=needed)
    return MajorityOutcome(passes=passes, needed=needed, reasons=(step,), clauses=("V",))
