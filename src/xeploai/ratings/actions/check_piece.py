"""Say of one piece of a dossier that it comes on paper, or why it is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.cycles.locking import held_open
from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.law.rule_sets.dossiers import pieces_of
from xeploai.people.rules import require
from xeploai.ratings.claiming import claim
from xeploai.ratings.enums import DossierState
from xeploai.ratings.models import Dossier, DossierPiece
from xeploai.ratings.validators import LONGEST_NOTE, text

if TYPE_CHECKING:
    from xeploai.cycles.models import Subject
    from xeploai.people.models import User


def check_piece(
    *,
    actor: User,
    subject: Subject,
    code: str,
    version: int,
    on_paper: bool = False,
    note: str = "",
    missing_because: str = "",
) -> Dossier:
    """Keep what is said of the piece ``code``; the dossier begins with the first piece (R-PL1e, R-VI2).

    ``version`` is that of the dossier, 0 where there is none yet. Refuses: cycle_closed, subject_dropped,
    unknown_piece, dossier_sent (VI.1), text_too_long. Raises Conflict.
    """
    with transaction.atomic():
        require(actor, "papers.prepare", subject)
        held_open(subject.cycle)
        if subject.dropped_on is not None:
            raise Refusal("subject_dropped", clause="VI.1", name=subject.name, day=subject.dropped_on)
        if code not in {piece.code for piece in pieces_of(subject.cycle.rule_set)[subject.kind]}:
            raise Refusal("unknown_piece", clause="VI.1", piece=code)
        said = {
            "on_paper": on_paper,
            "note": text(note, longest=LONGEST_NOTE),
            "missing_because": "" if on_paper else text(missing_because, longest=LONGEST_NOTE),
        }
        dossier, created = Dossier.objects.get_or_create(subject=subject)
        if dossier.state in {DossierState.SENT, DossierState.ACCEPTED}:
            raise Refusal("dossier_sent", clause="VI.1", name=subject.name)
        claim(dossier, version=1 if created else version, values={})
        DossierPiece.objects.update_or_create(dossier=dossier, code=code, defaults=said)
        record(
            actor=actor, verb="check_piece", unit=subject.unit_id, subject=dossier,
            about=subject.pk, piece=code, on_paper=on_paper, reasoned=bool(said["missing_because"]),
        )  # fmt: skip
    return dossier
