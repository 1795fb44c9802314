import io
import re
import zipfile
from typing import Any

import pytest
import xlsxwriter

from tests.exchange.workbooks import GOOD, HEADERS, PEOPLE, UNITS, workbook
from xeploai.exchange.roster import guarding
from xeploai.exchange.roster.problems import FileRefused
from xeploai.exchange.roster.reading import read


def codes(data: Any) -> Any:
    return [problem.code for problem in read(data).problems]


def refusal(data: Any) -> Any:
    with pytest.raises(FileRefused) as refused:
        read(data)
    return refused.value.problem.code


def rezipped(data: Any, change: Any) -> Any:
    """The workbook with each part passed through ``change(name, content)``; None drops it."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            content = change(part.filename, old.read(part))
            if content is not None:
                new.writestr(part.filename, content)
    return buffer.getvalue()


def test_a_good_workbook_has_no_problem() -> None:
    raw = read(workbook(GOOD))
    assert raw.problems == []
    assert raw.sheets["people"].lines == [2, 3]


@pytest.mark.parametrize(
    "data,code",
    [
        (b"", "empty_file"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"\x00" * 600, "old_or_locked_excel"),
        ("Mã,Tên\n1,A\n".encode(), "not_a_workbook"),
        (b"PK\x03\x04 this is cut off", "broken_file"),
    ],
)
def test_files_that_are_no_workbook(data: Any, code: Any) -> None:
    assert refusal(data) == code


def test_a_package_of_another_kind() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    assert refusal(buffer.getvalue()) == "zip_but_no_workbook"


def test_a_damaged_part() -> None:
    data = bytearray(workbook({**GOOD, PEOPLE: [[f"P{n}", "Nguyễn Văn A"] for n in range(3000)]}))
    at = data.find(b"xl/worksheets/sheet3.xml") + 300
    data[at : at + 80] = b"\xff" * 80
    assert refusal(bytes(data)) == "broken_file"


@pytest.mark.parametrize("cut", [0.2, 0.5, 0.9, 0.99])
def test_a_cut_file(cut: Any) -> None:
    data = workbook(GOOD)
    assert refusal(data[: int(len(data) * cut)]) == "broken_file"


def test_a_workbook_whose_xml_is_broken() -> None:
    def spoil(name: Any, content: Any) -> Any:
        return content[: len(content) // 2] if name.endswith("sheet1.xml") else content

    assert refusal(rezipped(workbook(GOOD), spoil)) == "broken_file"


def test_a_file_that_swells(monkeypatch: Any) -> None:
    monkeypatch.setattr(guarding, "LARGEST_UNPACKED", 3000)
    assert refusal(workbook(GOOD)) == "file_swells"


def test_a_file_that_is_too_large(monkeypatch: Any) -> None:
    monkeypatch.setattr(guarding, "LARGEST_FILE", 3000)
    assert refusal(workbook(GOOD)) == "file_too_large"


@pytest.mark.parametrize("place", ["XFD3", "A1048576", "AB2"])
def test_a_cell_far_away_is_refused_before_anything_is_laid_out(place: Any) -> None:
    def stray(name: Any, content: Any) -> Any:
        cell = f'</row><row r="9"><c r="{place}"><v>1</v></c></row></sheetData>'.encode()
        return content.replace(b"</row></sheetData>", cell) if name.endswith("sheet1.xml") else content

    assert refusal(rezipped(workbook(GOOD), stray)) == "cells_too_far"


def test_missing_sheets_and_sheets_nobody_knows() -> None:
    problems = read(workbook({"Trang1": [], UNITS: GOOD[UNITS]})).problems
    assert [p.code for p in problems] == ["sheet_missing"] * 3
    assert problems[0].params == {"sheets": ["Trang1", UNITS]}


def test_names_of_sheets_and_headers_are_read_without_accents() -> None:
    raw = read(
        workbook({title.lower(): rows for title, rows in GOOD.items()}, {t.lower(): h for t, h in HEADERS.items()})
    )
    assert raw.problems == []


def test_columns_in_another_order_with_others_between() -> None:
    headers = {**HEADERS, PEOPLE: ["Ghi chú riêng", *reversed(HEADERS[PEOPLE])]}
    rows = [["x", *reversed([*row, *[""] * (12 - len(row))])] for row in GOOD[PEOPLE]]
    raw = read(workbook({**GOOD, PEOPLE: rows}, headers))
    assert raw.problems == []
    assert raw.sheets["people"].rows[0][raw.sheets["people"].places["full_name"]] == "Nguyễn Thị An"


def test_a_missing_and_a_double_column() -> None:
    headers = {**HEADERS, PEOPLE: ["Mã người", "Ngày sinh", "Ngày sinh"]}
    problems = read(workbook(GOOD, headers)).problems
    assert [(p.code, p.header, p.column) for p in problems] == [
        ("column_twice", "Ngày sinh", "C"),
        ("column_missing", "Họ và tên", ""),
    ]


def test_no_header_at_all() -> None:
    assert codes(workbook({**GOOD, PEOPLE: []}, {**HEADERS, PEOPLE: []})) == ["header_missing"]


def test_a_header_below_a_title_and_blank_rows_between() -> None:
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    for title, rows in GOOD.items():
        page = book.add_worksheet(title)
        page.merge_range(0, 0, 0, 3, "DANH SÁCH")
        page.write_row(3, 0, HEADERS[title])
        for number, row in enumerate(rows):
            page.write_row(5 + 2 * number, 0, row)
    book.close()
    raw = read(buffer.getvalue())
    assert raw.problems == []
    assert raw.sheets["people"].lines == [6, 8]


def test_merged_cells_are_named() -> None:
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    for title, rows in GOOD.items():
        page = book.add_worksheet(title)
        page.write_row(0, 0, HEADERS[title])
        for number, row in enumerate(rows, 1):
            page.write_row(number, 0, row)
        if title == PEOPLE:
            page.merge_range("F2:F3", "C1")
    book.close()
    (problem,) = read(buffer.getvalue()).problems
    assert (problem.code, problem.sheet, problem.row, problem.params) == ("merged_cells", PEOPLE, 2, {"place": "F2:F3"})


@pytest.mark.parametrize("fault", ["#REF!", "#N/A", "#DIV/0!", "#VALUE!"])
def test_failed_formulas_are_named(fault: Any) -> None:
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    for title, rows in GOOD.items():
        page = book.add_worksheet(title)
        page.write_row(0, 0, HEADERS[title])
        for number, row in enumerate(rows, 1):
            page.write_row(number, 0, row)
        if title == PEOPLE:
            page.write_formula("B3", "=Z9", None, fault)
    book.add_worksheet("Riêng").write_formula("A1", "=Z9", None, fault)
    book.close()
    (problem,) = read(buffer.getvalue()).problems
    assert (problem.code, problem.sheet, problem.row, problem.column) == ("formula_error", PEOPLE, 3, "B")
    assert problem.params == {"value": fault}


def test_the_guard_does_not_mind_what_ordinary_workbooks_have() -> None:
    assert re.search(rb'r="A1"', rezipped(workbook(GOOD), lambda _name, content: content)) is None
    assert guarding.guard(workbook(GOOD)).faulty_parts == ()
