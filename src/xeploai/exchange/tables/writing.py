"""Write a table just as it is shown."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import xlsxwriter

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

HEADER_ROW = 2
FROZEN = 2


def write(
    title: str, columns: Sequence[tuple[str, int]], lines: Iterable[Sequence[str | int]], *, sheet: str = "Bảng"
) -> bytes:
    """A workbook of one sheet: ``columns`` are (heading, width in letters); A4 across, the head on every page."""
    buffer = io.BytesIO()
    # Text stays text: a note that begins with "=" is no formula.
    options = {"in_memory": True, "strings_to_urls": False, "strings_to_formulas": False, "strings_to_numbers": False}
    workbook = xlsxwriter.Workbook(buffer, options)
    base = {"font_name": "Times New Roman", "font_size": 12}
    head = workbook.add_format({**base, "bold": True, "border": 1, "text_wrap": True, "valign": "vcenter"})
    body = workbook.add_format({**base, "border": 1, "text_wrap": True, "valign": "top"})
    page = workbook.add_worksheet(sheet)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(HEADER_ROW)
    page.freeze_panes(HEADER_ROW + 1, FROZEN)
    page.write_string(0, 0, title, workbook.add_format({**base, "bold": True, "font_size": 14}))
    for place, (heading, width) in enumerate(columns):
        page.set_column(place, place, width)
        page.write_string(HEADER_ROW, place, heading, head)
    for number, line in enumerate(lines, HEADER_ROW + 1):
        for place, value in enumerate(line):
            page.write(number, place, value, body)
    workbook.close()
    return buffer.getvalue()
