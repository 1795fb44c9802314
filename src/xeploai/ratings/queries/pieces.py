"""The pieces of a dossier: found in the system, handed in on paper, left out with a reason, or missing (R-VI2)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from xeploai.law.rule_sets.dossiers import Piece, pieces_of
from xeploai.ratings.models import DossierPiece
from xeploai.ratings.queries.found import facts_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xeploai.cycles.models import Cycle, Subject

FOUND, PAPER, REASONED, MISSING = "found", "paper", "reasoned", "missing"


@dataclass(frozen=True, slots=True)
class PieceRow:
    """One piece and how it stands. ``required`` follows the list and the subject's own conditions."""

    piece: Piece
    required: bool
    state: str
    note: str = ""
    missing_because: str = ""
    on_paper: bool = False

    @property
    def open(self) -> bool:
        """Whether the dossier cannot go without something being said about this piece."""
        return self.required and self.state == MISSING


def rows_of(cycle: Cycle, subjects: Sequence[Subject]) -> dict[int, list[PieceRow]]:
    """{subject id: its pieces in the order of the list}. Queries do not follow the number of subjects."""
    listed, facts = pieces_of(cycle.rule_set), facts_of(subjects)
    said: dict[int, dict[str, DossierPiece]] = {}
    for one in DossierPiece.objects.filter(dossier__subject__in=subjects).select_related("dossier"):
        said.setdefault(one.dossier.subject_id, {})[one.code] = one
    return {
        subject.pk: [
            _row(piece, facts[subject.pk].holds, said.get(subject.pk, {}).get(piece.code))
            for piece in listed[subject.kind]
            if not piece.only_if or piece.only_if in facts[subject.pk].conditions
        ]
        for subject in subjects
    }


def _row(piece: Piece, holds: set[str], said: DossierPiece | None) -> PieceRow:
    note = said.note if said else ""
    because = said.missing_because if said else ""
    on_paper = bool(said and said.on_paper)
    if piece.found_by in holds:
        state = FOUND
    elif on_paper:
        state = PAPER
    else:
        state = REASONED if because else MISSING
    return PieceRow(piece, piece.mandatory, state, note, because, on_paper)


def missing_of(rows: Sequence[PieceRow]) -> list[PieceRow]:
    """The pieces that keep the dossier from going."""
    return [row for row in rows if row.open]
