"""The empty workbook that offices download: instructions, an example, four sheets with lists."""

from __future__ import annotations

import datetime as dt
import io
from typing import Any

import xlsxwriter

from xeploai.exchange.roster.columns import SHEETS
from xeploai.exchange.roster.comparing import shown
from xeploai.exchange.roster.rows import BodyRow, JobRow, PersonRow, PostRow, UnitRow
from xeploai.exchange.roster.writing import for_paper, make_formats, write_lists, write_sheet

EXAMPLES: dict[str, list[Any]] = {
    "units": [
        UnitRow("DB-MAU", "Đảng bộ xã Mẫu", "grassroots_party", "grassroots", "HU-MAU"),
        UnitRow("CB-MAU-01", "Chi bộ thôn Một", "cell", "grassroots", "DB-MAU"),
    ],
    "bodies": [
        BodyRow("BTV-MAU", "Ban Thường vụ Đảng ủy xã Mẫu", "standing_committee", "DB-MAU", "HU-MAU"),
        BodyRow("CU-MAU-01", "Chi ủy Chi bộ thôn Một", "cell_committee", "CB-MAU-01", "DB-MAU"),
    ],
    "people": [
        PersonRow(
            "DV-000001",
            "Nguyễn Thị Mẫu",
            dt.date(1972, 3, 8),
            "Trưởng thôn",
            "Chi ủy Chi bộ thôn Một",
            "CB-MAU-01",
            "official",
            dt.date(2001, 5, 19),
        ),
        PersonRow(
            "DV-000002",
            "Trần Văn Ví Dụ",
            dt.date(1998, 11, 20),
            "Nông dân",
            "Chi ủy Chi bộ thôn Một",
            "CB-MAU-01",
            "probationary",
            dt.date(2026, 7, 15),
        ),
    ],
    "posts": [
        PostRow("DV-000001", "CU-MAU-01", "head", "Bí thư Chi bộ", dt.date(2025, 1, 15)),
    ],
    "jobs": [
        JobRow("DV-000002", "CB-MAU-01", "staff", "Chuyên viên", "Văn phòng", dt.date(2022, 9, 1)),
    ],
}
_STEPS = (
    "Mỗi tờ là một bảng: Tổ chức, Tập thể, Người, Chức vụ. Giữ nguyên tên tờ và dòng tiêu đề; thứ tự cột có thể đổi.",
    "Tờ Cán bộ, công chức, viên chức cho biết ai dự tự xếp loại của cơ quan, đơn vị (PL1); có thể bỏ tờ này.",
    "Cột nền đỏ nhạt là bắt buộc. Cột nền xám có thể để trống.",
    "Mã là chìa khóa: cùng một mã thì lần sau là cập nhật. Mã không đổi qua các năm và không dùng lại cho người khác.",
    "Mã có số 0 ở đầu: định dạng ô là văn bản trước khi gõ, nếu không bảng tính sẽ bỏ số 0.",
    "Ngày ghi theo ngày/tháng/năm. Chỉ biết năm thì để trống, không ghi riêng năm.",
    "Không gộp ô, không để công thức bị lỗi (#REF!, #N/A).",
    "Không có trong tệp thì không bị xóa: hệ thống chỉ liệt kê để kiểm tra. Muốn thôi một tổ chức, ghi ngày giải thể.",
    "Chuyển chi bộ: đổi mã chi bộ của người đó. Thôi chức vụ, thôi công tác: ghi cột “Đến ngày”.",
    "Tải tệp lên: hệ thống kể đủ các chỗ sai, rồi cho xem trước. Đồng ý thì mới ghi, ghi tất cả hoặc không ghi gì.",
)


def template() -> bytes:
    """The workbook: instructions first, then the sheets to fill."""
    buffer = io.BytesIO()
    workbook = xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_urls": False})
    formats = make_formats(workbook)
    _write_instructions(workbook, formats)
    for sheet in SHEETS:
        write_sheet(workbook, sheet, [], formats)
    _write_examples(workbook, formats)
    write_lists(workbook, formats)
    workbook.close()
    return buffer.getvalue()


def _write_instructions(workbook: Any, formats: dict[str, Any]) -> None:
    page = workbook.add_worksheet("Hướng dẫn")
    page.hide_gridlines(2)
    for_paper(page)
    page.set_column(0, 0, 26, formats["body"])
    page.set_column(1, 1, 30, formats["body"])
    page.set_column(2, 2, 70, formats["body"])
    page.write_string(0, 0, "Danh sách tổ chức, tập thể, người và chức vụ: cách ghi", formats["title"])
    row = 1
    for number, step in enumerate(_STEPS, 1):
        row += 1
        page.write_string(row, 0, f"Lưu ý {number}", formats["body"])
        page.merge_range(row, 1, row, 2, step, formats["body"])
        page.set_row(row, 34)
    row += 2
    for index, heading in enumerate(("Tờ", "Cột", "Ghi gì")):
        page.write_string(row, index, heading, formats["may"])
    for sheet in SHEETS:
        for column in sheet.columns:
            row += 1
            must = "Bắt buộc. " if column.required else ""
            for index, text in enumerate((sheet.title, column.header, f"{must}{column.help}")):
                page.write_string(row, index, text, formats["body"])


def _write_examples(workbook: Any, formats: dict[str, Any]) -> None:
    """Examples stand on a sheet of their own, so that nobody's first import stores them."""
    page = workbook.add_worksheet("Ví dụ")
    page.set_column(0, max(len(sheet.columns) for sheet in SHEETS), 20, formats["text"])
    row = 0
    for sheet in SHEETS:
        page.write_string(row, 0, f"Tờ {sheet.title}", formats["title"])
        row += 1
        for index, column in enumerate(sheet.columns):
            page.write_string(row, index, column.header, formats["must" if column.required else "may"])
        for example in EXAMPLES[sheet.key]:
            row += 1
            for index, (column, value) in enumerate(zip(sheet.columns, example, strict=True)):
                page.write_string(row, index, shown(column, value), formats["example"])
        row += 2
