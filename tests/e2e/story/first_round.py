"""Round 1: paper ballots, two blind counts with one difference, a line without a majority, its second ballot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.e2e.pages import ballots
from tests.e2e.story.cast import HEAD_TELLER, SECRETARY, TELLER
from tests.e2e.story.numbers import (
    INVALID,
    ISSUED,
    MISCOUNTED,
    UNDECIDED,
    VALID,
    miscounted,
    round_one,
    second_ballot,
)  # fmt: skip
from tests.e2e.story.opening import meeting_home

if TYPE_CHECKING:
    from tests.e2e.pages.desk import Desk, Stage

MARKED = "Có ký tên, viết thêm hoặc dấu riêng"


def open_the_round(desk: Desk, home: str, title: str, button: str) -> None:
    """The card says which round is next; its button opens it."""
    desk.go(f"{home}rounds/")
    desk.next_step(title)
    desk.press(button)


def close_the_box(desk: Desk, home: str) -> None:
    """Nobody votes any more; the tellers may begin."""
    desk.go(f"{home}rounds/")
    desk.press("Đóng hòm phiếu, bắt đầu kiểm")


def round_one_is_opened(stage: Stage) -> None:
    """43 names, nothing marked; the ballots are printed."""
    desk = stage.desk(SECRETARY)
    home = meeting_home(desk)
    open_the_round(desk, home, "Mở lượt 1: bỏ phiếu mức xếp loại", "Mở lượt 1")
    desk.go(f"{home}rounds/")
    desk.next_step("Đang bỏ phiếu: Lượt 1: bỏ phiếu mức xếp loại")
    desk.reads("Tổng số triệu tập 43", "Số phiếu cần để đạt 22", "Đang có mặt 42")
    ballots.papers_are_papers(desk, "Phiếu để in", "Biên bản kiểm phiếu")
    desk.go(home)
    desk.picture("evening-voting")
    close_the_box(desk, home)
    desk.reads("Chưa ai bắt đầu nhập.", "Chưa có số nào được hiện cho đến khi tổ kiểm phiếu ký.")


def two_tellers_count_blind(stage: Stage) -> None:
    """Two windows, two people; neither sees the other's numbers."""
    home = meeting_home(stage.desk(SECRETARY))
    first, second = stage.desk(HEAD_TELLER), stage.desk(TELLER)
    ballots.begin(first, home, "Bản nhập thứ nhất")
    ballots.totals(first, issued=ISSUED, returned=ISSUED, valid=VALID, invalid=INVALID, reason=MARKED)
    assert ballots.lines(first, round_one) == 43
    first.saved(first.page.locator("form[data-count]"))
    first.picture("count-entry", to=first.page.locator("#lines"))
    ballots.hand_in(first)
    first.next_step("Đã nộp. Chờ bản kia")
    ballots.begin(second, home, "Bản nhập thứ hai")
    ballots.totals(second, issued=ISSUED, returned=ISSUED, valid=VALID, invalid=INVALID, reason=MARKED)
    assert ballots.lines(second, miscounted) == 43
    ballots.hand_in(second)


def one_line_differs_and_is_counted_again(stage: Stage) -> None:
    """Only the boxes that differ are emptied and counted again."""
    home = meeting_home(stage.desk(SECRETARY))
    first, second = stage.desk(HEAD_TELLER), stage.desk(TELLER)
    second.next_step("Hai bản lệch 2 số: chỉ đếm lại những chỗ này")
    second.picture("count-differences", tall=900)
    rows = second.page.locator("tbody tr")
    assert rows.count() == 2
    assert all(MISCOUNTED in text for text in rows.all_inner_texts())
    second.press("Đếm lại những chỗ lệch")
    for teller in (first, second):
        teller.go(f"{home}counting/")
        teller.reads("Chỉ đếm lại những chỗ hai bản lệch nhau")
        assert ballots.lines(teller, round_one) == 1
        ballots.hand_in(teller)


def the_head_signs(stage: Stage) -> None:
    """The equations hold; the result is announced, and one line has no majority."""
    first, home = stage.desk(HEAD_TELLER), meeting_home(stage.desk(SECRETARY))
    first.go(f"{home}counting/")
    first.reads("Phát ra 42 = thu về 42 + không thu về 0", "Thu về 42 = hợp lệ 41 + không hợp lệ 1",
                "43/43 dòng cộng đúng 41 phiếu hợp lệ")  # fmt: skip
    first.picture("count-sign")
    ballots.sign(first, home)
    desk = stage.desk(SECRETARY)
    desk.go(f"{home}rounds/")
    desk.next_step("Bỏ phiếu lại một lần cho đồng chí chưa mức nào đạt")
    desk.reads(f"{UNDECIDED}: Hoàn thành tốt nhiệm vụ · Hoàn thành nhiệm vụ",
               "Phát ra 42, thu về 42, hợp lệ 41, không hợp lệ 1 phiếu.")  # fmt: skip
    desk.picture("second-ballot")


def the_second_ballot(stage: Stage) -> None:
    """One name, two levels; now 25 of 43."""
    desk, home = stage.desk(SECRETARY), meeting_home(stage.desk(SECRETARY))
    open_the_round(desk, home, "Bỏ phiếu lại một lần cho đồng chí chưa mức nào đạt", "Mở lượt bỏ phiếu lại")
    close_the_box(desk, home)
    for login, slot in ((HEAD_TELLER, "Bản nhập thứ nhất"), (TELLER, "Bản nhập thứ hai")):
        teller = stage.desk(login)
        ballots.begin(teller, home, slot)
        ballots.totals(teller, issued=ISSUED, returned=ISSUED, valid=VALID, invalid=INVALID, reason=MARKED)
        assert ballots.lines(teller, second_ballot) == 1
        ballots.hand_in(teller)
    ballots.sign(stage.desk(HEAD_TELLER), home)


CHAPTERS = (
    round_one_is_opened, two_tellers_count_blind, one_line_differs_and_is_counted_again, the_head_signs,
    the_second_ballot,
)  # fmt: skip
