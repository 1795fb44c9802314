"""Before the evening: what is ready, and what is still missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.e2e.pages.desk import PHONE
from tests.e2e.pages.preparation import fill_self_rating, propose, residence_comment
from tests.e2e.story.cast import CELL, DEPUTY, MEMBER, SECRETARY

if TYPE_CHECKING:
    from tests.e2e.pages.desk import Stage


def the_checklist(stage: Stage) -> None:
    """17:30, at home: what is missing, each with its clause."""
    desk = stage.desk(SECRETARY)
    desk.picture("home")
    desk.go(f"/units/{CELL}/checklist/")
    desk.heading("Việc chuẩn bị hội nghị")
    desk.reads("N = 43", "Quá bán: ít nhất 22 phiếu.", "K = chưa biết", "Đặng Hữu Thọ", "Nguyễn Ngọc Bảo Trâm")
    desk.picture("checklist")


def a_member_writes_on_the_phone(stage: Stage) -> None:
    """360 px wide, one page, kept at every touch."""
    desk = stage.desk(MEMBER, size=PHONE)
    desk.go("/self-rating/")
    desk.reads("Huỳnh Thị Mỹ Duyên", "Khung tiêu chí minh họa")
    fill_self_rating(desk, grade="Tốt", level="Hoàn thành tốt nhiệm vụ")
    desk.picture("self-rating-phone", to=desk.page.locator("form.prep-sheet h2").first)
    desk.go("/self-rating/")
    desk.press("Nộp bản tự đánh giá")
    desk.reads("Đã nộp lúc")
    stage.leave(MEMBER)


def the_deputy_types_a_paper(stage: Stage) -> None:
    """A member of 70 wrote by hand; the deputy types it, and it is marked so."""
    desk = stage.desk(DEPUTY)
    desk.go(f"/units/{CELL}/self-ratings/")
    desk.reads("Đã nộp 39/43 (90,7 %)")
    desk.follow("Nhập từ bản giấy Bùi Văn Thơ")
    desk.reads("Nhập từ bản giấy", "Bùi Văn Thơ")
    fill_self_rating(desk, grade="Tốt", level="Hoàn thành tốt nhiệm vụ")
    desk.press("Ghi là đã nộp")
    desk.reads("Nhập từ bản giấy · người nhập: Trần Đình Phúc")


def residence_and_proposals(stage: Stage) -> None:
    """One comment came today; the cell committee changes one proposal."""
    desk = stage.desk(DEPUTY)
    desk.go(f"/units/{CELL}/residence-comments/")
    desk.reads("Đã nhận 39/43 (90,7 %)", "Còn thiếu 4 nhận xét")
    residence_comment(desk, "Đỗ Văn Kỳ", received="23/11/2026", text="Gương mẫu, tham gia đầy đủ sinh hoạt nơi cư trú.")
    desk.go(f"/units/{CELL}/residence-comments/")
    desk.reads("Đã nhận 40/43 (93,0 %)", "Còn thiếu 3 nhận xét")
    desk.go(f"/units/{CELL}/proposals/")
    desk.reads("43/43 đồng chí đã có mức đề xuất", "Còn thiếu nhận xét nơi cư trú của 3 đồng chí")
    propose(desk, "Đỗ Văn Kỳ", "Hoàn thành tốt nhiệm vụ", "Chi ủy thống nhất")
    desk.picture("proposals", to=desk.page.locator(".prep-find"))
    desk.go(f"/units/{CELL}/proposals/")
    assert desk.page.get_by_label("Ghi chú cho Đỗ Văn Kỳ").input_value() == "Chi ủy thống nhất"


CHAPTERS = (the_checklist, a_member_writes_on_the_phone, the_deputy_types_a_paper, residence_and_proposals)
