"""Clause V and the votes of the appendices, in one place for whoever calls them."""

from xeploai.law.counting import BallotAccountOutcome, BallotTotals, ballot_account, choosing_ballot_account
from xeploai.law.excellence import (
    CapOutcome,
    ExcellentVoteOutcome,
    RoundingError,
    RunOff,
    RunOffOutcome,
    cap,
    excellent_vote,
    runoff,
)
from xeploai.law.levels import LevelLine, LevelVoteOutcome, TwoMajoritiesError, level_vote
from xeploai.law.majorities import MajorityOutcome, is_majority, majority, needed_votes

__all__ = [
    "BallotAccountOutcome",
    "BallotTotals",
    "CapOutcome",
    "ExcellentVoteOutcome",
    "LevelLine",
    "LevelVoteOutcome",
    "MajorityOutcome",
    "RoundingError",
    "RunOff",
    "RunOffOutcome",
    "TwoMajoritiesError",
    "ballot_account",
    "cap",
    "choosing_ballot_account",
    "excellent_vote",
    "is_majority",
    "level_vote",
    "majority",
    "needed_votes",
    "runoff",
]
