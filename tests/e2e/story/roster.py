"""The expert of the province brings the roster in: one workbook broken in ten ways, then one that is right."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from tests.e2e.pages.roster import Book, export, upload
from tests.e2e.story.cast import CELL, COMMUNE, EXPERT

if TYPE_CHECKING:
    from tests.e2e.pages.desk import Stage

MEMBER = "Bùi Văn Thơ"
TITLE = "Hưu trí, Tổ trưởng Tổ hòa giải thôn"

# Sheet, line, column, what is wrong: as the page says it.
FAULTS = (
    "Tập thể 2 B (Tên tập thể) Ô bắt buộc đang để trống.",
    "Người 12 B (Họ và tên) Ô bắt buộc đang để trống.",
    "Người 13 C (Ngày sinh) Ngày 31/02/1980 không có trong lịch.",
    "Người 14 G (Tư cách đảng viên) “Cảm tình Đảng” không có trong danh sách.",
    "Người 15 F (Mã chi bộ) Không có mã “CB-KHONG-CO” trong tờ Tổ chức hoặc trong hệ thống.",
    "Người 16 I (Miễn công tác và sinh hoạt) “Chưa rõ” không rõ là có hay không.",
    "Người 17 H (Ngày vào Đảng) Ngày 19/05/2090 chưa tới",
    "Người 18 D (Chức vụ, công việc) Nội dung dài 201 chữ, quá mức 200.",
    "Chức vụ 2 C (Vai trò) “Cố vấn” không có trong danh sách.",
    "Chức vụ 3 B (Mã tập thể) Không có mã “TT-KHONG-CO” trong tờ Tập thể hoặc trong hệ thống.",
)


def broken_in_ten_ways(book: Book) -> None:
    """Ten faults in ten places, of ten sorts."""
    book.put("Người", 10, "Họ và tên", "")
    book.put("Người", 11, "Ngày sinh", "31/02/1980")
    book.put("Người", 12, "Tư cách đảng viên", "Cảm tình Đảng")
    book.put("Người", 13, "Mã chi bộ", "CB-KHONG-CO")
    book.put("Người", 14, "Miễn công tác và sinh hoạt", "Chưa rõ")
    book.put("Người", 15, "Ngày vào Đảng", "19/05/2090")
    book.put("Người", 16, "Chức vụ, công việc", "a" * 201)
    book.put("Chức vụ", 0, "Vai trò", "Cố vấn")
    book.put("Chức vụ", 1, "Mã tập thể", "TT-KHONG-CO")
    book.put("Tập thể", 0, "Tên tập thể", "")


def the_broken_workbook(stage: Stage) -> None:
    """Ten clear errors, each with its place; nothing is changed."""
    desk = stage.desk(EXPERT)
    desk.go(f"/roster/?unit={COMMUNE}")
    book = Book(export(desk))
    before = deepcopy(book.rows)
    broken_in_ten_ways(book)
    upload(desk, "danh-sach-hong.xlsx", book.content())
    desk.next_step("Tệp có 10 chỗ phải sửa. Chưa ghi gì.")
    assert desk.page.locator(".roster-faults tbody tr").count() == 10
    desk.reads(*FAULTS)
    desk.picture("roster-faults", tall=1100)
    desk.go(f"/roster/?unit={COMMUNE}")
    assert Book(export(desk)).rows == before


def the_changed_workbook(stage: Stage) -> None:
    """One change and one addition, seen before they are stored, and stored together."""
    desk = stage.desk(EXPERT)
    desk.go(f"/roster/?unit={COMMUNE}")
    book = Book(export(desk))
    book.put("Người", book.row_of("Người", "Họ và tên", MEMBER), "Chức vụ, công việc", TITLE)
    book.add("Người", Mã_người="DV-MOI-01", Họ_và_tên="Nguyễn Thị Kim Ngân", Mã_chi_bộ=CELL,
             Tư_cách_đảng_viên="Đảng viên dự bị", Ngày_vào_Đảng="03/11/2026")  # fmt: skip
    upload(desk, "danh-sach-moi.xlsx", book.content())
    desk.next_step("Xem trước 2 thay đổi rồi đồng ý ghi")
    desk.picture("roster-preview", tall=1000)
    desk.press("Đồng ý ghi 2 thay đổi")
    desk.reads("Đã ghi 2 thay đổi vào danh sách")
    desk.go(f"/roster/?unit={COMMUNE}")
    after = Book(export(desk))
    assert after.rows["Người"][after.row_of("Người", "Mã người", "DV-MOI-01")][1] == "Nguyễn Thị Kim Ngân"
    upload(desk, "danh-sach-moi.xlsx", after.content())
    desk.next_step("Tệp giống hệt danh sách đang có")


CHAPTERS = (the_broken_workbook, the_changed_workbook)
