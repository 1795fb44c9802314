"""The organisation committee sends a dossier back to be completed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.cycles.locking import held_open
from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.content import sealed_text
from xeploai.people.rules import require
from xeploai.ratings.claiming import claim
from xeploai.ratings.enums import DossierState
from xeploai.ratings.queries.authorities import authority_of
from xeploai.ratings.validators import needed

if TYPE_CHECKING:
    from xeploai.people.models import User
    from xeploai.ratings.models import Dossier


def return_dossier(*, actor: User, dossier: Dossier, reason: str, version: int) -> Dossier:
    """Return it with what is to be mended; what had gone stays as it was sent.

    Refuses: cycle_closed, no_authority, dossier_not_sent, reason_missing (VI.1). Raises Conflict.
    """
    with transaction.atomic():
        subject = dossier.subject
        require(actor, "ratings.appraise", authority_of(subject))
        held_open(subject.cycle)
        if dossier.state not in {DossierState.SENT, DossierState.ACCEPTED}:
            raise Refusal("dossier_not_sent", clause="VI.1", name=subject.name)
        because = needed(reason, clause="VI.1")
        values = {
            "state": DossierState.RETURNED, "returned_because": because, "accepted_at": None, "accepted_by": None,
        }  # fmt: skip
        claim(dossier, version=version, values=values)
        record(
            actor=actor, verb="return_dossier", unit=subject.unit_id, subject=dossier,
            about=subject.pk, number=dossier.sent_number, reason_digest=sealed_text(because),
        )  # fmt: skip
    return dossier
