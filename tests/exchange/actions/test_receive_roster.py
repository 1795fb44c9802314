from typing import Any

import pytest

from tests.exchange.workbooks import GOOD, PEOPLE, changed, workbook
from tests.factories import a_user
from xeploai.errors import NotPermitted, Refusal
from xeploai.exchange.enums import ImportState
from xeploai.exchange.models import ImportJob
from xeploai.journal.models import Entry
from xeploai.people.models import Person


def test_an_upload_is_read_and_previewed(received: Any) -> None:
    job = received()
    assert (job.state, job.problems, job.percent) == (ImportState.VALIDATED, [], 100)
    assert job.preview["counts"]["people"]["changed"] == 1
    assert job.preview["sheets"]["people"]["changed"] == [
        {
            "row": ["P1", "Nguyễn Thị An"],
            "fields": [{"header": "Chức vụ, công việc", "old": "Nông dân", "new": "Trưởng thôn"}],
        }
    ]
    assert Person.objects.get(code="P1").title == "Nông dân"
    assert Entry.objects.get(verb="receive_roster").facts["file"] == "danh-sach.xlsx"


def test_what_is_new_and_what_is_missing_is_shown(received: Any) -> None:
    sheets = {**GOOD, PEOPLE: [["P9", "Lê Thị Cúc", "", "", "", "C2", "official"]]}
    shown = received(workbook(sheets)).preview["sheets"]["people"]
    assert shown["added"][0][:2] == ["P9", "Lê Thị Cúc"]
    assert shown["missing"] == [["P1", "Nguyễn Thị An"], ["P2", "Trần Văn Bình"]]


def test_faults_are_kept_with_the_upload(received: Any) -> None:
    job = received(workbook(changed(PEOPLE, 0, 5, "C9")))
    assert (job.state, job.problem_count) == (ImportState.REFUSED, 1)
    assert job.problems[0]["code"] == "unknown_code"


def test_a_file_that_cannot_be_opened_is_a_fault_too(received: Any) -> None:
    job = received(b"a,b,c")
    assert (job.state, job.problems[0]["code"]) == (ImportState.REFUSED, "not_a_workbook")


def test_a_file_that_is_too_large_is_not_kept(received: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("xeploai.exchange.actions.receive_roster.LARGEST_FILE", 10)
    with pytest.raises(Refusal, match="file_too_large"):
        received()
    assert ImportJob.objects.count() == 0


@pytest.mark.parametrize("role", ["secretary", "clerk", "committee_member", "inspector", "administrator", "member"])
def test_others_may_not(received: Any, commune: Any, role: str) -> None:
    with pytest.raises(NotPermitted):
        received(actor=a_user(**{role: commune}))
