"""Send a dossier: one act, to the organisation committee and to everyone entitled to comment (VI.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from xeploai.cycles.locking import held_open
from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.content import sealed
from xeploai.people.rules import require
from xeploai.ratings.claiming import claim
from xeploai.ratings.enums import Addressee, DossierState
from xeploai.ratings.models import Dossier, DossierDelivery, DossierPiece
from xeploai.ratings.queries.authorities import authority_of
from xeploai.ratings.queries.dossier_content import dossier_content
from xeploai.ratings.queries.dossiers import commenting_on
from xeploai.ratings.queries.pieces import missing_of, rows_of
from xeploai.ratings.validators import document

if TYPE_CHECKING:
    import datetime as dt

    from xeploai.cycles.models import Subject
    from xeploai.people.models import User


def send_dossier(
    *, actor: User, subject: Subject, document_number: str, document_date: dt.date | None, version: int
) -> Dossier:
    """Seal what the dossier holds and deliver it to all addressees at once; after a return it is a new number.

    ``version`` is that of the dossier, 0 where nothing was said of it yet. Refuses: cycle_closed, subject_dropped,
    no_authority (V), dossier_sent, dossier_incomplete (names of pieces, VI.1), competent_document_missing,
    competent_document_in_future. Raises Conflict.
    """
    with transaction.atomic():
        require(actor, "dossiers.send", subject)
        held_open(subject.cycle)
        if subject.dropped_on is not None:
            raise Refusal("subject_dropped", clause="VI.1", name=subject.name, day=subject.dropped_on)
        authority = authority_of(subject)
        today = timezone.localdate()
        paper, date = document(document_number, document_date, today=today, clause="VI.1")
        dossier, created = Dossier.objects.get_or_create(subject=subject)
        if dossier.state in {DossierState.SENT, DossierState.ACCEPTED}:
            raise Refusal("dossier_sent", clause="VI.1", name=subject.name)
        rows = rows_of(subject.cycle, [subject])[subject.pk]
        missing = [row.piece.name.vi for row in missing_of(rows)]
        if missing:
            raise Refusal("dossier_incomplete", clause="VI.1", count=len(missing), names=missing)
        number = dossier.sent_number + 1
        content = dossier_content(subject, rows, number=number, document_number=paper, document_date=date.isoformat())
        values = {
            "state": DossierState.SENT, "document_number": paper, "document_date": date,
            "sent_number": number, "sent_at": timezone.now(), "returned_because": "",
        }  # fmt: skip
        claim(dossier, version=1 if created else version, values=values)
        _seal_pieces(dossier, content)
        to = [(Addressee.ORGANISATION_COMMITTEE, authority)]
        to += [(Addressee.COMMENTING, unit) for unit in commenting_on(subject, authority) if unit != authority]
        digest = sealed(content)
        DossierDelivery.objects.bulk_create(
            DossierDelivery(
                dossier=dossier, number=number, addressee=addressee, to_unit=unit, content=content,
                digest=digest, sent_by=actor,
            )
            for addressee, unit in to
        )  # fmt: skip
        record(
            actor=actor, verb="send_dossier", unit=subject.unit_id, subject=dossier,
            about=subject.pk, number=number, document=paper, document_date=date, digest=digest,
            to=[unit.code for _addressee, unit in to],
        )  # fmt: skip
    return dossier


def _seal_pieces(dossier: Dossier, content: dict[str, Any]) -> None:
    for piece in content["pieces"]:
        if piece["digest"]:
            DossierPiece.objects.update_or_create(
                dossier=dossier, code=piece["code"], defaults={"digest": piece["digest"]}
            )
