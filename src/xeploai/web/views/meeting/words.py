"""The words of the next step. The codes come from ``meetings.steps``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from xeploai.errors import Refusal
from xeploai.meetings.enums import LEVELS, SUBJECT_KINDS
from xeploai.meetings.gates import gates
from xeploai.web.refusals import sentence
from xeploai.web.views.meeting.common import address

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    from xeploai.meetings.models import Meeting
    from xeploai.meetings.steps import NextStep


@dataclass(frozen=True, slots=True)
class Words:
    """Title, why, the words on the button and the page behind it."""

    title: _StrPromise
    why: _StrPromise
    label: _StrPromise
    page: str


STEPS = {
    "complete_plan": Words(
        _("Ghi ngày, giờ, địa điểm và người chủ trì"),
        _("Giấy mời, biên bản và các phiếu đều lấy từ đây, không phải gõ lại."),
        _("Ghi kế hoạch hội nghị"),
        "meeting_change",
    ),
    "prepare_roll": Words(
        _("Lập danh sách triệu tập"),
        _("Danh sách lấy từ đảng viên đang sinh hoạt; kết quả tính trên tổng số triệu tập, không tính trên số có mặt."),
        _("Lập danh sách"),
        "meeting_roll",
    ),
    "call_roll": Words(
        _("Điểm danh"),
        _("Đánh dấu từng đồng chí; ai vắng thì ghi lý do. Mỗi lần bấm là đã lưu."),
        _("Điểm danh"),
        "meeting_roll",
    ),
    "appoint_tellers": Words(
        _("Cử tổ kiểm phiếu"),
        _("Cần ít nhất hai đồng chí có mặt, một đồng chí là tổ trưởng; hai người đếm độc lập rồi đối chiếu."),
        _("Cử tổ kiểm phiếu"),
        "meeting_tellers",
    ),
    "freeze_electorate": Words(
        _("Chốt danh sách trước khi bỏ phiếu"),
        _("Tổng số triệu tập và số phiếu cần để quá bán cố định từ lúc chốt; ai đến sau không làm thay đổi."),
        _("Xem và chốt danh sách"),
        "meeting_electorate",
    ),
    "open_round_one": Words(
        _("Mở lượt 1: bỏ phiếu mức xếp loại"),
        _("Mỗi phiếu có tên tất cả đảng viên được xếp loại, không đánh dấu sẵn mức nào."),
        _("Đến phần bỏ phiếu"),
        "rounds",
    ),
    "open_second_ballot": Words(
        _("Mở lượt bỏ phiếu lại"),
        _("Có đồng chí chưa mức nào quá bán: bỏ phiếu lại một lần giữa các mức cao phiếu nhất."),
        _("Đến phần bỏ phiếu"),
        "rounds",
    ),
    "open_round_two": Words(
        _("Mở lượt 2: chọn Hoàn thành xuất sắc"),
        _("Chọn trong số đã đạt Hoàn thành tốt, không quá số tối đa; hội nghị thống nhất cách tính trước khi mở."),
        _("Xem số tối đa và mở lượt 2"),
        "rounds",
    ),
    "open_runoff": Words(
        _("Bỏ phiếu lại cho chỗ cuối"),
        _("Các đồng chí bằng phiếu ở chỗ cuối được bỏ phiếu kín lại một lần cho số chỗ còn thiếu."),
        _("Đến phần bỏ phiếu"),
        "rounds",
    ),
    "review_in_turn": Words(
        _("Kiểm điểm tập thể, rồi từng đồng chí"),
        _("Bỏ phiếu chỉ mở được khi tập thể và mọi thành viên đã được kiểm điểm, hoặc vắng có lý do."),
        _("Đến phần kiểm điểm"),
        "meeting_review",
    ),
    "vote_on_criteria": Words(
        _("Bỏ phiếu tiêu chí chưa thống nhất"),
        _("Tiêu chí chưa thống nhất được bỏ phiếu kín trước, theo bốn cấp độ; sau đó mới biểu quyết mức xếp loại."),
        _("Đến phần bỏ phiếu"),
        "rounds",
    ),
    "vote_on_level": Words(
        _("Mở bỏ phiếu mức xếp loại"),
        _("Một phiếu có đủ bốn mức, không đánh dấu sẵn mức nào; mức được trên nửa tổng số triệu tập là đạt."),
        _("Đến phần bỏ phiếu"),
        "rounds",
    ),
    "open_lists": Words(
        _("Mở từng danh sách biểu quyết"),
        _("Danh sách quyết định và danh sách đề nghị cấp trên bỏ phiếu riêng, trên cùng tổng số triệu tập."),
        _("Đến phần bỏ phiếu"),
        "rounds",
    ),
    "voting": Words(
        _("Đang bỏ phiếu"),
        _("Phát phiếu, bỏ phiếu, thu phiếu. Thu xong thì đóng lượt để tổ kiểm phiếu đếm."),
        _("Đến phần bỏ phiếu"),
        "rounds",
    ),
    "counting": Words(
        _("Tổ kiểm phiếu đang đếm"),
        _("Hai đồng chí nhập độc lập; kết quả chỉ hiện sau khi tổ kiểm phiếu ký. Trong lúc chờ có thể ghi ý kiến."),
        _("Xem tình hình kiểm phiếu"),
        "rounds",
    ),
    "count_ballots": Words(
        _("Kiểm phiếu"),
        _("Đồng chí ở trong tổ kiểm phiếu: nhập số của mình, không nhìn số của người kia."),
        _("Đến phần kiểm phiếu"),
        "counting",
    ),
    "record_results": Words(
        _("Ghi kết quả xếp loại"),
        _("Các lượt đã ký xong. Xem kết quả từng đồng chí kèm số phiếu và căn cứ, rồi ghi vào biên bản."),
        _("Xem và ghi kết quả"),
        "results",
    ),
    "write_minutes": Words(
        _("Hoàn chỉnh và thông qua biên bản"),
        _("Số liệu đã có sẵn. Đọc trên màn chiếu, sửa, rồi biểu quyết giơ tay; thông qua xong biên bản được khóa."),
        _("Đến biên bản"),
        "meeting_minutes",
    ),
    "send_papers": Words(
        _("Gửi trích biên bản và báo cáo lên cấp trên trực tiếp"),
        _("Biên bản đã thông qua. Hệ thống ghi lúc gửi và lúc cấp trên mở lần đầu."),
        _("Xem và gửi"),
        "meeting_papers",
    ),
    "close_meeting": Words(
        _("Bế mạc hội nghị"),
        _("Đã gửi cấp trên. Ghi giờ bế mạc để hoàn tất biên bản in."),
        _("Đến biên bản"),
        "meeting_minutes",
    ),
    "done": Words(
        _("Đã xong"),
        _("Biên bản đã khóa, văn bản đã gửi. Kết quả cấp trên quyết định sẽ hiện ở trang của đơn vị."),
        _("Xem văn bản đã gửi"),
        "meeting_papers",
    ),
    "read_results": Words(
        _("Hội nghị đã có kết quả"),
        _("Biên bản đã thông qua và khóa. Từng kết quả có số phiếu, căn cứ và cách tính."),
        _("Xem kết quả"),
        "results",
    ),
    "watch": Words(
        _("Theo dõi hội nghị"),
        _("Chủ trì và thư ký đang điều hành. Trang chiếu cho biết hội nghị đang ở bước nào."),
        _("Mở trang chiếu"),
        "meeting_projector",
    ),
}


@dataclass(frozen=True, slots=True)
class Card:
    """A next step in words, with what stands in the way."""

    title: str
    why: str
    label: str
    href: str
    clause: str
    blocks: tuple[str, ...]


def card(meeting: Meeting, step: NextStep) -> Card:
    """The card for a step. A page that does not exist yet leads back to the meeting."""
    words = STEPS[step.code]
    href = address(words.page, meeting.pk) or address("meeting", meeting.pk)
    return Card(str(words.title), str(words.why), str(words.label), href, step.clause, _blocks(meeting, step))


def _blocks(meeting: Meeting, step: NextStep) -> tuple[str, ...]:
    """What stands in the way; the gates of a vote on subjects name whom and what they wait for."""
    if meeting.kind not in SUBJECT_KINDS or meeting.frozen_at is None:
        return told(step.blocked)
    waiting = gates(meeting, LEVELS) if step.blocked else []
    return tuple(str(sentence(Refusal(gate.code, clause=gate.clause, **gate.params))) for gate in waiting)


def told(codes: tuple[str, ...], **params: object) -> tuple[str, ...]:
    """Refusal codes as sentences."""
    return tuple(str(sentence(Refusal(code, clause="V", **params))) for code in codes)
