"""21:05: opinions, the minutes that wrote themselves, the show of hands, the papers, the report upward."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.e2e.pages.desk import HALL
from tests.e2e.pages.meeting import adopt, opinion, write_section
from tests.e2e.story.cast import DEPUTY, SECRETARY
from tests.e2e.story.opening import meeting_home

if TYPE_CHECKING:
    from tests.e2e.pages.desk import Stage

RESERVED = "Tôi đề nghị xem lại mức của đồng chí Thái Đức Lâm; đồng chí xứng đáng được chọn."


def opinions(stage: Stage) -> None:
    """The minutes-taker writes while people speak; one opinion is reserved, word for word."""
    home = meeting_home(stage.desk(SECRETARY))
    desk = stage.desk(DEPUTY)
    desk.go(f"{home}opinions/")
    opinion(desk, "Bùi Văn Thơ", "Nhất trí với mức tự nhận.", about="Châu Hữu Tâm")
    opinion(desk, "Phan Thị Bích Vân", RESERVED, about="Thái Đức Lâm", reserved=True)
    desk.reads("Bùi Văn Thơ về đồng chí Châu Hữu Tâm", "bảo lưu, nguyên văn", RESERVED)
    desk.picture("opinions")


def the_minutes(stage: Stage) -> None:
    """Numbers are there already; two parts are written by hand, each kept by itself."""
    home = meeting_home(stage.desk(SECRETARY))
    desk = stage.desk(DEPUTY)
    desk.go(f"{home}minutes/")
    write_section(desk, "Khai mạc, lý do", "Đồng chí Bí thư Chi bộ tuyên bố lý do, thông qua chương trình.")
    write_section(desk, "Kết luận của chủ trì", "Chi bộ thống nhất kết quả bỏ phiếu; giao chi ủy hoàn thiện báo cáo.")
    desk.go(f"{home}minutes/")
    desk.reads(
        "Tổng số triệu tập: 43; quá bán là từ 22 phiếu.",
        "Nguyễn Kim Hằng (Điều trị tại bệnh viện tỉnh)",
        "đến sau khi chốt: Võ Thanh Minh",
        f"Phan Thị Bích Vân, nguyên văn: {RESERVED}",
        "Tổng số triệu tập 43; phát ra 42, thu về 42, hợp lệ 41, không hợp lệ 1. Được chọn không quá 7.",
        "Có mặt, có quyền biểu quyết: 42. Cần quá nửa số này tán thành.",
    )
    desk.picture("minutes")
    desk.page.set_viewport_size(HALL)
    desk.go(f"{home}projector/minutes/")
    desk.picture("projector-minutes")
    desk.page.set_viewport_size({"width": 1280, "height": 800})


def adopted_and_sent(stage: Stage) -> None:
    """Hands are counted, the minutes locked; papers are printed, the report goes up."""
    home = meeting_home(stage.desk(SECRETARY))
    desk = stage.desk(SECRETARY)
    desk.go(f"{home}papers/")
    desk.reads("Biên bản chưa được hội nghị thông qua.")
    desk.follow("Đến biên bản")
    adopt(desk, yes=41, no=0, other=1)
    desk.reads("Tán thành 41, không tán thành 0, ý kiến khác 1.", "và khóa lại")
    desk.press("Ghi giờ bế mạc bây giờ")
    desk.go(f"{home}papers/")
    for file in desk.page.locator(".files li").all():
        pdf = desk.download("PDF", file)
        word = desk.download("Word", file)
        assert (pdf[:4], word[:4]) == (b"%PDF", b"PK\x03\x04")
    desk.picture("papers")
    desk.press("Gửi lên cấp trên")
    desk.reads("Trích biên bản", "Báo cáo", "Đảng bộ xã Đức Tân", "chưa mở")
    desk.go(home)
    desk.picture("evening-sent")


CHAPTERS = (opinions, the_minutes, adopted_and_sent)
