"""Clause I: which leadership collectives of a unit review themselves."""

from __future__ import annotations

from dataclasses import dataclass

from xeploai.law.codes import AdminLevel, BodyKind, UnitKind, known
from xeploai.law.outcome import Outcome, reason

_CLAUSE = {AdminLevel.PROVINCE: "I.1", AdminLevel.DISTRICT: "I.2", AdminLevel.GRASSROOTS: "I.3"}
_PARTY = (BodyKind.STANDING_COMMITTEE, BodyKind.INSPECTION_COMMITTEE)


@dataclass(frozen=True, kw_only=True)
class Unit:
    """A standing or cell committee is taken to exist unless the unit is said to have none."""

    kind: str
    level: str
    has_standing_committee: bool = True
    has_cell_committee: bool = True
    committee_size: int | None = None


@dataclass(frozen=True, kw_only=True)
class ReviewSubjectsOutcome(Outcome):
    bodies: tuple[str, ...]


# Clause I. The list of reviewing collectives, by level. At the grassroots the executive committee reviews where there
# is no standing committee; a cell without a committee has no collective to review, and a party group never has.
def review_subjects(unit: Unit) -> ReviewSubjectsOutcome:
    """Raises UnknownCodeError."""
    kind, level = known(UnitKind, unit.kind), known(AdminLevel, unit.level)
    bodies = _bodies(unit, kind, level)
    clause = _CLAUSE[level]
    if BodyKind.EXECUTIVE_COMMITTEE in bodies and kind is not UnitKind.SUB_PARTY:
        step = reason("reviews_executive_instead", clause=clause)
    elif bodies:
        step = reason("reviews", unit_kind=kind.value, bodies=tuple(b.value for b in bodies), clause=clause)
    else:
        step = reason("reviews_nothing", unit_kind=kind.value, clause=clause)
    return ReviewSubjectsOutcome(bodies=tuple(b.value for b in bodies), reasons=(step,), clauses=(clause,))


# Clause I.1 names the party delegations and caucuses beside the collectives that lead the organisations they sit at.
def sits_at_the_province(body_kind: str, level: str) -> bool:
    """Whether this collective reviews itself although it leads no unit. Raises UnknownCodeError."""
    guest = known(BodyKind, body_kind) in (BodyKind.PARTY_DELEGATION, BodyKind.PARTY_CAUCUS)
    return guest and known(AdminLevel, level) is AdminLevel.PROVINCE


def _bodies(unit: Unit, kind: UnitKind, level: AdminLevel) -> tuple[BodyKind, ...]:
    if kind in (UnitKind.CELL, UnitKind.GRASSROOTS_CELL):
        return (BodyKind.CELL_COMMITTEE,) if unit.has_cell_committee else ()
    if kind is UnitKind.GRASSROOTS_PARTY:
        return (BodyKind.STANDING_COMMITTEE if unit.has_standing_committee else BodyKind.EXECUTIVE_COMMITTEE,)
    if kind is UnitKind.SOCIO_POLITICAL_ORGANISATION:
        none_there = level is AdminLevel.GRASSROOTS and not unit.has_standing_committee
        return (BodyKind.EXECUTIVE_COMMITTEE if none_there else BodyKind.ORGANISATION_STANDING_COMMITTEE,)
    if kind is UnitKind.PEOPLE_COUNCIL and level is AdminLevel.PROVINCE:
        return (BodyKind.COUNCIL_STANDING, BodyKind.COUNCIL_BOARD)
    return _FIXED[kind]


_FIXED: dict[UnitKind, tuple[BodyKind, ...]] = {
    UnitKind.PROVINCIAL_PARTY: _PARTY,
    UnitKind.DISTRICT_PARTY: _PARTY,
    UnitKind.SUB_PARTY: (BodyKind.EXECUTIVE_COMMITTEE,),
    UnitKind.PARTY_GROUP: (),
    UnitKind.FRONT: (BodyKind.FRONT_STANDING_BOARD,),
    UnitKind.ASSOCIATION: (BodyKind.ASSOCIATION_STANDING_COMMITTEE,),
    UnitKind.ASSEMBLY_DELEGATION: (BodyKind.ASSEMBLY_DELEGATION,),
    UnitKind.PEOPLE_COUNCIL: (BodyKind.COUNCIL_STANDING,),
    UnitKind.PEOPLE_COMMITTEE: (BodyKind.PEOPLE_COMMITTEE,),
    UnitKind.AGENCY: (BodyKind.AGENCY_LEADERSHIP,),
}
