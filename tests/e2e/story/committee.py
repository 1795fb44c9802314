"""Two days later: the committee of the commune decides on its 600 members."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.e2e.pages import ballots
from tests.e2e.pages.committee import blocks, enter_by_slip, line, mark_all, own_line, print_slips, proposed_excellent
from tests.e2e.pages.meeting import appoint
from tests.e2e.story.cast import COMMUNE, COMMUNE_CLERK, COMMUNE_SECRETARY

if TYPE_CHECKING:
    from tests.e2e.pages.desk import Stage

DIFFERENT = "Lâm Ngọc Hưng"
TELLERS = ("Cao Thị Thu Lý", "Bạch Văn Tùng")
SLIPS: dict[str, str] = {}


def meeting_address(stage: Stage) -> str:
    """Where the committee's meeting is, found from its table."""
    desk = stage.desk(COMMUNE_CLERK)
    desk.go("/meetings/")
    desk.follow("Đảng bộ xã Đức Tân", exact=True)
    return desk.path


def the_table(stage: Stage) -> None:
    """Fourteen cells on one page; the sum of their caps beside the pooled cap."""
    desk = stage.desk(COMMUNE_SECRETARY)
    desk.picture("home-commune")
    desk.go(f"/units/{COMMUNE}/committee/")
    desk.next_step("Đã đủ báo cáo: lên kế hoạch hội nghị đảng ủy")
    desk.reads("Đảng viên 600", "Chi bộ đã báo cáo 14/14", "Cộng số tối đa từng chi bộ 98", "Tính chung cả đảng bộ 103")
    assert desk.page.locator("#cells tbody tr").count() == 14
    own = desk.page.locator("#cells tbody tr").filter(has_text="Chi bộ thôn Đông An").inner_text()
    assert "17 đồng chí khác đề xuất của chi ủy" in own
    assert "thiếu 3 nhận xét nơi cư trú" in own
    desk.picture("committee-table", tall=1100)


def the_committee_meets(stage: Stage) -> None:
    """Planned, called, closed: 15 convened, 8 needed."""
    desk = stage.desk(COMMUNE_SECRETARY)
    desk.follow("Lên kế hoạch hội nghị")
    desk.page.get_by_label("Ngày", exact=True).fill("25/11/2026")
    desk.page.get_by_label("Giờ bắt đầu").fill("14:00")
    desk.page.get_by_label("Địa điểm").fill("Hội trường Đảng ủy xã Đức Tân")
    desk.page.get_by_label("Chủ trì", exact=True).select_option(label="Đỗ Quang Thiện")
    desk.page.get_by_label("Người ghi biên bản").select_option(label="Phan Quang Giang")
    desk.press("Lập hội nghị")
    desk.reads("Quyết định")
    home = meeting_address(stage)
    clerk = stage.desk(COMMUNE_CLERK)
    clerk.follow("Lập danh sách")
    clerk.press("Lập danh sách")
    clerk.press("Còn lại đều có mặt")
    clerk.reads("15 có mặt", "trong 15 đồng chí")
    clerk.go(f"{home}tellers/")
    appoint(clerk, TELLERS[0], head=True)
    appoint(clerk, TELLERS[1])
    clerk.follow("In phiếu vào phần kiểm phiếu")
    SLIPS.update(print_slips(clerk))
    assert set(SLIPS) == set(TELLERS)
    clerk.go(f"{home}electorate/")
    clerk.reads("Tổng số triệu tập", "quá nửa của 15")
    clerk.press("Chốt danh sách: 15 người")


def the_block_ballot_is_opened(stage: Stage) -> None:
    """600 members on a few sheets: one mark for a cell, exceptions by name."""
    desk, home = stage.desk(COMMUNE_CLERK), meeting_address(stage)
    desk.go(f"{home}rounds/")
    desk.press("Mở lượt 1")
    desk.go(f"{home}rounds/")
    ballots.papers_are_papers(desk, "Phiếu để in", "Biên bản kiểm phiếu")
    desk.picture("committee-voting")
    desk.press("Đóng hòm phiếu, bắt đầu kiểm")


def counted_by_slip(stage: Stage) -> None:
    """Two tellers without accounts; one member has votes other than the proposal, one had no proposal."""
    home = meeting_address(stage)
    for name, slot in zip(TELLERS, ("Bản nhập thứ nhất", "Bản nhập thứ hai"), strict=True):
        teller = enter_by_slip(stage, name, SLIPS[name])
        teller.press(slot)
        ballots.totals(teller, issued=15, returned=15, valid=15, invalid=0)
        own_line(teller, "Chi bộ thôn Đông An", DIFFERENT)
        assert blocks(teller, 15) == 14
        line(teller, DIFFERENT, {"good": 4, "completed": 11, "not_completed": 0, "blank": 0})
        for row in teller.page.locator("tr[data-line]").filter(has_text="chi bộ chưa đạt đa số").all():
            for part, number in {"good": 12, "completed": 3, "not_completed": 0, "blank": 0}.items():
                row.locator(f'input[name$=".{part}"]').fill(str(number))
        teller.saved(teller.page.locator("form[data-count]"))
        teller.picture("committee-count", to=teller.page.locator("section.block").filter(has_text="thôn Đông An"))
        ballots.hand_in(teller)
    ballots.sign(stage.desks[TELLERS[0]], home)


def the_pooled_round_two(stage: Stage) -> None:
    """One cap for the whole list; the sum of the cells' caps beside it."""
    desk, home = stage.desk(COMMUNE_SECRETARY), meeting_address(stage)
    wanted = proposed_excellent(desk, COMMUNE)
    assert len(wanted) == 98
    desk.go(f"{home}rounds/")
    desk.reads("Tối đa (K) 103", "Cộng số tối đa tính riêng từng chi bộ: 98. Tính chung cả đảng bộ: 103.")
    desk.picture("committee-cap")
    desk.press("Mở lượt 2")
    desk.go(f"{home}rounds/")
    ballots.papers_are_papers(desk, "Phiếu để in", "Biên bản kiểm phiếu")
    desk.press("Đóng hòm phiếu, bắt đầu kiểm")
    for name, slot in zip(TELLERS, ("Bản nhập thứ nhất", "Bản nhập thứ hai"), strict=True):
        teller = stage.desks[name]
        ballots.begin(teller, home, slot)
        ballots.totals(teller, issued=15, returned=15, valid=15, invalid=0)
        mark_all(teller, wanted, 15)
        teller.page.get_by_label("Tôi xác nhận").check()
        ballots.hand_in(teller)
    ballots.sign(stage.desks[TELLERS[0]], home)


CHAPTERS = (
    the_table, the_committee_meets, the_block_ballot_is_opened, counted_by_slip, the_pooled_round_two,
)  # fmt: skip
