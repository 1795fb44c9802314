"""Say yes to a preview: the roster is written in the background."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.errors import Refusal
from xeploai.exchange.enums import ImportState
from xeploai.exchange.models import ImportJob
from xeploai.exchange.rules import require_exchange
from xeploai.exchange.tasks import store_job
from xeploai.journal.actions.record import record

if TYPE_CHECKING:
    from xeploai.people.models import User


def confirm_import(*, actor: User, job: ImportJob, seen: str | None = None) -> None:
    """Start storing what the preview shows; ``seen`` is the fingerprint of the preview that was looked at.

    Refuses ``import_not_ready`` in any state but validated, ``roster_changed_since_preview`` where the
    preview is no longer the one that was seen.
    """
    require_exchange(actor, job.unit)
    with transaction.atomic():
        ready = ImportJob.objects.filter(pk=job.pk, state=ImportState.VALIDATED)
        if seen is not None and ready.exclude(fingerprint=seen).exists():
            raise Refusal("roster_changed_since_preview")
        if seen is not None:
            ready = ready.filter(fingerprint=seen)
        if not ready.update(state=ImportState.STORING, confirmed_by=actor, outdated=False, step="writing"):
            raise Refusal("import_not_ready", state=job.get_state_display())
        record(actor=actor, verb="confirm_import", unit=job.unit, subject=job, fingerprint=job.fingerprint)
        transaction.on_commit(lambda: store_job.enqueue(job.pk))
    job.refresh_from_db()
