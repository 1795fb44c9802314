"""19:00: plan, roll call, tellers, agenda, and the list that is closed before anyone votes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.e2e.pages.desk import HALL
from tests.e2e.pages.meeting import appoint, mark, plan
from tests.e2e.story.cast import CELL, SECRETARY
from tests.e2e.story.numbers import EXCUSED, EXEMPT, LATE

if TYPE_CHECKING:
    from tests.e2e.pages.desk import Desk, Stage


def meeting_home(desk: Desk) -> str:
    """The address of the evening, found the way a secretary finds it."""
    desk.go("/meetings/")
    desk.follow("Chi bộ thôn Đông An", exact=True)
    return desk.path


def the_plan(stage: Stage) -> None:
    """Date, place, chair, minutes-taker: entered once, used on every paper."""
    desk = stage.desk(SECRETARY)
    meeting = plan(
        desk, CELL, day="23/11/2026", place="Nhà văn hóa thôn Đông An",
        chair="Nguyễn Thị Thanh Hoa", taker="Trần Đình Phúc",
    )  # fmt: skip
    assert desk.path == f"/meetings/{meeting}/"
    desk.reads("Chi bộ thôn Đông An", "19 giờ 00, 23/11/2026", "Nhà văn hóa thôn Đông An", "Đề xuất")
    desk.picture("meeting-planned")


def the_agenda(stage: Stage) -> None:
    """The usual one will do."""
    desk = stage.desk(SECRETARY)
    home = meeting_home(desk)
    desk.go(f"{home}agenda/")
    desk.press("Dùng chương trình này")
    desk.reads("Thông qua biên bản, bế mạc")
    desk.press("Đánh dấu xong: Khai mạc, thông qua chương trình, cử người ghi biên bản")
    desk.reads("Xong, bấm để bỏ")


def the_roll(stage: Stage) -> None:
    """45 on the list; ticks that keep themselves."""
    desk = stage.desk(SECRETARY)
    home = meeting_home(desk)
    desk.next_step("Lập danh sách triệu tập")
    desk.follow("Lập danh sách")
    desk.press("Lập danh sách")
    mark(desk, EXCUSED, "Có lý do", "Điều trị tại bệnh viện tỉnh")
    mark(desk, EXEMPT, "Có lý do", "Tuổi cao, được miễn sinh hoạt")
    mark(desk, LATE, "Vắng")
    desk.press("Còn lại đều có mặt")
    desk.reads("42 có mặt", "1 vắng", "2 vắng có lý do", "0 chưa điểm danh", "trong 45 đồng chí")
    desk.picture("roll")
    desk.go(f"{home}electorate/")
    desk.reads("Còn thiếu trước khi chốt")
    desk.go(home)
    desk.press("Ghi giờ khai mạc bây giờ")


def the_tellers(stage: Stage) -> None:
    """Three are appointed; the secretary's name is not offered."""
    desk = stage.desk(SECRETARY)
    home = meeting_home(desk)
    desk.follow("Tổ kiểm phiếu", exact=True)
    offered = desk.page.get_by_label("Đồng chí", exact=True).inner_text()
    assert "Nguyễn Thị Thanh Hoa" not in offered
    appoint(desk, "Lê Thị Kim Loan", head=True)
    appoint(desk, "Phạm Quang Vinh")
    appoint(desk, "Võ Tấn Thành")
    desk.reads("Lê Thị Kim Loan tổ trưởng", "Phạm Quang Vinh", "Võ Tấn Thành")
    desk.picture("tellers")
    desk.go(home)


def the_list_is_closed(stage: Stage) -> None:
    """43 convened, 22 needed; a late arrival changes neither."""
    desk = stage.desk(SECRETARY)
    home = meeting_home(desk)
    desk.go(f"{home}electorate/")
    desk.reads("Tổng số triệu tập 43", "Số phiếu cần để quá bán 22", "quá nửa của 43", "Có mặt, có quyền bỏ phiếu 41")
    desk.picture("electorate")
    desk.press("Chốt danh sách: 43 người")
    desk.heading("Danh sách triệu tập đã chốt")
    desk.follow("Về trang hội nghị")
    desk.reads("Tổng số triệu tập 43", "Số phiếu cần để quá bán 22")
    desk.go(f"{home}roll/")
    desk.press(f"Đến sau: {LATE}")
    desk.go(f"{home}electorate/")
    desk.reads("1 đồng chí đến sau khi chốt", "Tổng số triệu tập vẫn là 43, số phiếu cần vẫn là 22.",
               "Có mặt, có quyền bỏ phiếu 42")  # fmt: skip


def the_projector(stage: Stage) -> None:
    """The hall sees where the meeting is."""
    desk = stage.desk(SECRETARY)
    home = meeting_home(desk)
    desk.page.set_viewport_size(HALL)
    desk.go(f"{home}projector/")
    assert "Danh sách đã chốt, sắp bỏ phiếu lượt 1" in desk.page.locator("h1").inner_text()
    desk.picture("projector-before")
    desk.page.set_viewport_size({"width": 1280, "height": 800})


CHAPTERS = (the_plan, the_agenda, the_roll, the_tellers, the_list_is_closed, the_projector)
