"""A round and an entry of its count, as plain data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from xeploai.ballots.enums import RoundKind
from xeploai.ballots.sheet import AS_PROPOSED, Line, Numbers, Sheet
from xeploai.cycles.enums import QualityLevel

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from xeploai.ballots.models import CountEntry, Round, RoundSubject, Tally


def round_one_level(proposed: str) -> str:
    """What a proposal means in round 1: the excellent are first voted good (PL3, PL4)."""
    return QualityLevel.GOOD if proposed == QualityLevel.EXCELLENT else proposed


def on_ballot(round_: Round) -> list[RoundSubject]:
    """The names printed on the ballot, in order. One query."""
    return [s for s in round_.subjects.select_related("person", "group", "subject", "criterion") if stands(round_, s)]


def stands(round_: Round, subject: RoundSubject) -> bool:
    """Whether the name is on the ballot. The mark made after round 1 keeps it off round 2, not off round 1."""
    return subject.eligible or not round_.chooses


def sheet_of(round_: Round, subjects: Iterable[RoundSubject]) -> Sheet:
    """What the tellers must count; ``subjects`` are those on the ballot."""
    lines = tuple(_line(round_, subject) for subject in subjects)
    return Sheet(convened=round_.convened, lines=lines, cap=round_.cap if round_.chooses else None)


def _line(round_: Round, subject: RoundSubject) -> Line:
    if round_.chooses:
        return Line(key=subject.key, group=str(subject.group_id or ""))
    in_block = round_.kind == RoundKind.LEVELS and subject.group_id is not None
    return Line(
        key=subject.key,
        levels=tuple(subject.levels or round_.levels),
        group=str(subject.group_id or ""),
        derived=round_one_level(subject.proposed) if in_block else "",
    )


def numbers_of(entry: CountEntry, *, chooses: bool) -> Numbers:
    """What one teller wrote."""
    return Numbers(
        issued=entry.issued,
        returned=entry.returned,
        valid=entry.valid,
        invalid=entry.invalid,
        invalid_reasons=entry.invalid_reasons,
        lines={} if chooses else entry.lines,
        marks=entry.lines if chooses else {},
        blocks=blocks_of(entry.blocks),
        rest_is_zero=entry.rest_is_zero,
        reopened=frozenset(entry.reopened),
    )


def numbers_of_tally(tally: Tally, *, chooses: bool) -> Numbers:
    """The signed numbers, every line written out."""
    return Numbers(
        issued=tally.issued,
        returned=tally.returned,
        valid=tally.valid,
        invalid=tally.invalid,
        invalid_reasons=tally.invalid_reasons,
        lines={} if chooses else tally.lines,
        marks=tally.lines if chooses else {},
        blocks=blocks_of(tally.blocks),
    )


def blocks_of(stored: Mapping[str, Any]) -> dict[str, int | None]:
    """{group: n} from {group: {'as_proposed': n}}."""
    return {group: block.get(AS_PROPOSED) for group, block in stored.items()}


def stored_blocks(blocks: Mapping[str, int | None]) -> dict[str, dict[str, int | None]]:
    """The other way round."""
    return {group: {AS_PROPOSED: number} for group, number in blocks.items()}
