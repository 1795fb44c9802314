"""PL3 to PL5 with clause V: who decides a rating, and what a vote below is worth."""

from __future__ import annotations

from dataclasses import dataclass

from xeploai.law.codes import CellKind, Nature, UnitKind, known
from xeploai.law.outcome import Outcome, reason

SELF = "self"


@dataclass(frozen=True, kw_only=True)
class MemberSubject:
    cell_kind: str


@dataclass(frozen=True, kw_only=True)
class UnitSubject:
    kind: str
    parent: str | None = None


@dataclass(frozen=True, kw_only=True)
class BodySubject:
    managed_by: str


@dataclass(frozen=True, kw_only=True)
class LeaderSubject:
    managed_by: str


Subject = MemberSubject | UnitSubject | BodySubject | LeaderSubject


@dataclass(frozen=True, kw_only=True)
class RatingAuthorityOutcome(Outcome):
    """`decides` names the authority; `nature` is what the vote held at `at` amounts to."""

    decides: str
    nature: str


# V.3 calls a cell's vote on its members a decision, PL3 a proposal: PL3 goes into detail and is followed; only a
# grassroots cell decides itself, as PL4 says. Units, collectives and leaders are decided by the level that
# manages them (PL5); a vote on a leader above the own collective but below that level is a recommendation to it.
def rating_authority(subject: Subject, *, at: str = SELF) -> RatingAuthorityOutcome:
    """`at` is where the vote is held: `self` for the cell, the unit or the collective. Raises UnknownCodeError."""
    decides, clauses = _decides(subject)
    nature = _nature(subject, decides, at)
    step = reason(f"authority_{nature.value}", decides=decides, at=at)
    return RatingAuthorityOutcome(decides=decides, nature=nature.value, reasons=(step,), clauses=clauses)


def _decides(subject: Subject) -> tuple[str, tuple[str, ...]]:
    if isinstance(subject, MemberSubject):
        if known(CellKind, subject.cell_kind) is CellKind.GRASSROOTS_CELL:
            return UnitKind.GRASSROOTS_CELL.value, ("PL4",)
        return UnitKind.GRASSROOTS_PARTY.value, ("PL3", "PL4")
    if isinstance(subject, UnitSubject):
        return _decides_unit(known(UnitKind, subject.kind), subject.parent), ("V", "PL1", "PL5")
    return subject.managed_by, ("V", "PL5")


def _decides_unit(kind: UnitKind, parent: str | None) -> str:
    if kind in (UnitKind.CELL, UnitKind.SUB_PARTY):
        return UnitKind.GRASSROOTS_PARTY.value
    if kind in (UnitKind.GRASSROOTS_PARTY, UnitKind.GRASSROOTS_CELL):
        at_province = parent == UnitKind.PROVINCIAL_PARTY
        return UnitKind.PROVINCIAL_PARTY.value if at_province else UnitKind.DISTRICT_PARTY.value
    return parent or UnitKind.PROVINCIAL_PARTY.value


def _nature(subject: Subject, decides: str, at: str) -> Nature:
    own_cell = isinstance(subject, MemberSubject) and decides == UnitKind.GRASSROOTS_CELL
    if at == decides or (own_cell and at == SELF):
        return Nature.DECISION
    if isinstance(subject, LeaderSubject) and at != SELF:
        return Nature.RECOMMENDATION
    return Nature.PROPOSAL
