"""Somebody no longer works at an agency or unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.people.models import Employment
from xeploai.people.rules import require

if TYPE_CHECKING:
    from datetime import date

    from xeploai.people.models import User


def end_employment(*, actor: User, employment: Employment, ended_on: date) -> Employment:
    """The job ends on that day and stays on file. Refuses: employment_ended, employment_ends_before_start."""
    with transaction.atomic():
        job: Employment = (
            Employment.objects.select_for_update(no_key=True, of=("self",))
            .select_related("person", "unit")
            .get(pk=employment.pk)
        )
        require(actor, "staff.record", job.unit)
        if job.ended_on is not None:
            raise Refusal("employment_ended", name=str(job.person), on=job.ended_on)
        if job.started_on is not None and ended_on < job.started_on:
            raise Refusal("employment_ends_before_start", started=job.started_on)
        job.ended_on = ended_on
        job.save(update_fields=["ended_on"])
        record(actor=actor, verb="end_employment", unit=job.unit, subject=job, person=str(job.person), on=ended_on)
        return job
