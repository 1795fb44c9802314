"""Background work: reading and storing uploaded rosters. Every task may run twice without harm."""

from __future__ import annotations

import datetime as dt

from django.utils import timezone
from django_tasks import task

from xeploai.errors import Refusal
from xeploai.exchange.enums import ImportState
from xeploai.exchange.models import ImportJob
from xeploai.exchange.roster.comparing import preview
from xeploai.exchange.roster.examining import STEPS, examine_roster

PROBLEMS_KEPT = 10_000
STUCK_AFTER = dt.timedelta(minutes=3)


@task()
def examine(job_id: int) -> None:
    """Read and check an uploaded workbook, then make its preview."""
    claimed = ImportJob.objects.filter(pk=job_id, state=ImportState.RECEIVED)
    if claimed.update(state=ImportState.READING, total=len(STEPS), done=0, updated_at=timezone.now()):
        _examine(ImportJob.objects.select_related("unit").get(pk=job_id))


def _examine(job: ImportJob) -> None:
    examined = examine_roster(
        bytes(job.content), within=job.unit.code, progress=lambda step: _tell(job.pk, step, STEPS.index(step))
    )
    job.problem_count = len(examined.problems)
    job.problems = [problem.as_json() for problem in examined.problems[:PROBLEMS_KEPT]]
    job.remarks = [remark.as_json() for remark in examined.remarks[:PROBLEMS_KEPT]]
    job.preview = preview(examined.difference) if examined.difference else {}
    job.fingerprint = examined.fingerprint
    job.state = ImportState.REFUSED if examined.problems else ImportState.VALIDATED
    job.step, job.done, job.total = "", len(STEPS), len(STEPS)
    job.save()


def _tell(job_id: int, step: str, done: int) -> None:
    ImportJob.objects.filter(pk=job_id).update(step=step, done=done, updated_at=timezone.now())


@task()
def store_job(job_id: int) -> None:
    """Write a confirmed workbook; where the roster changed meanwhile, make a new preview instead."""
    from xeploai.exchange.actions.import_roster import import_roster

    job = ImportJob.objects.select_related("unit", "confirmed_by").get(pk=job_id)
    if job.state != ImportState.STORING:
        return
    try:
        import_roster(
            actor=job.confirmed_by,
            unit=job.unit,
            content=bytes(job.content),
            expected=job.fingerprint,
            digest=job.file_digest,
            after=lambda _counts: _mark_stored(job_id),
        )
    except Refusal:
        # The preview no longer holds: the file is read again and shown again. Nothing was written.
        if ImportJob.objects.filter(pk=job_id, state=ImportState.STORING).update(
            state=ImportState.RECEIVED, outdated=True, updated_at=timezone.now()
        ):
            examine.enqueue(job_id)


def _mark_stored(job_id: int) -> None:
    """In the transaction of the rows: stored is said if, and only if, they are."""
    storing = ImportJob.objects.filter(pk=job_id, state=ImportState.STORING)
    if not storing.update(state=ImportState.STORED, stored_at=timezone.now(), updated_at=timezone.now(), step=""):
        raise Refusal("import_not_ready")


def resume_imports() -> int:
    """Start again what a stopped worker left lying; returns how many. Call it when a worker starts, and from tick."""
    waiting_since = timezone.now() - STUCK_AFTER
    stuck = ImportJob.objects.filter(updated_at__lt=waiting_since)
    started = 0
    for job in stuck.filter(state__in=[ImportState.RECEIVED, ImportState.READING]).only("pk"):
        ImportJob.objects.filter(pk=job.pk).update(state=ImportState.RECEIVED, updated_at=timezone.now())
        examine.enqueue(job.pk)
        started += 1
    for job in stuck.filter(state=ImportState.STORING).only("pk"):
        ImportJob.objects.filter(pk=job.pk).update(updated_at=timezone.now())
        store_job.enqueue(job.pk)
        started += 1
    return started
