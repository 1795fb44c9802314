from __future__ import annotations

import csv
import io
from typing import Any

from django.test import Client
from python_calamine import CalamineWorkbook

from tests.exchange.actions.test_import_roster import TEN_FAULTS
from tests.exchange.workbooks import GOOD, PEOPLE, workbook
from xeploai.exchange.models import ImportJob
from xeploai.exchange.roster.fingerprint import fingerprint
from xeploai.exchange.roster.stored import stored
from xeploai.organisations.models import Unit

TEN = workbook(TEN_FAULTS)


def many_faults(number: int) -> bytes:
    rows = [[f"N{n}", "Lê Thị Cúc", "30/02/1980", "", "", "C1", "Đảng viên chính thức"] for n in range(number)]
    return workbook({**GOOD, PEOPLE: rows})


def test_ten_ways_broken_ten_clear_errors_nothing_changed(upload: Any, client: Client) -> None:
    before = fingerprint(stored().roster)
    job = upload(TEN)
    page = client.get(f"/roster/imports/{job.pk}/")
    faults = page.context["faults"]
    assert (job.state, job.problem_count, len(faults)) == ("refused", 10, 10)
    assert [(one.sheet, one.row, one.column.split(" ")[0]) for one in faults] == [
        ("Tổ chức", 5, "C"),
        ("Tổ chức", 6, "E"),
        ("Tổ chức", 7, "A"),
        ("Tập thể", 2, "B"),
        ("Người", 2, "C"),
        ("Người", 3, "C"),
        ("Người", 3, "G"),
        ("Người", 4, "C"),
        ("Người", 4, "F"),
        ("Chức vụ", 2, "A"),
    ]
    text = page.content.decode()
    assert "Tệp có 10 chỗ phải sửa. Chưa ghi gì." in text
    for one in faults:
        assert one.what
        assert one.mend
    assert "/confirm/" not in text
    assert client.post(f"/roster/imports/{job.pk}/confirm/", {"fingerprint": job.fingerprint}).status_code == 409
    assert fingerprint(stored().roster) == before


def test_of_one_sheet(upload: Any, client: Client) -> None:
    page = client.get(f"/roster/imports/{upload(TEN).pk}/", {"sheet": "Người"})
    assert {one.sheet for one in page.context["faults"]} == {"Người"}
    assert page.context["sheets"] == [("Tổ chức", 3), ("Tập thể", 1), ("Người", 5), ("Chức vụ", 1)]
    assert len(client.get(f"/roster/imports/{upload(TEN).pk}/", {"sheet": "?"}).context["faults"]) == 10


def test_a_long_list_comes_in_pages(upload: Any, client: Client) -> None:
    job = upload(many_faults(120))
    last = client.get(f"/roster/imports/{job.pk}/", {"page": "3"})
    assert [one.row for one in last.context["faults"]] == list(range(102, 122))


def test_the_list_as_excel_and_as_text(upload: Any, client: Client) -> None:
    job = upload(many_faults(120))
    excel = client.get(f"/roster/imports/{job.pk}/problems.xlsx")
    rows = CalamineWorkbook.from_filelike(io.BytesIO(excel.content)).get_sheet_by_index(0).to_python()
    text = client.get(f"/roster/imports/{job.pk}/problems.csv").content.decode("utf-8-sig")
    lines = list(csv.reader(io.StringIO(text)))
    assert lines[0] == ["Tờ", "Dòng", "Cột", "Sai gì", "Sửa thế nào"]
    assert (len(lines), lines[1][:3]) == (121, ["Người", "2", "C (Ngày sinh)"])
    assert [[str(int(v)) if isinstance(v, float) else v for v in row] for row in rows[-120:]] == lines[1:]


def test_what_is_no_workbook_is_told_for_the_whole_file(upload: Any, client: Client) -> None:
    job = upload(b"ten,ngay sinh", "danh-sach.csv")
    page = client.get(f"/roster/imports/{job.pk}/")
    assert [(one.sheet, one.row) for one in page.context["faults"]] == [("", None)]
    assert "Cả tệp" in page.content.decode()


def test_an_empty_file_is_told_too(upload: Any) -> None:
    assert upload(b"").state == "refused"


def test_more_than_is_kept_is_said(upload: Any, client: Client) -> None:
    job = upload(TEN)
    ImportJob.objects.filter(pk=job.pk).update(problem_count=20_000)
    assert "Bản kê giữ 10 chỗ đầu" in client.get(f"/roster/imports/{job.pk}/").content.decode()


def test_in_english(upload: Any, client: Client, commune: Unit) -> None:
    job = upload(TEN)
    client.cookies["django_language"] = "en"
    first = client.get(f"/roster/imports/{job.pk}/").context["faults"][0]
    assert "list" in first.what + first.mend
