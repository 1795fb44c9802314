"""The sheet of staff: judged, compared, stored, written back (R-PL1a)."""

import datetime as dt
from typing import Any

import pytest

from tests.exchange.workbooks import GOOD, JOBS, TODAY, workbook
from xeploai.exchange.actions.import_roster import import_roster
from xeploai.exchange.roster.examining import examine_roster
from xeploai.exchange.roster.reading import read
from xeploai.exchange.roster.rows import JobRow, Roster
from xeploai.exchange.roster.stored import stored
from xeploai.exchange.roster.validating import validate
from xeploai.exchange.roster.writing import write
from xeploai.people.models import Employment

LINE = ["P1", "X", "Trưởng phòng và tương đương", "Trưởng phòng", "Phòng Tổng hợp", "01/06/2020"]


def with_jobs(*lines: list[Any]) -> dict[str, list[list[Any]]]:
    return {**GOOD, JOBS: list(lines)}


@pytest.mark.parametrize(
    "lines, expected",
    [
        ([["P9", "X", "Cán bộ, công chức, viên chức"]], ("unknown_code", 2)),
        ([["P1", "Z", "Cán bộ, công chức, viên chức"]], ("unknown_code", 2)),
        ([["P1", "X", "Giám đốc"]], ("unknown_choice", 2)),
        ([LINE, LINE], ("duplicate_job", 3)),
        ([[*LINE, "01/05/2020"]], ("ended_before_started", 2)),
    ],
)
def test_every_fault_has_its_place(lines: Any, expected: Any) -> None:
    judged = validate(read(workbook(with_jobs(*lines))), known=Roster(), today=TODAY)
    first = judged.problems[0]
    assert (first.code, first.sheet, first.row) == (expected[0], JOBS, expected[1])


@pytest.mark.django_db
def test_jobs_come_in_end_and_go_out_again() -> None:
    import_roster(actor=None, unit=None, content=workbook(with_jobs(LINE)))
    job = Employment.objects.get()
    assert (job.person.code, job.unit.code, job.capacity, job.department) == (
        "P1", "X", "department_head", "Phòng Tổng hợp",
    )  # fmt: skip
    assert import_roster(actor=None, unit=None, content=workbook(with_jobs(LINE))) is not None
    assert Employment.objects.count() == 1
    import_roster(actor=None, unit=None, content=workbook(with_jobs([*LINE, "31/10/2026"])))
    assert Employment.objects.get().ended_on == dt.date(2026, 10, 31)
    known = stored().roster
    again = validate(read(write(known)), known=Roster(), today=TODAY)
    assert again.roster.jobs == known.jobs
    assert known.jobs == [
        JobRow(
            "P1", "X", "department_head", "Trưởng phòng", "Phòng Tổng hợp", dt.date(2020, 6, 1), dt.date(2026, 10, 31)
        )
    ]


@pytest.mark.django_db
def test_a_file_without_the_sheet_changes_no_job() -> None:
    import_roster(actor=None, unit=None, content=workbook(with_jobs(LINE)))
    examined = examine_roster(workbook(GOOD))
    assert examined.problems == []
    assert examined.difference is not None
    assert examined.difference.nothing
    assert Employment.objects.count() == 1
