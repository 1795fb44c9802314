"""The lines of a round as a page shows them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from xeploai.ballots.enums import BLANK
from xeploai.ballots.queries.sheets import stands

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xeploai.ballots.models import Round, RoundSubject, Tally


@dataclass(frozen=True)
class TallyLine:
    """One name: its counts in the order of the round's levels, what came out, and whether it was derived."""

    subject: RoundSubject
    counts: list[tuple[str, int | None]]
    votes: int | None
    outcome: str
    level: str
    derived: bool


def tally_lines(round_: Round, subjects: Sequence[RoundSubject], tally: Tally | None) -> list[TallyLine]:
    """Every name of the list, those off the ballot too; without a tally there are no numbers."""
    own = {key for block in (tally.blocks if tally else {}).values() for key in block.get("own", [])}
    in_block = bool(tally and tally.blocks)
    return [_line(round_, subject, tally, derived=in_block and _derived(subject, own)) for subject in subjects]


def _derived(subject: RoundSubject, own: set[str]) -> bool:
    return bool(subject.proposed) and subject.key not in own


def _line(round_: Round, subject: RoundSubject, tally: Tally | None, *, derived: bool) -> TallyLine:
    found: Any = tally.lines.get(subject.key) if tally else None
    counts: list[tuple[str, int | None]] = []
    if not round_.chooses:
        parts = (*round_.levels, BLANK)
        offered = {*(subject.levels or round_.levels), BLANK}
        counts = [(part, (found or {}).get(part) if part in offered else None) for part in parts]
    outcome, level = _outcome(round_, subject, tally)
    votes = found if round_.chooses else (found or {}).get(level)
    return TallyLine(subject, counts, votes, outcome, level, derived)


def _outcome(round_: Round, subject: RoundSubject, tally: Tally | None) -> tuple[str, str]:
    """(code, level): decided, no_majority, chosen, tied, beyond_cap, below_majority, not_chosen, ineligible."""
    if not stands(round_, subject):
        return "ineligible", ""
    if tally is None:
        return "", ""
    if not round_.chooses:
        line = tally.outcome["lines"].get(subject.key, {})
        return line.get("outcome", ""), line.get("level") or ""
    tied = (tally.outcome.get("runoff") or {}).get("subjects", ())
    places = {"tied": tied, **{p: tally.outcome.get(p, ()) for p in ("chosen", "beyond_cap", "below_majority")}}
    return next((place for place, keys in places.items() if subject.key in keys), "not_chosen"), ""
