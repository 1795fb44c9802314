"""The workbook of a frame: instructions and the sheet, in the very form that is read back."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import xlsxwriter

from xeploai.exchange.frames.columns import COLUMNS, MOST_LINES, SHEET
from xeploai.exchange.roster.writing import make_formats

if TYPE_CHECKING:
    from collections.abc import Iterable

    from xeploai.cycles.drafts import CriterionDraft

_STEPS = (
    "Mỗi dòng là một tiêu chí. Giữ nguyên tên tờ và dòng tiêu đề; thứ tự cột có thể đổi.",
    "Cột nền đỏ nhạt là bắt buộc. Bốn cột cấp độ có thể để trống.",
    "Thứ tự dòng trong tờ là thứ tự trên bản tự đánh giá.",
    f"Nhiều nhất {MOST_LINES} tiêu chí. Không gộp ô.",
    "Bản nhập vào là bản mới. Bản tự đánh giá đã bắt đầu vẫn theo khung cũ của nó.",
)
_WIDTHS = {"code": 8, "group": 28, "text": 60}


def write(criteria: Iterable[CriterionDraft] = ()) -> bytes:
    """A workbook with these lines, or an empty one to fill."""
    buffer = io.BytesIO()
    workbook = xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_urls": False})
    formats = make_formats(workbook)
    _write_criteria(workbook, formats, criteria)
    _write_instructions(workbook, formats)
    workbook.close()
    return buffer.getvalue()


def _write_criteria(workbook: Any, formats: dict[str, Any], criteria: Iterable[CriterionDraft]) -> None:
    page = workbook.add_worksheet(SHEET)
    page.freeze_panes(1, 1)
    for place, column in enumerate(COLUMNS):
        page.set_column(place, place, _WIDTHS.get(column.field, 30), formats["body"])
        page.write_string(0, place, column.header, formats["must" if column.required else "may"])
    for number, line in enumerate(criteria, 1):
        values = {"code": line.code, "group": line.group, "text": line.text, **line.hints}
        for place, column in enumerate(COLUMNS):
            page.write_string(number, place, values.get(column.field, ""), formats["body"])


def _write_instructions(workbook: Any, formats: dict[str, Any]) -> None:
    page = workbook.add_worksheet("Hướng dẫn")
    page.hide_gridlines(2)
    page.set_column(0, 0, 16, formats["body"])
    page.set_column(1, 1, 90, formats["body"])
    page.write_string(0, 0, "Khung tiêu chí: cách ghi", formats["title"])
    lines = [(f"Lưu ý {number}", step) for number, step in enumerate(_STEPS, 1)]
    lines += [(column.header, column.help) for column in COLUMNS]
    for number, (name, text) in enumerate(lines, 2):
        page.write_string(number, 0, name, formats["body"])
        page.write_string(number, 1, text, formats["body"])
