"""Which collectives review themselves, each with its clause (clause I)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xeploai.law.codes import BodyKind
from xeploai.law.subjects import Unit as LawUnit, review_subjects, sits_at_the_province

if TYPE_CHECKING:
    from collections.abc import Iterator

    from xeploai.cycles.listing.tree import BodyRow, Tree, UnitRow

STANDING = {BodyKind.STANDING_COMMITTEE, BodyKind.ORGANISATION_STANDING_COMMITTEE}


def expected(tree: Tree, unit: UnitRow) -> tuple[tuple[str, ...], str]:
    """The kinds of collective that this unit's review needs, and the clause that says so."""
    kinds = {body.kind for body in tree.bodies_of.get(unit.pk, ())}
    outcome = review_subjects(
        LawUnit(
            kind=unit.kind,
            level=unit.level,
            has_standing_committee=bool(kinds & STANDING),
            has_cell_committee=BodyKind.CELL_COMMITTEE in kinds,
        )
    )
    return outcome.bodies, outcome.clauses[0]


def reviewing(tree: Tree, unit: UnitRow) -> Iterator[tuple[BodyRow, str]]:
    """The unit's collectives that review themselves, with the clause for each."""
    bodies = tree.bodies_of.get(unit.pk, ())
    if not bodies:
        return
    kinds, clause = expected(tree, unit)
    for body in bodies:
        if body.kind in kinds or sits_at_the_province(body.kind, unit.level):
            yield body, clause
