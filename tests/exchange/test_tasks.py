import datetime as dt
from typing import Any

import pytest
from django.utils import timezone

from xeploai.exchange.actions.confirm_import import confirm_import
from xeploai.exchange.enums import ImportState
from xeploai.exchange.models import ImportJob
from xeploai.exchange.tasks import resume_imports, store_job
from xeploai.journal.models import Entry


def test_storing_twice_stores_once(received: Any, staff: Any) -> None:
    job = received()
    confirm_import(actor=staff, job=job)
    store_job.enqueue(job.pk)
    assert Entry.objects.filter(verb="import_roster").count() == 2


@pytest.mark.parametrize(
    "state,ends",
    [
        (ImportState.RECEIVED, ImportState.VALIDATED),
        (ImportState.READING, ImportState.VALIDATED),
        (ImportState.STORING, ImportState.STORED),
    ],
)
def test_what_a_killed_worker_left_is_taken_up_again(received: Any, staff: Any, state: str, ends: str) -> None:
    job = received()
    stopped = timezone.now() - dt.timedelta(minutes=10)
    ImportJob.objects.filter(pk=job.pk).update(state=state, confirmed_by=staff, updated_at=stopped)
    assert resume_imports() == 1
    job.refresh_from_db()
    assert job.state == ends
    assert resume_imports() == 0


def test_what_was_touched_a_moment_ago_is_left_alone(received: Any) -> None:
    job = received()
    ImportJob.objects.filter(pk=job.pk).update(state=ImportState.READING, updated_at=timezone.now())
    assert resume_imports() == 0
