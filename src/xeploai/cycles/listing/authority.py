"""Which unit's competent collective rates an organisation, a collective or a leader (clause V; appendices 3 to 5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xeploai.law.authority import UnitSubject, rating_authority
from xeploai.law.codes import BodyKind, UnitKind

if TYPE_CHECKING:
    from xeploai.cycles.listing.tree import BodyRow, Tree, UnitRow

CELLS_AND_COMMITTEES = (UnitKind.CELL, UnitKind.SUB_PARTY)
PARTY = (UnitKind.PROVINCIAL_PARTY, UnitKind.DISTRICT_PARTY, UnitKind.GRASSROOTS_PARTY)
PARTY_KINDS = (*PARTY, UnitKind.GRASSROOTS_CELL, *CELLS_AND_COMMITTEES)


def rates_unit(tree: Tree, unit: UnitRow) -> int | None:
    """Id of the unit whose collective decides; None where nobody in this tree does (the centre).

    A party organisation is rated where appendices 4 and 5 say. Any other is rated by who manages its leadership
    collective, since clause VI.1 sends unit, collective and people in one dossier; where that is not stated, by the
    nearest party organisation above.
    """
    at = None if unit.kind in PARTY_KINDS else _managing(tree, unit)
    above = at or tree.nearest(unit, *PARTY)
    decides = rating_authority(UnitSubject(kind=unit.kind, parent=above.kind if above else None)).decides
    if above is not None and above.kind == decides:
        return above.pk
    found = tree.nearest(unit, decides) or above
    return found.pk if found else None


def rates_body(tree: Tree, body: BodyRow) -> int | None:
    """Who manages it decides (clauses V.6, V.7); where that is not stated, who rates its unit."""
    if body.managed_by_id in tree.units:
        return body.managed_by_id
    unit = tree.units[body.unit_id]
    return None if unit.kind == UnitKind.PROVINCIAL_PARTY else rates_unit(tree, unit)


def _managing(tree: Tree, unit: UnitRow) -> UnitRow | None:
    """The one unit that manages the collectives leading this unit; None where none or several do.

    Party delegations and caucuses sit at an organisation without leading it.
    """
    guests = (BodyKind.PARTY_DELEGATION, BodyKind.PARTY_CAUCUS)
    managing = {body.managed_by_id for body in tree.bodies_of.get(unit.pk, ()) if body.kind not in guests}
    managing -= {None, unit.pk}
    return tree.units.get(managing.pop() or 0) if len(managing) == 1 else None
