"""The lines of the checklist: each with its state, its clause and where to mend it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from xeploai.law.deadlines import deadlines
from xeploai.meetings.enums import FEWEST_TELLERS, SMALL
from xeploai.web.spoken import dates, numbers
from xeploai.web.templatetags.words import moment
from xeploai.web.views.preparation.common import address

if TYPE_CHECKING:
    from collections.abc import Callable

    from xeploai.web.views.preparation.readiness import Readiness

DONE, DUE, LATER = "done", "due", ""


@dataclass(frozen=True, slots=True)
class Item:
    """``tone`` done, due or '' (not yet, or for information). ``step`` is what to do where it is due."""

    key: str
    title: str
    tone: str
    state: str
    text: str
    clause: str
    href: str
    step: str
    blocks: bool = True


def items(facts: Readiness) -> list[Item]:
    """In the order in which a secretary does them."""
    return [line for make in _MAKERS if (line := make(facts)) is not None]


def next_item(lines: list[Item]) -> Item | None:
    """The first thing that is missing; a warning comes only when nothing else is."""
    due = [line for line in lines if line.tone == DUE]
    return next((line for line in due if line.blocks), due[0] if due else None)


def _share(part: int, whole: int) -> str:
    return f"{numbers.integer(part)}/{numbers.integer(whole)}" if whole else _("Chưa có danh sách")


def _tone(part: int, whole: int) -> str:
    """Without members nothing is due but the roster itself."""
    if not whole:
        return LATER
    return DONE if part == whole else DUE


def _roster(facts: Readiness) -> Item:
    total, rated = len(facts.rows), len(facts.rated)
    text = _("%(rated)s đồng chí được xếp loại, %(out)s chưa xếp loại.") % {
        "rated": numbers.integer(rated),
        "out": numbers.integer(total - rated),
    }
    return Item(
        "roster",
        _("Danh sách đảng viên"),
        DONE if total else DUE,
        _("%(n)s đảng viên") % {"n": numbers.integer(total)} if total else _("Chưa có ai"),
        text if total else _("Danh sách do Ban Tổ chức nhập từ tệp Excel; chi bộ không phải gõ tên."),
        "PL3",
        "#members" if total else "",
        _("Đề nghị cấp trên nhập danh sách đảng viên của chi bộ"),
    )


def _self_ratings(facts: Readiness) -> Item:
    done, total = facts.submitted, len(facts.rated)
    return Item(
        "self_ratings",
        _("Bản tự đánh giá, xếp loại"),
        _tone(done, total),
        _share(done, total),
        _("Đảng viên tự nhập trên điện thoại, hoặc chi bộ nhập từ bản giấy."),
        "PL3",
        address("self_ratings", facts.cell.code),
        _("Nhận đủ bản tự đánh giá: còn %(n)s đồng chí") % {"n": numbers.integer(total - done)},
    )


def _groups(facts: Readiness) -> Item | None:
    """Only where the cell has party groups; a missing report is a reminder (II.3.2.1, A-21)."""
    if not facts.groups:
        return None
    done, total = len(facts.group_reports), facts.groups
    return Item(
        "groups",
        _("Báo cáo của tổ đảng"),
        _tone(done, total),
        _share(done, total),
        _("Tổ đảng kiểm điểm trước rồi báo cáo chi bộ; bỏ phiếu vẫn ở chi bộ."),
        "II.3.2.1",
        address("party_groups", facts.cell.code),
        _("Nhận báo cáo của tổ đảng: còn %(n)s tổ") % {"n": numbers.integer(total - done)},
        blocks=False,
    )


def _residence(facts: Readiness) -> Item:
    missing, total = len(facts.missing_residence), len(facts.rated)
    text = _("Đã hỏi %(asked)s, đã nhận %(received)s, còn thiếu %(missing)s. Thiếu thì nhắc, vẫn bỏ phiếu được.") % {
        "asked": numbers.integer(facts.asked),
        "received": numbers.integer(facts.received),
        "missing": numbers.integer(missing),
    }
    return Item(
        "residence",
        _("Nhận xét của chi ủy nơi cư trú"),
        _tone(total - missing, total),
        _share(facts.received, total),
        text,
        "PL3",
        address("residence_comments", facts.cell.code),
        _("Hỏi nhận xét nơi cư trú: còn thiếu %(n)s đồng chí") % {"n": numbers.integer(missing)},
        blocks=bool(total) and facts.asked < total,
    )


def _proposals(facts: Readiness) -> Item:
    done, total = facts.proposed, len(facts.rated)
    return Item(
        "proposals",
        _("Bảng đề xuất của chi ủy"),
        _tone(done, total),
        _share(done, total),
        _("Chi ủy (nơi không có chi ủy thì bí thư) đề xuất mức của từng đồng chí. Không có mức nào được điền sẵn."),
        "PL3",
        address("proposals", facts.cell.code),
        _("Đề xuất mức xếp loại: còn %(n)s đồng chí") % {"n": numbers.integer(total - done)},
    )


def _meeting(facts: Readiness) -> Item:
    meeting = facts.meeting
    ready = meeting is not None and meeting.starts_at is not None and bool(meeting.place)
    text = _("Kiểm điểm xong trước 30/11.")
    if meeting is not None and meeting.starts_at is not None:
        place = meeting.place or _("chưa có địa điểm")
        text = f"{moment(meeting.starts_at)}, {place}."
    return Item(
        "meeting",
        _("Ngày giờ và địa điểm hội nghị"),
        DONE if ready else DUE,
        _("Đã có") if ready else _("Chưa đủ"),
        text,
        "VI.1",
        meeting_address(facts, "meeting_change"),
        _("Định ngày giờ và địa điểm hội nghị chi bộ"),
    )


def _officers(facts: Readiness) -> Item:
    meeting = facts.meeting
    chair, taker = (meeting.chair, meeting.minutes_taker) if meeting else (None, None)
    none = _("chưa cử")
    text = _("Chủ trì: %(chair)s. Ghi biên bản: %(taker)s.") % {"chair": chair or none, "taker": taker or none}
    return Item(
        "officers",
        _("Chủ trì và người ghi biên bản"),
        DONE if chair and taker else DUE,
        _("Đã cử") if chair and taker else _("Chưa đủ"),
        text,
        "V",
        meeting_address(facts, "meeting_change"),
        _("Cử chủ trì và người ghi biên bản"),
    )


def _tellers(facts: Readiness) -> Item:
    enough = len(facts.tellers) >= FEWEST_TELLERS and any(teller.is_head for teller in facts.tellers)
    names = ", ".join(str(teller.person) for teller in facts.tellers)
    rule = _("Ít nhất hai đồng chí, một đồng chí làm tổ trưởng.")
    if len(facts.rows) >= SMALL:
        rule += " " + _("Bí thư không ở trong tổ kiểm phiếu.")
    return Item(
        "tellers",
        _("Tổ kiểm phiếu"),
        DONE if enough else DUE,
        _("%(n)s người") % {"n": numbers.integer(len(facts.tellers))} if facts.tellers else _("Chưa cử"),
        f"{names}. {rule}" if names else rule,
        "V",
        meeting_address(facts, "meeting_tellers"),
        _("Dự kiến tổ kiểm phiếu"),
    )


def _agenda(facts: Readiness) -> Item:
    return Item(
        "agenda",
        _("Chương trình hội nghị"),
        DONE if facts.agenda else DUE,
        _("%(n)s mục") % {"n": numbers.integer(facts.agenda)} if facts.agenda else _("Chưa có"),
        _("Có sẵn chương trình mẫu khi lập hội nghị; sửa được."),
        "PL3",
        meeting_address(facts, "meeting_agenda"),
        _("Lập chương trình hội nghị"),
    )


def _ballots(facts: Readiness) -> Item:
    text = _("Dự kiến %(n)s phiếu lượt 1, mỗi phiếu đủ %(names)s tên, không đánh dấu sẵn. In sau khi chốt danh sách.")
    return Item(
        "ballots",
        _("Phiếu lượt 1 để in"),
        LATER,
        _("Số đã chốt") if facts.frozen else _("Dự kiến"),
        text % {"n": numbers.integer(facts.convened), "names": numbers.integer(len(facts.rated))} if facts.rows else "",
        "PL3",
        meeting_address(facts, "rounds") if facts.frozen else "",
        "",
        blocks=False,
    )


def meeting_address(facts: Readiness, page: str = "meeting") -> str:
    """A page of the meeting, or where it is planned; '' where the reader may do neither."""
    if facts.meeting is None:
        return address("meeting_plan", facts.cell.code) if facts.may_run else ""
    return address(page if facts.may_run else "meeting", facts.meeting.pk)


def deadline_words(facts: Readiness) -> str:
    """When: the meeting's own moment, or the last day of the review (VI.1)."""
    if facts.meeting is not None and facts.meeting.starts_at is not None:
        return _("Hội nghị: %(at)s") % {"at": moment(facts.meeting.starts_at)}
    last = deadlines(year=facts.cycle.year).review.last_day
    if timezone.localdate() > last:
        return _("Đã quá hạn %(day)s") % {"day": dates.short(last)}
    return _("Chậm nhất %(day)s") % {"day": dates.short(last)}


_MAKERS: tuple[Callable[[Readiness], Item | None], ...] = (
    _roster,
    _self_ratings,
    _groups,
    _residence,
    _proposals,
    _meeting,
    _officers,
    _tellers,
    _agenda,
    _ballots,
)
