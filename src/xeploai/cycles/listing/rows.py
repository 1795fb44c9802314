"""Rows of subjects, not yet stored."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from django.utils.translation import override

from xeploai.cycles.enums import SubjectKind
from xeploai.cycles.listing.authority import rates_body, rates_unit
from xeploai.cycles.listing.collectives import reviewing
from xeploai.cycles.listing.leaders import main_seats
from xeploai.cycles.models import Subject
from xeploai.law.codes import UnitKind
from xeploai.people.enums import PostRole
from xeploai.vietnamese.names import fold

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

    from xeploai.cycles.listing.tree import BodyRow, Seat, Tree, UnitRow
    from xeploai.cycles.models import Cycle

NOT_RATED = (UnitKind.PROVINCIAL_PARTY, UnitKind.PARTY_GROUP)
ONLY_RATED, LEADERS = "PL1", "V.7"


class Basis(NamedTuple):
    """Why a lower collective was added, and who rates it (clause I.1, note)."""

    because: str
    document_number: str
    document_date: dt.date | None
    rated_by_id: int | None


def rows(tree: Tree, cycle: Cycle, carried: Mapping[int, Basis]) -> Iterator[Subject]:
    """Every subject that the organisations of the day give this cycle, units first, leaders last.

    ``carried``: the lower collectives, by id of the body, that heads added the year before.
    """
    clauses = {body.pk: clause for unit in tree.units.values() for body, clause in reviewing(tree, unit)}
    for unit in tree.units.values():
        if unit.kind not in NOT_RATED:
            yield unit_row(tree, cycle, unit)
    for pk, clause in clauses.items():
        yield body_row(tree, cycle, tree.bodies[pk], clause, carried.get(pk))
    for seat in main_seats(tree, clauses).values():
        yield leader_row(tree, cycle, seat)


def unit_row(tree: Tree, cycle: Cycle, unit: UnitRow) -> Subject:
    """An organisation, agency or unit: rated, not reviewed (PL1)."""
    return Subject(
        cycle=cycle,
        kind=SubjectKind.UNIT,
        unit_id=unit.pk,
        name=unit.name,
        folded=fold(unit.name),
        level=unit.level,
        rated_by_id=rates_unit(tree, unit),
        group=f"unit.{unit.kind}.{unit.level}",
        clause=ONLY_RATED,
    )


def body_row(tree: Tree, cycle: Cycle, body: BodyRow, clause: str, basis: Basis | None) -> Subject:
    """A collective: reviewed and rated (PL2)."""
    level = tree.units[body.unit_id].level
    subject = Subject(
        cycle=cycle,
        kind=SubjectKind.BODY,
        unit_id=body.unit_id,
        body_id=body.pk,
        name=body.name,
        folded=fold(body.name),
        level=level,
        reviewed=True,
        rated_by_id=rates_body(tree, body),
        group=f"body.{body.kind}.{level}",
        clause=clause,
    )
    if basis is not None:
        subject.added_because, subject.document_number = basis.because, basis.document_number
        subject.document_date, subject.rated_by_id = basis.document_date, basis.rated_by_id
    return subject


def leader_row(tree: Tree, cycle: Cycle, seat: Seat) -> Subject:
    """A leader in the seat given."""
    body = tree.bodies[seat.body_id]
    level = tree.units[body.unit_id].level
    return Subject(
        cycle=cycle,
        kind=SubjectKind.LEADER,
        unit_id=body.unit_id,
        body_id=body.pk,
        person_id=seat.person_id,
        name=seat.full_name,
        folded=fold(seat.full_name),
        post=seat.title or _called(seat.role),
        role=seat.role,
        level=level,
        reviewed=True,
        rated_by_id=rates_body(tree, body),
        group=f"leader.{seat.role}.{body.kind}.{level}",
        clause=LEADERS,
    )


def _called(role: str) -> str:
    with override("vi"):
        return str(PostRole(role).label)
