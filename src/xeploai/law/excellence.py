"""PL3 and PL4: choosing the excellent among those rated good, within the cap."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from xeploai.law.codes import CapBase, CapRounding, known
from xeploai.law.majorities import is_majority, needed_votes
from xeploai.law.outcome import Outcome, Reason, reason

CLAUSES = ("V", "PL3", "PL4")


class RoundingError(ValueError):
    """Rounding half up is defined only for the base of those who passed as good."""

    def __init__(self) -> None:
        super().__init__("rounding half_up goes with base passed_good only")


@dataclass(frozen=True, kw_only=True)
class CapOutcome(Outcome):
    cap: int


# PL3, PL4. The excellent may be no more than 20 % of those rated good. The text leaves open whether the base is
# everyone who passed as good in round 1 (the default) or only those who end as good, and says nothing of
# rounding: "no more than" is read as rounding down unless a document says otherwise. Whole numbers only.
def cap(*, good: int, base: str = "passed_good", rounding: str = "floor", percent: int = 20) -> CapOutcome:
    """Raises RoundingError, UnknownCodeError."""
    chosen_base = known(CapBase, base)
    half_up = known(CapRounding, rounding) is CapRounding.HALF_UP
    if half_up and chosen_base is CapBase.FINAL_GOOD:
        raise RoundingError
    if chosen_base is CapBase.FINAL_GOOD:
        places = percent * good // (100 + percent)
        step = reason("cap_of_final_good", good=good, percent=percent, cap=places, rest=good - places)
    elif half_up:
        places = (2 * percent * good + 100) // 200
        step = reason("cap_half_up", good=good, percent=percent, cap=places)
    else:
        places = percent * good // 100
        step = reason("cap_of_passed_good", good=good, percent=percent, cap=places)
    return CapOutcome(cap=places, reasons=(step,), clauses=("PL3", "PL4"))


@dataclass(frozen=True)
class RunOff:
    subjects: tuple[str, ...]
    seats: int


@dataclass(frozen=True, kw_only=True)
class ExcellentVoteOutcome(Outcome):
    """Every subject stands in exactly one of the four places; each list runs by votes, most first."""

    chosen: tuple[str, ...]
    runoff: RunOff | None
    below_majority: tuple[str, ...]
    beyond_cap: tuple[str, ...]


# PL3, PL4 with clause V. Who has more than half of those convened and is among the `cap` highest is chosen. A tie
# across the last place is not regulated: those above it are chosen, the tied go to one run-off.
def excellent_vote(*, convened: int, cap: int, votes: Mapping[str, int]) -> ExcellentVoteOutcome:
    ranked = _ranked(votes)
    passers = tuple(s for s in ranked if is_majority(votes[s], convened))
    below = tuple(s for s in ranked if not is_majority(votes[s], convened))
    chosen, tied = _seat(passers, votes, cap)
    runoff = RunOff(tied, cap - len(chosen)) if tied else None
    beyond = tuple(s for s in passers if s not in set(chosen) | set(tied))
    return ExcellentVoteOutcome(
        chosen=chosen,
        runoff=runoff,
        below_majority=below,
        beyond_cap=beyond,
        reasons=(
            *_seat_reasons(convened, cap, votes, chosen, below),
            *((reason("tie_to_runoff", subjects=tied, votes=votes[tied[0]], seats=cap - len(chosen)),) if tied else ()),
            *(reason("beyond_cap", subject=s, votes=votes[s], cap=cap) for s in beyond),
        ),
        clauses=CLAUSES,
    )


@dataclass(frozen=True, kw_only=True)
class RunOffOutcome(Outcome):
    chosen: tuple[str, ...]
    empty_seats: int


# PL3, PL4 with clause V. One run-off for the seats left. The majority is still needed; who is still tied
# across the last seat is not chosen, the seats stay empty and are reported to the superior.
def runoff(*, convened: int, seats: int, votes: Mapping[str, int]) -> RunOffOutcome:
    ranked = _ranked(votes)
    passers = tuple(s for s in ranked if is_majority(votes[s], convened))
    below = tuple(s for s in ranked if not is_majority(votes[s], convened))
    chosen, tied = _seat(passers, votes, seats)
    placed = set(chosen) | set(tied)
    beyond = tuple(s for s in passers if s not in placed)
    empty = seats - len(chosen)
    return RunOffOutcome(
        chosen=chosen,
        empty_seats=empty,
        reasons=(
            *_seat_reasons(convened, seats, votes, chosen, below),
            *((reason("still_tied", subjects=tied, votes=votes[tied[0]], seats=empty),) if tied else ()),
            *(reason("beyond_seats", subject=s, votes=votes[s], seats=seats) for s in beyond),
            *((reason("seats_stay_empty", seats=empty),) if empty else ()),
        ),
        clauses=CLAUSES,
    )


def _ranked(votes: Mapping[str, int]) -> tuple[str, ...]:
    return tuple(sorted(votes, key=lambda subject: -votes[subject]))


def _seat(passers: tuple[str, ...], votes: Mapping[str, int], seats: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who is seated, and who is tied across the last seat."""
    if len(passers) <= seats:
        return passers, ()
    if seats == 0:
        return (), ()
    last = votes[passers[seats - 1]]
    if votes[passers[seats]] != last:
        return passers[:seats], ()
    return tuple(s for s in passers if votes[s] > last), tuple(s for s in passers if votes[s] == last)


def _seat_reasons(
    convened: int, seats: int, votes: Mapping[str, int], chosen: tuple[str, ...], below: tuple[str, ...]
) -> tuple[Reason, ...]:
    needed = needed_votes(convened)
    return (
        reason("seats_to_fill" if seats else "no_seat", seats=seats, needed=needed, convened=convened),
        *(reason("chosen", subject=s, votes=votes[s], needed=needed, convened=convened) for s in chosen),
        *(reason("below_majority", subject=s, votes=votes[s], needed=needed, convened=convened) for s in below),
    )
