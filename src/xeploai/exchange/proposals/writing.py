"""Write the proposal table just as it is shown."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import xlsxwriter

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_WIDTHS = (5, 30, 28, 50, 28, 40)
SHEET = "Đề xuất"
HEADER_ROW = 2


def write(title: str, headers: Sequence[str], lines: Iterable[Sequence[str | int]]) -> bytes:
    """A workbook of one sheet: title, header, lines; set up for A4 across, the header repeated on every page."""
    buffer = io.BytesIO()
    # Text stays text: a note that begins with "=" is no formula.
    options = {"in_memory": True, "strings_to_urls": False, "strings_to_formulas": False, "strings_to_numbers": False}
    workbook = xlsxwriter.Workbook(buffer, options)
    base = {"font_name": "Times New Roman", "font_size": 12}
    head = workbook.add_format({**base, "bold": True, "border": 1, "text_wrap": True, "valign": "vcenter"})
    body = workbook.add_format({**base, "border": 1, "text_wrap": True, "valign": "top"})
    page = workbook.add_worksheet(SHEET)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(HEADER_ROW)
    page.freeze_panes(HEADER_ROW + 1, 2)
    page.write_string(0, 0, title, workbook.add_format({**base, "bold": True, "font_size": 14}))
    for place, (header, width) in enumerate(zip(headers, _WIDTHS, strict=True)):
        page.set_column(place, place, width)
        page.write_string(HEADER_ROW, place, header, head)
    for number, line in enumerate(lines, HEADER_ROW + 1):
        for place, value in enumerate(line):
            page.write(number, place, value, body)
    workbook.close()
    return buffer.getvalue()
