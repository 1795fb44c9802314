import datetime as dt
from typing import Any

import pytest
from django.utils import timezone

from tests.exchange.workbooks import GOOD, PEOPLE, changed, workbook
from tests.factories import a_user
from xeploai.errors import NotPermitted, Refusal
from xeploai.exchange.actions.confirm_import import confirm_import
from xeploai.exchange.actions.discard_import import discard_import
from xeploai.exchange.actions.import_roster import import_roster
from xeploai.exchange.actions.receive_roster import receive_roster
from xeploai.exchange.enums import ImportState
from xeploai.exchange.models import ImportJob
from xeploai.exchange.tasks import resume_imports, store_job
from xeploai.journal.models import Entry
from xeploai.organisations.models import Unit
from xeploai.people.models import Person

pytestmark = pytest.mark.django_db(transaction=True)
UPDATE = workbook(changed(PEOPLE, 0, 3, "Trưởng thôn"))


@pytest.fixture
def commune() -> Any:
    import_roster(actor=None, unit=None, content=workbook(GOOD))
    return Unit.objects.get(code="X")


@pytest.fixture
def staff(commune: Any) -> Any:
    return a_user(provincial_staff=Unit.objects.get(code="T"))


def received(staff: Any, commune: Any, content: Any = UPDATE) -> Any:
    job = receive_roster(actor=staff, unit=commune, file_name="danh-sach.xlsx", content=content)
    job.refresh_from_db()
    return job


def test_an_upload_is_read_and_previewed(staff: Any, commune: Any) -> None:
    job = received(staff, commune)
    assert (job.state, job.problems, job.percent) == (ImportState.VALIDATED, [], 100)
    assert job.preview["counts"]["people"]["changed"] == 1
    assert job.preview["sheets"]["people"]["changed"] == [
        {
            "row": ["P1", "Nguyễn Thị An"],
            "fields": [{"header": "Chức vụ, công việc", "old": "Nông dân", "new": "Trưởng thôn"}],
        }
    ]
    assert Person.objects.get(code="P1").title == "Nông dân"


def test_a_yes_stores_it(staff: Any, commune: Any) -> None:
    job = received(staff, commune)
    confirm_import(actor=staff, job=job)
    assert job.state == ImportState.STORED
    assert Person.objects.get(code="P1").title == "Trưởng thôn"
    verbs = list(Entry.objects.values_list("verb", flat=True))
    assert verbs == ["import_roster", "receive_roster", "confirm_import", "import_roster"]


def test_faults_are_kept_with_the_upload(staff: Any, commune: Any) -> None:
    job = received(staff, commune, workbook(changed(PEOPLE, 0, 5, "C9")))
    assert (job.state, job.problem_count) == (ImportState.REFUSED, 1)
    assert job.problems[0]["code"] == "unknown_code"
    with pytest.raises(Refusal, match="import_not_ready"):
        confirm_import(actor=staff, job=job)


def test_a_file_that_cannot_be_opened_is_a_fault_too(staff: Any, commune: Any) -> None:
    job = received(staff, commune, b"a,b,c")
    assert (job.state, job.problems[0]["code"]) == (ImportState.REFUSED, "not_a_workbook")


def test_a_second_import_of_an_old_preview_is_shown_again(staff: Any, commune: Any) -> None:
    first, second = received(staff, commune), received(staff, commune)
    confirm_import(actor=staff, job=first)
    confirm_import(actor=staff, job=second)
    second.refresh_from_db()
    assert (second.state, second.outdated) == (ImportState.VALIDATED, True)
    assert second.preview["counts"]["people"] == {"added": 0, "changed": 0, "unchanged": 2, "missing": 0}
    assert Entry.objects.filter(verb="import_roster").count() == 2


def test_storing_twice_stores_once(staff: Any, commune: Any) -> None:
    job = received(staff, commune)
    confirm_import(actor=staff, job=job)
    store_job.enqueue(job.pk)
    assert Entry.objects.filter(verb="import_roster").count() == 2
    with pytest.raises(Refusal):
        confirm_import(actor=staff, job=job)


def test_a_discarded_upload_keeps_no_content(staff: Any, commune: Any) -> None:
    job = received(staff, commune)
    discard_import(actor=staff, job=job)
    assert (job.state, bytes(job.content)) == (ImportState.DISCARDED, b"")


def test_outsiders_neither_send_nor_confirm(staff: Any, commune: Any) -> None:
    outsider = a_user(secretary=commune)
    with pytest.raises(NotPermitted):
        received(outsider, commune)
    job = received(staff, commune)
    for verb in (confirm_import, discard_import):
        with pytest.raises(NotPermitted):
            verb(actor=outsider, job=job)


@pytest.mark.parametrize(
    "state,ends",
    [
        (ImportState.RECEIVED, ImportState.VALIDATED),
        (ImportState.READING, ImportState.VALIDATED),
        (ImportState.STORING, ImportState.STORED),
    ],
)
def test_what_a_killed_worker_left_is_taken_up_again(staff: Any, commune: Any, state: Any, ends: Any) -> None:
    job = received(staff, commune)
    stopped = timezone.now() - dt.timedelta(minutes=10)
    ImportJob.objects.filter(pk=job.pk).update(state=state, confirmed_by=staff, updated_at=stopped)
    assert resume_imports() == 1
    job.refresh_from_db()
    assert job.state == ends
    assert resume_imports() == 0
