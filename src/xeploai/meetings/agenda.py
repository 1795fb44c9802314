"""The usual agenda of an evening, in our own words, each item with the clause behind it."""

from __future__ import annotations

from typing import Final, NamedTuple

from xeploai.meetings.enums import MeetingKind


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


def default_agenda(kind: str) -> tuple[Item, ...]:
    """The items for a meeting of this kind."""
    return COMMITTEE if kind == MeetingKind.COMMITTEE else CELL
