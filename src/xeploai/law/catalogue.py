"""Clause I as a list: every kind of collective that reviews itself, by level, and how many the text names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from xeploai.law.codes import AdminLevel, BodyKind

P, D, G = AdminLevel.PROVINCE, AdminLevel.DISTRICT, AdminLevel.GRASSROOTS


@dataclass(frozen=True)
class Kind:
    """``least`` is how many the clause names one by one; 1 where it names the kind only."""

    level: AdminLevel
    kind: BodyKind
    clause: str
    least: int = 1


# The eight party delegations and the three caucuses are named one by one in I.1. The executive committee of I.3 stands
# in for a standing committee and is therefore not missed on its own.
CATALOGUE: Final = (
    Kind(P, BodyKind.STANDING_COMMITTEE, "I.1"),
    Kind(P, BodyKind.INSPECTION_COMMITTEE, "I.1"),
    Kind(P, BodyKind.PARTY_DELEGATION, "I.1", 8),
    Kind(P, BodyKind.PARTY_CAUCUS, "I.1", 3),
    Kind(P, BodyKind.COUNCIL_STANDING, "I.1"),
    Kind(P, BodyKind.PEOPLE_COMMITTEE, "I.1"),
    Kind(P, BodyKind.ASSEMBLY_DELEGATION, "I.1"),
    Kind(P, BodyKind.COUNCIL_BOARD, "I.1"),
    Kind(P, BodyKind.AGENCY_LEADERSHIP, "I.1"),
    Kind(P, BodyKind.FRONT_STANDING_BOARD, "I.1"),
    Kind(P, BodyKind.ORGANISATION_STANDING_COMMITTEE, "I.1"),
    Kind(P, BodyKind.ASSOCIATION_STANDING_COMMITTEE, "I.1"),
    Kind(D, BodyKind.STANDING_COMMITTEE, "I.2"),
    Kind(D, BodyKind.INSPECTION_COMMITTEE, "I.2"),
    Kind(D, BodyKind.AGENCY_LEADERSHIP, "I.2"),
    Kind(D, BodyKind.COUNCIL_STANDING, "I.2"),
    Kind(D, BodyKind.PEOPLE_COMMITTEE, "I.2"),
    Kind(D, BodyKind.FRONT_STANDING_BOARD, "I.2"),
    Kind(D, BodyKind.ORGANISATION_STANDING_COMMITTEE, "I.2"),
    Kind(D, BodyKind.ASSOCIATION_STANDING_COMMITTEE, "I.2"),
    Kind(G, BodyKind.STANDING_COMMITTEE, "I.3"),
    Kind(G, BodyKind.EXECUTIVE_COMMITTEE, "I.3", 0),
    Kind(G, BodyKind.CELL_COMMITTEE, "I.3"),
    Kind(G, BodyKind.COUNCIL_STANDING, "I.3"),
    Kind(G, BodyKind.PEOPLE_COMMITTEE, "I.3"),
    Kind(G, BodyKind.FRONT_STANDING_BOARD, "I.3"),
    Kind(G, BodyKind.ORGANISATION_STANDING_COMMITTEE, "I.3"),
)
