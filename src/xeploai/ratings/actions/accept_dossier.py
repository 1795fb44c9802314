"""The organisation committee takes a dossier in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from xeploai.cycles.locking import held_open
from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.people.rules import require
from xeploai.ratings.claiming import claim
from xeploai.ratings.enums import DossierState
from xeploai.ratings.queries.authorities import authority_of

if TYPE_CHECKING:
    from xeploai.people.models import User
    from xeploai.ratings.models import Dossier


def accept_dossier(*, actor: User, dossier: Dossier, version: int) -> Dossier:
    """Note that it is complete and taken in. Refuses: cycle_closed, no_authority, dossier_not_sent. Raises Conflict."""
    with transaction.atomic():
        subject = dossier.subject
        require(actor, "ratings.appraise", authority_of(subject))
        held_open(subject.cycle)
        if dossier.state != DossierState.SENT:
            raise Refusal("dossier_not_sent", clause="VI.1", name=subject.name)
        values = {"state": DossierState.ACCEPTED, "accepted_at": timezone.now(), "accepted_by": actor}
        claim(dossier, version=version, values=values)
        record(
            actor=actor, verb="accept_dossier", unit=subject.unit_id, subject=dossier,
            about=subject.pk, number=dossier.sent_number,
        )  # fmt: skip
    return dossier
