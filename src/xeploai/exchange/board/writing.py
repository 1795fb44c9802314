"""Write the board just as it is shown."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, NamedTuple

import xlsxwriter

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SHEET = "Tiến độ"
HEADER_ROW = 3
_COLOURS = {"late": "#fbe9e7", "due": "#fdf2da", "done": "#e7f2ea", "waiting": "#efeae2"}
_WIDE, _NARROW = 34, 15


class Mark(NamedTuple):
    """The words of one cell and the state that colours it."""

    words: str
    state: str = ""


def write(title: str, under: str, heads: Sequence[str], lines: Iterable[Sequence[str | int | Mark]]) -> bytes:
    """One sheet, A4 across, the header repeated on every page; words beside every colour."""
    buffer = io.BytesIO()
    # Text stays text: a name that begins with "=" is no formula.
    options = {"in_memory": True, "strings_to_urls": False, "strings_to_formulas": False, "strings_to_numbers": False}
    workbook = xlsxwriter.Workbook(buffer, options)
    base = {"font_name": "Times New Roman", "font_size": 12}
    body = {**base, "border": 1, "text_wrap": True, "valign": "top"}
    head = workbook.add_format({**body, "bold": True, "valign": "vcenter"})
    plain = workbook.add_format(body)
    marked = {state: workbook.add_format({**body, "bg_color": colour}) for state, colour in _COLOURS.items()}
    page = workbook.add_worksheet(SHEET)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(HEADER_ROW)
    page.freeze_panes(HEADER_ROW + 1, 1)
    page.write_string(0, 0, title, workbook.add_format({**base, "bold": True, "font_size": 14}))
    page.write_string(1, 0, under, workbook.add_format(base))
    for place, words in enumerate(heads):
        page.set_column(place, place, _WIDE if place in {0, len(heads) - 1} else _NARROW)
        page.write_string(HEADER_ROW, place, words, head)
    last = HEADER_ROW
    for last, line in enumerate(lines, HEADER_ROW + 1):
        for place, value in enumerate(line):
            if isinstance(value, Mark):
                page.write_string(last, place, value.words, marked.get(value.state, plain))
            else:
                page.write(last, place, value, plain)
    page.autofilter(HEADER_ROW, 0, last, len(heads) - 1)
    workbook.close()
    return buffer.getvalue()
