"""Write everything that led to one rating into one file that needs no software."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, NamedTuple

from django.db import transaction
from django.utils import timezone
from django.utils.translation import override

from xeploai.cycles.models import Subject
from xeploai.exchange.chains.composing import chain_of_rating, chain_of_subject
from xeploai.exchange.chains.writing import data_of, write
from xeploai.journal.actions.record import record
from xeploai.people.rules import require

if TYPE_CHECKING:
    from xeploai.people.models import User
    from xeploai.ratings.models import Rating


class File(NamedTuple):
    """The file, a name for it, and the digest of its data as the journal keeps it."""

    content: bytes
    name: str
    digest: str


def export_dossier_file(*, actor: User, of: Subject | Rating) -> File:
    """The file of a subject's rating, or of a party member's. Small votes as the actor may see them (A-28)."""
    with transaction.atomic(), override("vi"):
        place = of.unit if isinstance(of, Subject) else of.cell
        require(actor, "ratings.export_file", place)
        chain = chain_of_subject(of, actor) if isinstance(of, Subject) else chain_of_rating(of, actor)
        digest = hashlib.sha256(data_of(chain)).hexdigest()
        content = write(chain, now=timezone.localtime(), by=str(actor))
        record(
            actor=actor,
            verb="export_dossier_file",
            unit=place,
            subject=of,
            year=chain.year,
            digest=digest,
            file_digest=hashlib.sha256(content).hexdigest(),
        )
    return File(content, f"ho-so-{place.code}-{of.pk}-{chain.year}.html", digest)
