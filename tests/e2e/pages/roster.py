"""The roster's workbook, as a clerk would change it."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from python_calamine import CalamineWorkbook

from tests.exchange.workbooks import workbook

if TYPE_CHECKING:
    from tests.e2e.pages.desk import Desk

SHEETS = ("Tổ chức", "Tập thể", "Người", "Chức vụ")
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class Book:
    """Rows of the four sheets, found by header and by code."""

    def __init__(self, content: bytes) -> None:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        rows = {name: book.get_sheet_by_name(name).to_python() for name in SHEETS}
        self.headers = {name: [str(cell) for cell in lines[0]] for name, lines in rows.items()}
        self.rows: dict[str, list[list[Any]]] = {name: lines[1:] for name, lines in rows.items()}

    def put(self, sheet: str, row: int, header: str, value: Any) -> None:
        """Change one cell; rows count from 0 below the header."""
        self.rows[sheet][row][self.headers[sheet].index(header)] = value

    def row_of(self, sheet: str, header: str, value: str) -> int:
        """The first row that has this value."""
        column = self.headers[sheet].index(header)
        return next(number for number, row in enumerate(self.rows[sheet]) if row[column] == value)

    def add(self, sheet: str, **values: Any) -> None:
        """One more row."""
        known = {header.replace(" ", "_"): header for header in self.headers[sheet]}
        line: list[Any] = [""] * len(self.headers[sheet])
        for name, value in values.items():
            line[self.headers[sheet].index(known[name])] = value
        self.rows[sheet].append(line)

    def content(self) -> bytes:
        """The workbook again."""
        return workbook(self.rows, self.headers)


def export(desk: Desk) -> bytes:
    """What is stored now, as the page gives it."""
    with desk.page.expect_download() as waiting:
        desk.page.get_by_role("button", name="Danh sách hiện có (Excel)").click()
    return waiting.value.path().read_bytes()


def upload(desk: Desk, name: str, content: bytes) -> None:
    """Send a workbook and see it read."""
    desk.page.locator("input[type=file]").set_input_files({"name": name, "mimeType": EXCEL, "buffer": content})
    desk.press("Tải lên và kiểm tra")
