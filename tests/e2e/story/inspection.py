"""In March: an inspector reads it all, presses «Tính lại», and checks the chain of the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.e2e.story.cast import CELL, COMMUNE, INSPECTOR, OUTSIDER
from tests.e2e.story.opening import meeting_home

if TYPE_CHECKING:
    from tests.e2e.pages.desk import Stage


def recomputed(stage: Stage) -> None:
    """Every step again from the stored facts: all equal."""
    desk = stage.desk(INSPECTOR)
    desk.go("/inspection/")
    desk.page.get_by_label("Tìm theo tên đơn vị").fill("dong an")
    desk.press("Tìm")
    desk.follow("Chi bộ thôn Đông An", exact=True)
    desk.next_step("Tính lại toàn bộ từ phiếu đã ký")
    desk.reads("43 người triệu tập, 45 người trong danh sách", "bí thư, chủ trì không kiểm phiếu",
               "đếm lại 1 chỗ lệch", "Cơ sở: 36 đồng chí đạt Tốt. Cách tính kia: 6.")  # fmt: skip
    desk.picture("inspection")
    desk.follow("Tính lại", exact=True)
    desk.reads("Cả 261 bước đều khớp với hồ sơ")
    assert desk.page.locator("#recomputed .tag--late").count() == 0
    desk.picture("recomputed")
    desk.go(f"/inspection/{COMMUNE}/?recompute=1")
    assert desk.page.locator("#recomputed .tag--late").count() == 0


def the_journal(stage: Stage) -> None:
    """Who did what, in sentences; the chain is whole."""
    desk = stage.desk(INSPECTOR)
    desk.go("/journal/")
    desk.press("Kiểm tra lại toàn bộ chuỗi")
    desk.reads("mọi mã kiểm tra đều khớp")
    desk.picture("journal", tall=1000)


def strangers_see_nothing(stage: Stage) -> None:
    """The neighbour's secretary is told that there is no such page."""
    addresses = [f"/units/{CELL}/", f"/units/{CELL}/checklist/", f"/units/{COMMUNE}/committee/", f"/inspection/{CELL}/"]
    desk = stage.desk(INSPECTOR)
    home = meeting_home(desk)
    addresses += [home, f"{home}minutes/", f"{home}results/", f"{home}rounds/", f"{home}papers/minutes.pdf"]
    stranger = stage.desk(OUTSIDER)
    assert {address: stranger.status_of(address) for address in addresses} == dict.fromkeys(addresses, 404)


CHAPTERS = (recomputed, the_journal, strangers_see_nothing)
