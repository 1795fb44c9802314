"""Clause V and PL1: who is convened, who votes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from xeploai.law.codes import Capacity, ElectorateBase, Standing, UnitKind, known
from xeploai.law.majorities import needed_votes
from xeploai.law.outcome import Outcome, Reason, reason


@dataclass(frozen=True, kw_only=True)
class Member:
    """A member of a cell at the moment the electorate is frozen.

    `excused` means absent throughout for a reason the convening committee accepted.
    """

    id: str
    standing: str
    exempt: bool = False
    present: bool = False
    suspended: bool = False
    away: bool = False
    excused: bool = False


@dataclass(frozen=True, kw_only=True)
class ElectorateOutcome(Outcome):
    """`excluded` gives each member left out the first reason that applies."""

    convened: int
    needed: int
    excluded: Mapping[str, str]


# Clause V counts "all members convened" and leaves open who they are. By default: every official member who is
# not suspended, not sent to another cell for a time and not exempt (an exempt member who comes is counted). Absence,
# even excused, takes nobody out. Under the election rule the excused are taken out too. Probationary members are
# rated but never vote.
def electorate(*, members: Sequence[Member], base: str = "convened") -> ElectorateOutcome:
    """Raises UnknownCodeError."""
    reading = known(ElectorateBase, base)
    excluded: dict[str, str] = {}
    for member in members:
        cause = _exclusion(member, reading)
        if cause:
            excluded[member.id] = cause
    convened = len(members) - len(excluded)
    needed = needed_votes(convened)
    steps: tuple[Reason, ...] = (
        reason("electorate_counted", members=len(members), excluded=len(excluded), convened=convened, needed=needed),
        reason(f"electorate_base_{reading.value}"),
        *(reason(f"excluded_{cause}", subject=who) for who, cause in excluded.items()),
    )
    return ElectorateOutcome(convened=convened, needed=needed, excluded=excluded, reasons=steps, clauses=("V",))


def _exclusion(member: Member, base: ElectorateBase) -> str | None:
    causes = (
        ("probationary", known(Standing, member.standing) is Standing.PROBATIONARY),
        ("exempt", member.exempt and not member.present),
        ("suspended", member.suspended),
        ("away", member.away),
        ("excused", base is ElectorateBase.ELECTION_RULE and member.excused and not member.present),
    )
    return next((cause for cause, applies in causes if applies), None)


class NoElectorateError(ValueError):
    """PL1 names no electorate for this kind of unit."""

    def __init__(self, kind: str) -> None:
        super().__init__(f"PL1 names no electorate for a unit of kind {kind}")
        self.kind = kind


@dataclass(frozen=True, kw_only=True)
class Participant:
    id: str
    capacities: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class SelfRatingElectorateOutcome(Outcome):
    electors: tuple[str, ...]
    convened: int


_COMMITTEES = (UnitKind.DISTRICT_PARTY, UnitKind.GRASSROOTS_PARTY, UnitKind.SUB_PARTY)
_CELLS = (UnitKind.CELL, UnitKind.GRASSROOTS_CELL)
_UNRATED = (UnitKind.PROVINCIAL_PARTY, UnitKind.PARTY_GROUP)
_LEADING = (
    Capacity.LEADER,
    Capacity.CELL_COMMITTEE,
    Capacity.EXECUTIVE_COMMITTEE,
    Capacity.DEPARTMENT_HEAD,
    Capacity.ORGANISATION_HEAD,
)


# PL1 (1.2.1). A party organisation with an executive committee is rated by that committee; a cell by its committee,
# or by all official members where it has none; an agency with constituent units by its leaders, the party committee
# of the agency, the heads of departments and of mass organisations; one without, by its whole staff. Whoever sits in
# several capacities votes once. Sub-committee party organisations, which PL1 does not name, follow the first case
# other organisations follow the agencies.
def self_rating_electorate(
    *,
    kind: str,
    people: Sequence[Participant],
    has_constituents: bool = False,
    has_cell_committee: bool | None = None,
) -> SelfRatingElectorateOutcome:
    """Where `has_cell_committee` is None, a cell has one if somebody sits in it. Raises NoElectorateError."""
    unit_kind = known(UnitKind, kind)
    if has_cell_committee is None:
        has_cell_committee = any(Capacity.CELL_COMMITTEE in p.capacities for p in people)
    code, clause, voting = _voting_capacities(
        unit_kind, has_constituents=has_constituents, has_cell_committee=has_cell_committee
    )
    electors = tuple(dict.fromkeys(p.id for p in people if any(c in voting for c in p.capacities)))
    step = reason(code, convened=len(electors), needed=needed_votes(len(electors)))
    return SelfRatingElectorateOutcome(
        electors=electors, convened=len(electors), reasons=(step,), clauses=("PL1", clause)
    )


def _voting_capacities(
    kind: UnitKind, *, has_constituents: bool, has_cell_committee: bool
) -> tuple[str, str, tuple[Capacity, ...]]:
    if kind in _UNRATED:
        raise NoElectorateError(kind)
    if kind in _COMMITTEES:
        return "electors_executive_committee", "PL1.2.1.a", (Capacity.EXECUTIVE_COMMITTEE,)
    if kind in _CELLS:
        if has_cell_committee:
            return "electors_cell_committee", "PL1.2.1.b", (Capacity.CELL_COMMITTEE,)
        return "electors_official_members", "PL1.2.1.b", (Capacity.OFFICIAL_MEMBER,)
    if has_constituents:
        return "electors_leading_staff", "PL1.2.1.c", _LEADING
    return "electors_all_staff", "PL1.2.1.c", (Capacity.STAFF,)
