"""Workbooks for tests: right ones, and ones with something wrong."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Mapping, Sequence
from typing import Any

import xlsxwriter

from xeploai.exchange.roster.columns import SHEETS
from xeploai.exchange.roster.rows import BodyRow, PersonRow, PostRow, Roster, UnitRow

TODAY = dt.date(2026, 11, 23)
HEADERS = {sheet.title: [column.header for column in sheet.columns] for sheet in SHEETS}
UNITS, BODIES, PEOPLE, POSTS, JOBS = (sheet.title for sheet in SHEETS)

GOOD: dict[str, list[list[Any]]] = {
    UNITS: [
        ["T", "Đảng bộ tỉnh", "Đảng bộ tỉnh", "Cấp tỉnh"],
        ["H", "Đảng bộ huyện Mộ Đức", "Đảng bộ huyện và tương đương", "Cấp huyện và tương đương", "T", "Có"],
        ["X", "Đảng bộ xã Đức Tân", "Đảng bộ cơ sở", "Cấp cơ sở", "H"],
        ["C1", "Chi bộ thôn 1", "Chi bộ", "Cấp cơ sở", "X"],
        ["C2", "Chi bộ thôn 2", "Chi bộ", "Cấp cơ sở", "X"],
    ],
    BODIES: [["CU1", "Chi ủy Chi bộ thôn 1", "Chi ủy", "C1", "X"]],
    PEOPLE: [
        ["P1", "Nguyễn Thị An", "05/02/1985", "Nông dân", "", "C1", "Đảng viên chính thức", "19/05/2010"],
        ["P2", "Trần Văn Bình", "1990-10-20", "Giáo viên", "", "C1", "Đảng viên chính thức", "19/05/2015"],
    ],
    POSTS: [["P1", "CU1", "Người đứng đầu", "Bí thư Chi bộ", "01/06/2025"]],
}


def workbook(sheets: Mapping[str, Sequence[Sequence[Any]]], headers: Mapping[str, Sequence[str]] = HEADERS) -> bytes:
    """A workbook of these rows under these headers; dates and numbers as they are."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, "default_date_format": "dd/mm/yyyy"})
    for title, rows in sheets.items():
        page = book.add_worksheet(title)
        page.write_row(0, 0, headers.get(title, []))
        for number, row in enumerate(rows, 1):
            page.write_row(number, 0, row)
    book.close()
    return buffer.getvalue()


def changed(title: str, row: int, column: int, value: Any) -> dict[str, list[list[Any]]]:
    """The good workbook's rows with one cell changed (row and column from 0)."""
    copy = {name: [list(line) for line in lines] for name, lines in GOOD.items()}
    line = copy[title][row]
    line.extend([""] * (column + 1 - len(line)))
    line[column] = value
    return copy


def a_roster() -> Roster:
    """Rows of all four sorts, every field used somewhere."""
    return Roster(
        [
            UnitRow("T", "Đảng bộ tỉnh", "provincial_party", "province"),
            UnitRow("H", "Đảng bộ huyện Ba Tơ", "district_party", "district", "T", is_mountainous=True),
            UnitRow("X", "Đảng bộ xã Ba Vì", "grassroots_party", "grassroots", "H", has_constituents=True),
            UnitRow("C", "Chi bộ thôn Măng Đen", "cell", "grassroots", "X"),
            UnitRow("O", "Chi bộ thôn cũ", "cell", "grassroots", "X", dissolved_on=dt.date(2024, 1, 1)),
        ],
        [
            BodyRow("CU", "Chi ủy", "cell_committee", "C", "X", has_key_cadres=True),
            BodyRow("CUO", "Chi ủy cũ", "cell_committee", "O", dissolved_on=dt.date(2024, 1, 1)),
        ],
        [
            PersonRow("001", "Đinh Thị Ý", dt.date(1980, 2, 29), "Nông dân", "Chi ủy thôn 2", "C", "official",
                      dt.date(2005, 1, 1), exempt=True, joined_on=dt.date(2020, 1, 1)),
            PersonRow("002", "Phạm Văn Ẩn", None, "", "", "C", "probationary", None, suspended=True, away=True),
            PersonRow("003", "Hồ Ngoài Đảng"),
        ],
        [
            PostRow("001", "CU", "head", "Bí thư", dt.date(2025, 1, 1)),
            PostRow("002", "CU", "member", "", None, dt.date(2025, 2, 2)),
        ],
    )  # fmt: skip
