from __future__ import annotations

import io
from typing import Any

import pytest
import xlsxwriter

from xeploai.cycles.drafts import CriterionDraft, shipped
from xeploai.cycles.enums import FrameSubject
from xeploai.exchange.frames.reading import read
from xeploai.exchange.frames.writing import write
from xeploai.exchange.roster.problems import FileRefused

HEADER = ["Mã", "Nhóm", "Tiêu chí", "Xuất sắc", "Tốt", "Trung bình", "Kém"]


def workbook(*rows: list[Any], sheet: str = "Khung tiêu chí") -> bytes:
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    page = book.add_worksheet(sheet)
    for number, row in enumerate(rows):
        page.write_row(number, 0, row)
    book.close()
    return buffer.getvalue()


def test_what_is_written_is_read_back() -> None:
    lines = list(shipped(FrameSubject.LEADER).criteria)
    found = read(write(lines))
    assert (found.criteria, found.problems) == (lines, [])


def test_every_fault_is_listed_with_its_place() -> None:
    found = read(
        workbook(
            HEADER,
            ["1", "I", "Tốt", "", "", "", ""],
            ["", "I", "Thiếu mã"],
            ["2", "", ""],
            ["1", "I", "Trùng mã"],
            ["3", "I", "x" * 2001],
        )
    )
    places = [(p.code, p.row, p.column, p.header) for p in found.problems]
    assert places == [
        ("cell_empty", 3, "A", "Mã"),
        ("cell_empty", 4, "B", "Nhóm"),
        ("cell_empty", 4, "C", "Tiêu chí"),
        ("code_twice", 5, "A", "Mã"),
        ("too_long", 6, "C", "Tiêu chí"),
    ]
    assert found.problems[3].params == {"code": "1", "first": 2}


def test_columns_in_another_order_under_a_title() -> None:
    found = read(workbook(["Khung năm nay"], ["Tiêu chí *", "MÃ", "Nhóm", "Tốt"], ["Việc", 1, "I", "Đủ"]))
    assert found.criteria == [CriterionDraft(code="1", group="I", text="Việc", hints={"good": "Đủ"})]


def test_a_missing_column_and_a_missing_sheet() -> None:
    assert [(p.code, p.header) for p in read(workbook(["Mã", "Nhóm"], ["1", "I"])).problems] == [
        ("column_missing", "Tiêu chí")
    ]
    assert [p.code for p in read(workbook(HEADER, sheet="Sheet1")).problems] == ["sheet_missing"]
    assert [p.code for p in read(workbook(HEADER)).problems] == ["no_lines"]


@pytest.mark.parametrize(
    "data, code", [(b"", "empty_file"), (b"hello", "not_a_workbook"), (b"PK\x03\x04x", "broken_file")]
)
def test_what_is_no_workbook(data: bytes, code: str) -> None:
    with pytest.raises(FileRefused, match=code):
        read(data)
