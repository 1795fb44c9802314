"""Which seat a leader is rated in: one for each person, whatever the number of seats (clause V.7, A-16)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xeploai.cycles.listing.authority import rates_body
from xeploai.law.codes import AdminLevel, BodyKind, UnitKind
from xeploai.people.enums import PostRole

if TYPE_CHECKING:
    from collections.abc import Container

    from xeploai.cycles.listing.tree import BodyRow, Seat, Tree

LEVELS = {level: place for place, level in enumerate(AdminLevel, 1)}
ROLES = {role: place for place, role in enumerate(PostRole)}
KINDS = {kind: place for place, kind in enumerate(BodyKind)}
THE_CENTRE = 0


def leads(tree: Tree, body: BodyRow) -> bool:
    """Whether a seat here makes a leader. Cell and sub-committee members are rated as party members (PL3, PL4)."""
    if body.kind == BodyKind.CELL_COMMITTEE:
        return False
    return not (body.kind == BodyKind.EXECUTIVE_COMMITTEE and tree.units[body.unit_id].kind == UnitKind.SUB_PARTY)


def main_seats(tree: Tree, reviewing: Container[int]) -> dict[int, Seat]:
    """The seat of each leader by person id: highest level that manages, then role, then a reviewing collective."""
    ranks: dict[int, tuple[int, bool, int, str]] = {}
    for body in tree.bodies.values():
        if leads(tree, body):
            ranks[body.pk] = (_level(tree, body), body.pk not in reviewing, KINDS[BodyKind(body.kind)], body.code)
    best: dict[int, tuple[tuple[int, int, bool, int, str], Seat]] = {}
    for seat in tree.seats():
        rank = ranks.get(seat.body_id)
        if rank is None:
            continue
        key = (rank[0], ROLES[PostRole(seat.role)], *rank[1:])
        if seat.person_id not in best or key < best[seat.person_id][0]:
            best[seat.person_id] = (key, seat)
    return {person: seat for person, (_, seat) in best.items()}


def _level(tree: Tree, body: BodyRow) -> int:
    rates = rates_body(tree, body)
    return LEVELS[AdminLevel(tree.units[rates].level)] if rates else THE_CENTRE
