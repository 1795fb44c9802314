"""Write a list of faults as Excel or as CSV. What an uploader typed stays text in both."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import xlsxwriter

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SHEET = "Chỗ phải sửa"
HEADER_ROW = 2
_WIDTHS = (14, 8, 28, 52, 52)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_workbook(title: str, heads: Sequence[str], lines: Iterable[Sequence[str | int]]) -> bytes:
    """One sheet, A4 across, the header repeated on every page."""
    buffer = io.BytesIO()
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
    page.freeze_panes(HEADER_ROW + 1, 0)
    page.write_string(0, 0, title, workbook.add_format({**base, "bold": True, "font_size": 14}))
    for place, (words, width) in enumerate(zip(heads, _WIDTHS, strict=True)):
        page.set_column(place, place, width)
        page.write_string(HEADER_ROW, place, words, head)
    last = HEADER_ROW
    for last, line in enumerate(lines, HEADER_ROW + 1):
        for place, value in enumerate(line):
            page.write(last, place, value, body)
    page.autofilter(HEADER_ROW, 0, last, len(heads) - 1)
    workbook.close()
    return buffer.getvalue()


def as_csv(heads: Sequence[str], lines: Iterable[Sequence[str | int]]) -> bytes:
    """UTF-8 with the mark by which spreadsheets know it; no cell can act as a formula."""
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow(heads)
    writer.writerows([_harmless(value) for value in line] for line in lines)
    return buffer.getvalue().encode("utf-8-sig")


def _harmless(value: str | int) -> str | int:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
