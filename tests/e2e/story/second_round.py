"""Round 2: K with both readings, one member ineligible, a tie at the last place, the run-off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.e2e.pages import ballots
from tests.e2e.story.cast import HEAD_TELLER, SECRETARY, TELLER
from tests.e2e.story.first_round import MARKED, close_the_box, open_the_round
from tests.e2e.story.numbers import CAP, GOOD, INELIGIBLE, INVALID, ISSUED, MARKS, OTHER_CAP, RUNOFF, TIED, VALID
from tests.e2e.story.opening import meeting_home

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.e2e.pages.desk import Stage


def k_with_both_readings(stage: Stage) -> None:
    """36 good: 7 by this reading, 6 by the other; the meeting agrees on the first."""
    desk = stage.desk(SECRETARY)
    home = meeting_home(desk)
    desk.go(f"{home}rounds/")
    desk.next_step("Mở lượt 2: chọn Hoàn thành xuất sắc nhiệm vụ")
    desk.reads(
        f"Chọn trong số {GOOD} đồng chí đạt Hoàn thành tốt nhiệm vụ, mỗi phiếu không quá {CAP} tên.",
        f"Tối đa (K) {CAP} 20 % × {GOOD}, bỏ phần lẻ",
        f"Theo cách hiểu kia {OTHER_CAP}",
        f"Chọn không quá {OTHER_CAP} người thì đúng theo cả hai cách tính.",
    )
    desk.picture("cap", tall=1180)
    desk.follow("Thống nhất cách tính")
    desk.reads(f"{GOOD} đồng chí đạt: chọn không quá {CAP}", f"{GOOD} đồng chí đạt: chọn không quá {OTHER_CAP}")
    form = desk.page.locator("form.panel").filter(has_text=f"chọn không quá {CAP}")
    form.get_by_label(f"chọn không quá {CAP}").check()
    desk.press("Ghi điều đã thống nhất", form)
    desk.reads("đã thống nhất")


def one_is_not_eligible(stage: Stage) -> None:
    """Off the ballot, with a reason, and still in the base of K."""
    desk = stage.desk(SECRETARY)
    home = meeting_home(desk)
    desk.go(f"{home}rounds/eligibility/")
    row = desk.page.locator("tr").filter(has_text=INELIGIBLE)
    row.locator("summary").click()
    row.get_by_label("Lý do").fill("Bị phê bình về nền nếp sinh hoạt trong năm")
    desk.press("Ghi", row, exact=True)
    desk.reads(f"Đạt Hoàn thành tốt nhiệm vụ: {GOOD} đồng chí", "Bị phê bình về nền nếp sinh hoạt trong năm",
               f"Tối đa (K) {CAP}")  # fmt: skip
    desk.picture("eligibility")


def _count(stage: Stage, home: str, marks: Mapping[str, int], *, rest: bool) -> None:
    for login, slot in ((HEAD_TELLER, "Bản nhập thứ nhất"), (TELLER, "Bản nhập thứ hai")):
        teller = stage.desk(login)
        ballots.begin(teller, home, slot)
        ballots.totals(teller, issued=ISSUED, returned=ISSUED, valid=VALID, invalid=INVALID, reason=MARKED)
        ballots.marks(teller, marks)
        if rest:
            teller.page.get_by_label("Tôi xác nhận").check()
        ballots.hand_in(teller)
    ballots.sign(stage.desk(HEAD_TELLER), home)


def round_two(stage: Stage) -> None:
    """At most seven marks; two people tied at the seventh place."""
    desk = stage.desk(SECRETARY)
    home = meeting_home(desk)
    open_the_round(desk, home, "Mở lượt 2: chọn Hoàn thành xuất sắc nhiệm vụ", "Mở lượt 2")
    desk.go(f"{home}rounds/")
    ballots.papers_are_papers(desk, "Phiếu để in", "Biên bản kiểm phiếu")
    close_the_box(desk, home)
    _count(stage, home, MARKS, rest=True)
    desk.go(f"{home}rounds/")
    card = desk.next_step("Bỏ phiếu lại cho chỗ cuối")
    assert sorted(card.locator("li").all_inner_texts()) == sorted(TIED)
    desk.reads("Bỏ phiếu kín một lần cho 1 chỗ; vẫn bằng nhau thì để trống")
    desk.picture("runoff")
    desk.go(home)
    desk.picture("evening", tall=960)


def the_runoff(stage: Stage) -> None:
    """One seat, two names, one ballot more."""
    desk = stage.desk(SECRETARY)
    home = meeting_home(desk)
    open_the_round(desk, home, "Bỏ phiếu lại cho chỗ cuối", "Mở lượt bỏ phiếu lại")
    close_the_box(desk, home)
    _count(stage, home, RUNOFF, rest=False)
    desk.go(f"{home}rounds/")
    desk.next_step("Đã bỏ phiếu xong: ghi kết quả của từng đồng chí")


def the_results(stage: Stage) -> None:
    """One sentence each, with its numbers and its clause."""
    desk = stage.desk(SECRETARY)
    desk.follow("Đến phần kết quả")
    desk.press("Ghi kết quả")
    desk.next_step("Đã ghi kết quả")
    desk.picture("results", to=desk.page.locator(".figures-row").first)
    for label, number in (("Hoàn thành xuất sắc nhiệm vụ", 7), ("Hoàn thành tốt nhiệm vụ", 29),
                          ("Hoàn thành nhiệm vụ", 7), ("Chưa xếp loại", 2)):  # fmt: skip
        desk.reads(f"{label} {number}")
    desk.reads(*SENTENCES)
    why = desk.page.locator("article.result").filter(has_text="Lê Thế Mẫn")
    why.locator("summary").click()
    assert "25" in why.inner_text()


SENTENCES = (
    (
        "Đồng chí Lê Văn Hiệp được 37/43 (86,0 %) phiếu Hoàn thành tốt nhiệm vụ, trên 50 % tổng số triệu tập (Mục V). "
        "Lượt 2: 32/43 (74,4 %) phiếu, được chọn (tối đa 7 người) (PL3). Đề xuất: Hoàn thành xuất sắc nhiệm vụ."
    ),
    "Đồng chí Lê Thế Mẫn được 25/43 (58,1 %) phiếu Hoàn thành tốt nhiệm vụ, trên 50 % tổng số triệu tập (Mục V).",
    (
        "Đồng chí Thái Đức Lâm được 37/43 (86,0 %) phiếu Hoàn thành tốt nhiệm vụ, trên 50 % tổng số triệu tập (Mục V). "
        "Lượt 2: 26/43 (60,5 %) phiếu, bằng phiếu ở chỗ cuối, vào bỏ phiếu lại; bỏ phiếu lại cho chỗ cuối: "
        "15/43 (34,9 %) phiếu, chưa quá bán (PL3). Đề xuất: Hoàn thành tốt nhiệm vụ."
    ),
    "Lượt 2: 23/43 (53,5 %) phiếu, quá bán nhưng ngoài 7 người được chọn (PL3). Đề xuất: Hoàn thành tốt nhiệm vụ.",
    "Không vào danh sách lượt 2: Bị phê bình về nền nếp sinh hoạt trong năm. Đề xuất: Hoàn thành tốt nhiệm vụ.",
    (
        "Đồng chí Võ Văn Tâm được 30/43 (69,8 %) phiếu Hoàn thành nhiệm vụ, trên 50 % tổng số triệu tập (Mục V). "
        "Đề xuất: Hoàn thành nhiệm vụ."
    ),
    "Đồng chí Đặng Hữu Thọ không thuộc diện xếp loại năm nay: được miễn công tác và sinh hoạt đảng.",
    "Đồng chí Nguyễn Ngọc Bảo Trâm không thuộc diện xếp loại năm nay: kết nạp chưa đủ 6 tháng.",
)


CHAPTERS = (k_with_both_readings, one_is_not_eligible, round_two, the_runoff, the_results)
