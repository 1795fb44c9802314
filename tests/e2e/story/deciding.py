"""The committee's decision: one differs from the proposal, with its reason; every cell is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.e2e.pages.meeting import adopt
from tests.e2e.story.cast import COMMUNE_CLERK, COMMUNE_SECRETARY, SECRETARY
from tests.e2e.story.committee import DIFFERENT, meeting_address

if TYPE_CHECKING:
    from tests.e2e.pages.desk import Stage

REASON = "Chưa hoàn thành chỉ tiêu được giao theo kết luận kiểm tra tháng 10/2026."


def decided_with_one_difference(stage: Stage) -> None:
    """600 decisions; where one differs the committee says why."""
    desk, home = stage.desk(COMMUNE_SECRETARY), meeting_address(stage)
    desk.go(f"{home}results/")
    desk.press("Ghi kết quả")
    desk.reads(
        "Hoàn thành xuất sắc nhiệm vụ 98", "Hoàn thành tốt nhiệm vụ 419", "Hoàn thành nhiệm vụ 42", "Chưa xếp loại 41"
    )
    desk.reads(
        f"Đồng chí {DIFFERENT} được 11/15 (73,3 %) phiếu Hoàn thành nhiệm vụ, trên 50 % tổng số triệu tập (Mục V). "
        "Quyết định: Hoàn thành nhiệm vụ."
    )
    desk.go(f"{home}decisions/")
    desk.next_step("Ghi lý do cho 1 quyết định khác đề xuất")
    desk.reads("Chi bộ đề xuất: Hoàn thành tốt nhiệm vụ. Đảng ủy quyết định: Hoàn thành nhiệm vụ.")
    desk.page.get_by_label("Lý do khác đề xuất").fill(REASON)
    desk.picture("decisions", tall=1000)
    desk.press("Ghi lý do")
    desk.next_step("Thông qua biên bản rồi gửi thông báo")


def minutes_and_notices(stage: Stage) -> None:
    """Hands are counted; fourteen notices go out; the cell reads its own."""
    desk, home = stage.desk(COMMUNE_SECRETARY), meeting_address(stage)
    clerk = stage.desk(COMMUNE_CLERK)
    clerk.go(f"{home}minutes/")
    adopt(clerk, yes=15, no=0, other=0)
    desk.go(f"{home}decisions/")
    desk.next_step("Gửi thông báo đến từng chi bộ")
    desk.press("Gửi thông báo", exact=True)
    desk.next_step("Đã gửi thông báo")
    told = desk.page.locator("section[aria-labelledby=notices] tbody tr")
    expect(told).to_have_count(14)
    assert all("Lần 1:" in text for text in told.all_inner_texts())
    assert desk.download("PDF Chi bộ thôn Đông An").startswith(b"%PDF")
    assert desk.download("Danh sách quyết định (PDF)").startswith(b"%PDF")
    cell = stage.desk(SECRETARY)
    cell.go("/")
    cell.follow("Đảng ủy đã quyết định xếp loại: đọc thông báo")
    row = cell.page.locator("tbody tr").filter(has_text=DIFFERENT)
    for words in ("Hoàn thành tốt nhiệm vụ", "Hoàn thành nhiệm vụ", "khác đề xuất", REASON):
        assert words in row.inner_text()
    assert cell.page.locator("tbody tr").count() == 45
    cell.picture("notice")
    desk.go(f"{home}decisions/")
    desk.reads("chi bộ mở xem")


CHAPTERS = (decided_with_one_difference, minutes_and_notices)
