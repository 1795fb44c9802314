"""Write a roster as a workbook, in the very form that is read back."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import xlsxwriter

from xeploai.exchange.roster.columns import SHEETS, YES, choice_labels

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from xeploai.exchange.roster.columns import Column, Sheet
    from xeploai.exchange.roster.rows import Roster

LISTS = "Danh mục"
_IN_RULE = 255
_WIDTHS = {"code": 16, "date": 14, "flag": 14, "choice": 28, "text": 34}
_ROOM = 2000


def write(roster: Roster) -> bytes:
    """A workbook with the five sheets, frozen headers and drop-down lists."""
    buffer = io.BytesIO()
    # Constant memory: a row is written and forgotten; text stays inline, which readers take just as well.
    workbook = xlsxwriter.Workbook(buffer, {"constant_memory": True, "strings_to_urls": False})
    formats = make_formats(workbook)
    for sheet in SHEETS:
        write_sheet(workbook, sheet, getattr(roster, sheet.key), formats)
    write_lists(workbook, formats)
    workbook.close()
    return buffer.getvalue()


def make_formats(workbook: Any) -> dict[str, Any]:
    """The few looks that the workbook uses."""
    base = {"font_name": "Times New Roman", "font_size": 12}
    head = {**base, "bold": True, "text_wrap": True, "valign": "vcenter", "border": 1}
    return {
        "text": workbook.add_format({**base, "num_format": "@"}),
        "date": workbook.add_format({**base, "num_format": "dd/mm/yyyy"}),
        "must": workbook.add_format({**head, "bg_color": "#F6D5D5"}),
        "may": workbook.add_format({**head, "bg_color": "#EDEDED"}),
        "title": workbook.add_format({**base, "bold": True, "font_size": 15}),
        "body": workbook.add_format({**base, "text_wrap": True, "valign": "top"}),
        "example": workbook.add_format({**base, "italic": True, "font_color": "#666666"}),
    }


def for_paper(page: Any) -> None:
    """A4 across, as wide as one page."""
    page.set_paper(9)
    page.set_landscape()
    page.fit_to_pages(1, 0)


def write_sheet(workbook: Any, sheet: Sheet, rows: Iterable[Any], formats: dict[str, Any]) -> None:
    """One sheet: header, lists, rows."""
    page = workbook.add_worksheet(sheet.title)
    page.freeze_panes(1, 2)
    page.repeat_rows(0)
    for_paper(page)
    page.set_row(0, 34)
    for index, column in enumerate(sheet.columns):
        page.set_column(index, index, _WIDTHS[column.content], formats["date" if column.content == "date" else "text"])
        page.write_string(0, index, column.header, formats["must" if column.required else "may"])
    writers = [_cell_writer(page, column, formats) for column in sheet.columns]
    last = 0
    for last, row in enumerate(rows, 1):
        for index, (put, value) in enumerate(zip(writers, row, strict=True)):
            if value:
                put(last, index, value)
    _add_lists(page, sheet, last + _ROOM)


def _cell_writer(page: Any, column: Column, formats: dict[str, Any]) -> Callable[[int, int, Any], Any]:
    if column.content == "date":
        return lambda row, index, value: page.write_datetime(row, index, value, formats["date"])
    if column.content == "flag":
        return lambda row, index, _value: page.write_string(row, index, YES, formats["text"])
    if column.choices is not None:
        words = choice_labels(column.choices)
        return lambda row, index, value: page.write_string(row, index, words[value], formats["text"])
    return lambda row, index, value: page.write_string(row, index, value, formats["text"])


def _add_lists(page: Any, sheet: Sheet, last: int) -> None:
    """Drop-down lists point to the sheet of lists: Excel keeps at most 255 characters inside a rule."""
    for index, column in enumerate(sheet.columns):
        if not column.labels:
            continue
        source: Any = list_range(column) if column in long_lists() else column.labels
        page.data_validation(
            1,
            index,
            last,
            index,
            {
                "validate": "list",
                "source": source,
                "error_title": "Chưa đúng",
                "error_message": "Hãy chọn một mục trong danh sách.",
            },
        )


def list_range(column: Column) -> str:
    """Where the words of a long list stand on the sheet of lists."""
    at = long_lists().index(column)
    letter = chr(ord("A") + at)
    return f"='{LISTS}'!${letter}$2:${letter}${len(column.labels) + 1}"


def long_lists() -> list[Column]:
    """The columns whose words need the sheet of lists."""
    columns = [column for sheet in SHEETS for column in sheet.columns]
    return [column for column in columns if len(",".join(column.labels)) > _IN_RULE]


def write_lists(workbook: Any, formats: dict[str, Any]) -> None:
    """The sheet of lists."""
    page = workbook.add_worksheet(LISTS)
    page.set_column(0, len(long_lists()), 44, formats["text"])
    for index, column in enumerate(long_lists()):
        page.write_string(0, index, column.header, formats["may"])
    longest = max((len(column.labels) for column in long_lists()), default=0)
    for row in range(longest):
        for index, column in enumerate(long_lists()):
            if row < len(column.labels):
                page.write_string(row + 1, index, column.labels[row])
