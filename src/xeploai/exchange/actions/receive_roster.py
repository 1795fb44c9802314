"""Take an uploaded workbook in; reading it goes on in the background."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.errors import Refusal
from xeploai.exchange.models import ImportJob
from xeploai.exchange.roster.guarding import LARGEST_FILE
from xeploai.exchange.rules import require_exchange
from xeploai.exchange.tasks import examine
from xeploai.journal.actions.record import record

if TYPE_CHECKING:
    from xeploai.organisations.models import Unit
    from xeploai.people.models import User


def receive_roster(*, actor: User, unit: Unit, file_name: str, content: bytes) -> ImportJob:
    """Keep the file and start reading it. Refuses ``file_too_large``; anything else wrong is told by the job."""
    require_exchange(actor, unit)
    if len(content) > LARGEST_FILE:
        raise Refusal("file_too_large", megabytes=len(content) // 1024**2, limit=LARGEST_FILE // 1024**2)
    with transaction.atomic():
        job = ImportJob.objects.create(
            unit=unit,
            uploaded_by=actor,
            file_name=file_name[-200:],
            file_digest=hashlib.sha256(content).hexdigest(),
            content=content,
        )
        record(actor=actor, verb="receive_roster", unit=unit, subject=job, file=job.file_name, digest=job.file_digest)
        transaction.on_commit(lambda: examine.enqueue(job.pk))
    return job
