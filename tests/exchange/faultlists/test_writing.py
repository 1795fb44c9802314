from __future__ import annotations

import io

from python_calamine import CalamineWorkbook

from xeploai.exchange.faultlists.writing import as_csv, as_workbook

HEADS = ["Tờ", "Dòng", "Cột", "Sai gì", "Sửa thế nào"]
LINES: list[list[str | int]] = [["Người", 2, "C", "=1+1", "Ghi lại"], ["Cả tệp", "", "", "Tệp trống", "@x"]]


def test_excel_keeps_text_as_text() -> None:
    rows = (
        CalamineWorkbook.from_filelike(io.BytesIO(as_workbook("Tên", HEADS, LINES))).get_sheet_by_index(0).to_python()
    )
    assert rows[0][0] == "Tên"
    assert rows[2:] == [HEADS, ["Người", 2.0, "C", "=1+1", "Ghi lại"], ["Cả tệp", "", "", "Tệp trống", "@x"]]


def test_an_empty_list_is_a_header() -> None:
    rows = CalamineWorkbook.from_filelike(io.BytesIO(as_workbook("Tên", HEADS, []))).get_sheet_by_index(0).to_python()
    assert rows[-1] == HEADS


def test_no_cell_of_the_text_acts_as_a_formula() -> None:
    text = as_csv(HEADS, LINES).decode("utf-8")
    assert text.startswith("\ufeffTờ,Dòng")
    assert text.splitlines()[1:] == ["Người,2,C,'=1+1,Ghi lại", "Cả tệp,,,Tệp trống,'@x"]
