"""Clause V with PL1 to PL5: one vote that gives each subject one level."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from xeploai.law.majorities import is_majority, needed_votes
from xeploai.law.outcome import Outcome, Reason, reason


class TwoMajoritiesError(ValueError):
    """More than half voted for two levels at once: the count itself is wrong."""

    def __init__(self, subject: str, levels: tuple[str, ...]) -> None:
        super().__init__(
            f"more than half voted for {' and for '.join(levels)}: the count of {subject!r} cannot be right"
        )
        self.subject = subject
        self.levels = levels


@dataclass(frozen=True)
class LevelLine:
    """`outcome` is `decided` or `no_majority`; `revote` is empty where decided."""

    outcome: str
    level: str | None
    revote: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class LevelVoteOutcome(Outcome):
    lines: Mapping[str, LevelLine]


# Clause V. A level is decided where more than half of those convened marked it. Where none is, the text does not say
# what follows: a second ballot is held between the two levels with most votes, with all that share second
# place; where fewer than two levels have a vote, between all. A line left blank counts for no level.
def level_vote(*, convened: int, levels: Sequence[str], lines: Mapping[str, Mapping[str, int]]) -> LevelVoteOutcome:
    """Raises TwoMajoritiesError for a line no real count can have."""
    answers: dict[str, LevelLine] = {}
    reasons: list[Reason] = []
    for subject, tally in lines.items():
        line, step = _line(subject, convened, levels, tally)
        answers[subject] = line
        reasons.append(step)
    return LevelVoteOutcome(lines=answers, reasons=tuple(reasons), clauses=("V",))


def _line(subject: str, convened: int, levels: Sequence[str], tally: Mapping[str, int]) -> tuple[LevelLine, Reason]:
    votes = {level: tally.get(level, 0) for level in levels}
    winners = tuple(level for level in levels if is_majority(votes[level], convened))
    if len(winners) > 1:
        raise TwoMajoritiesError(subject, winners)
    needed = needed_votes(convened)
    if winners:
        level = winners[0]
        step = reason(
            "level_decided", subject=subject, level=level, votes=votes[level], needed=needed, convened=convened
        )
        return LevelLine("decided", level, ()), step
    revote = _revote(levels, votes)
    most = max(votes.values(), default=0)
    if most == 0:
        step = reason("level_no_votes", subject=subject, needed=needed, convened=convened, revote=revote)
    else:
        leading = next(level for level in levels if votes[level] == most)
        step = reason(
            "level_no_majority",
            subject=subject,
            level=leading,
            votes=most,
            needed=needed,
            convened=convened,
            revote=revote,
        )
    return LevelLine("no_majority", None, revote), step


def _revote(levels: Sequence[str], votes: Mapping[str, int]) -> tuple[str, ...]:
    ranked = sorted((n for n in votes.values() if n > 0), reverse=True)
    if len(ranked) <= 1:
        return tuple(levels)
    return tuple(level for level in levels if votes[level] >= ranked[1])
