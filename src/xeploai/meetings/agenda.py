"""The usual agenda of an evening, in our own words, each item with the clause behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from xeploai.meetings.enums import MeetingKind

if TYPE_CHECKING:
    from collections.abc import Iterable


class Item(NamedTuple):
    """One line of an agenda."""

    text: str
    clause: str = ""


CELL: Final = (
    Item("Khai mạc, thông qua chương trình, cử người ghi biên bản"),
    Item("Cử tổ kiểm phiếu; công bố danh sách và tổng số đảng viên triệu tập", "V"),
    Item("Đảng viên trình bày tự phê bình và mức tự xếp loại", "PL3"),
    Item("Chi ủy (hoặc bí thư) báo cáo mức đề xuất và nhận xét nơi cư trú", "PL3"),
    Item("Chi bộ góp ý, thảo luận mức xếp loại từng đồng chí", "PL3"),
    Item("Lượt 1: bỏ phiếu kín mức xếp loại; công bố kết quả", "PL3"),
    Item("Thống nhất cách tính số được chọn Hoàn thành xuất sắc", "PL3"),
    Item("Lượt 2: bỏ phiếu kín chọn Hoàn thành xuất sắc; công bố kết quả", "PL3"),
    Item("Thông qua biên bản, bế mạc", "V"),
)
COMMITTEE: Final = (
    Item("Khai mạc, thông qua chương trình, cử người ghi biên bản"),
    Item("Cử tổ kiểm phiếu; công bố danh sách và tổng số ủy viên triệu tập", "V"),
    Item("Nghe báo cáo tổng hợp, thẩm định đề xuất của các chi bộ", "PL4"),
    Item("Thảo luận những điểm khác nhau giữa đề xuất và tiêu chuẩn", "PL4"),
    Item("Lượt 1: bỏ phiếu kín mức xếp loại; công bố kết quả", "PL4"),
    Item("Thống nhất cách tính số được chọn Hoàn thành xuất sắc", "PL4"),
    Item("Lượt 2: bỏ phiếu kín chọn Hoàn thành xuất sắc; công bố kết quả", "PL4"),
    Item("Thông qua biên bản, bế mạc", "V"),
)


COLLECTIVE: Final = (
    Item("Khai mạc, thông qua chương trình, cử người ghi biên bản"),
    Item("Cử tổ kiểm phiếu; công bố danh sách và tổng số thành viên triệu tập", "V"),
    Item("Dành thời gian nghiên cứu báo cáo và khung tiêu chí", "PL2"),
    Item("Kiểm điểm tập thể: nghe báo cáo, góp ý, giải trình nếu cần", "PL2"),
    Item("Kiểm điểm từng đồng chí: người đứng đầu, cấp phó, các thành viên", "PL2"),
    Item("Chủ trì tổng hợp, kết luận từng nội dung tiếp thu", "PL2"),
    Item("Đánh giá theo khung tiêu chí; bỏ phiếu kín tiêu chí chưa thống nhất", "PL2"),
    Item("Bỏ phiếu kín mức xếp loại tổng thể; công bố kết quả", "PL2"),
    Item("Thông qua biên bản, bế mạc", "V"),
)
ORGANISATION: Final = (
    Item("Khai mạc, thông qua chương trình, cử người ghi biên bản"),
    Item("Cử tổ kiểm phiếu; công bố thành phần và tổng số người triệu tập", "V"),
    Item("Nghe báo cáo tự đánh giá và dự kiến mức xếp loại", "PL1"),
    Item("Nghe kết quả kiểm điểm, tự xếp loại của tập thể lãnh đạo", "PL1"),
    Item("Thời gian nghiên cứu mức độ hoàn thành theo khung tiêu chí", "PL1"),
    Item("Thảo luận kết quả đạt được, hạn chế cần khắc phục trong năm tới", "PL1"),
    Item("Đánh giá theo khung tiêu chí; bỏ phiếu kín tiêu chí chưa thống nhất", "PL1"),
    Item("Bỏ phiếu kín mức xếp loại tổng thể; công bố kết quả", "PL1"),
    Item("Thông qua biên bản, bế mạc", "V"),
)
USUAL: Final = {
    MeetingKind.CELL: CELL,
    MeetingKind.COMMITTEE: COMMITTEE,
    MeetingKind.COLLECTIVE: COLLECTIVE,
    MeetingKind.ORGANISATION: ORGANISATION,
}
POINTS_AFTER: Final = {MeetingKind.COLLECTIVE: 4, MeetingKind.ORGANISATION: 6}
LONGEST: Final = 300


def default_agenda(kind: str, points: Iterable[str] = ()) -> tuple[Item, ...]:
    """The items for a meeting of this kind, with one for each point that a superior asked to review (A-20)."""
    items = USUAL.get(MeetingKind(kind), CELL)
    place = POINTS_AFTER.get(MeetingKind(kind), len(items))
    asked = tuple(Item(_shortened(f"Kiểm điểm nội dung gợi ý: {' '.join(point.split())}"), "III.1") for point in points)
    return (*items[:place], *asked, *items[place:])


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"
