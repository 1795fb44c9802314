"""Put an uploaded workbook aside without storing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.errors import Refusal
from xeploai.exchange.enums import ImportState
from xeploai.exchange.models import ImportJob
from xeploai.exchange.rules import require_exchange
from xeploai.journal.actions.record import record

if TYPE_CHECKING:
    from xeploai.people.models import User


def discard_import(*, actor: User, job: ImportJob) -> None:
    """Drop the file's content. Refuses ``import_not_ready`` while it is being stored, or after."""
    require_exchange(actor, job.unit)
    with transaction.atomic():
        idle = ImportJob.objects.filter(pk=job.pk, state__in=[ImportState.VALIDATED, ImportState.REFUSED])
        if not idle.update(state=ImportState.DISCARDED, content=b""):
            raise Refusal("import_not_ready", state=job.get_state_display())
        record(actor=actor, verb="discard_import", unit=job.unit, subject=job)
    job.refresh_from_db()
