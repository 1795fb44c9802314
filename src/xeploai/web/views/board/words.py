"""Words of steps and states."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext, gettext_lazy as _

from xeploai.law.steps import COLLECTIVE, Course, Step, StepState
from xeploai.web.spoken import dates
from xeploai.web.spoken.numbers import integer

if TYPE_CHECKING:
    import datetime as dt

    from xeploai.ratings.queries.board.rows import Cell
    from xeploai.ratings.queries.board.track import Track

HEADS: dict[str, Any] = {
    Step.PLANNED: _("Kế hoạch"),
    Step.DATED: _("Ngày họp"),
    Step.INVITED: _("Giấy mời"),
    Step.REVIEWED: _("Kiểm điểm"),
    Step.SELF_RATED: _("Bỏ phiếu"),
    Step.ADOPTED: _("Biên bản"),
    Step.REPORTED: _("Báo cáo"),
    Step.COMMENTED: _("Ý kiến"),
    Step.APPRAISED: _("Thẩm định"),
    Step.DECIDED: _("Quyết định"),
    Step.NOTIFIED: _("Thông báo"),
}
NAMES: dict[str, Any] = {
    Step.PLANNED: _("Ban hành kế hoạch của đơn vị"),
    Step.DATED: _("Định ngày họp"),
    Step.INVITED: _("Gửi giấy mời và tài liệu"),
    Step.REVIEWED: _("Kiểm điểm tập thể và từng thành viên"),
    Step.SELF_RATED: _("Bỏ phiếu xếp loại"),
    Step.ADOPTED: _("Thông qua biên bản tại hội nghị"),
    Step.REPORTED: _("Gửi báo cáo, hồ sơ lên cấp trên"),
    Step.COMMENTED: _("Lấy ý kiến tham gia"),
    Step.APPRAISED: _("Thẩm định"),
    Step.DECIDED: _("Quyết định mức xếp loại"),
    Step.NOTIFIED: _("Thông báo kết quả"),
    COLLECTIVE: _("Kết quả tự xếp loại của tập thể lãnh đạo"),
}
STATES: dict[str, Any] = {
    StepState.LATE: _("Muộn"),
    StepState.DUE: _("Đến hạn trong tuần"),
    StepState.OPEN: _("Còn thời gian"),
    StepState.WAITING: _("Chờ bước trước"),
    StepState.DONE: _("Xong"),
}
TONES = {StepState.LATE: "late", StepState.DUE: "due", StepState.DONE: "done"}
COURSES: dict[str, Any] = {
    Course.PLAN: _("Kế hoạch kiểm điểm, đánh giá, xếp loại của đơn vị"),
    Course.CELL: _("Xếp loại đảng viên ở chi bộ"),
    Course.COMMITTEE: _("Đảng ủy quyết định xếp loại đảng viên"),
}


def name_of(track: Track) -> str:
    """What goes through the steps, in words."""
    return track.name or str(COURSES[Course(track.facts.course)])


def cell_words(cell: Cell) -> str:
    """The few words of one cell of the board."""
    if cell.state is StepState.LATE:
        return gettext("muộn %(days)s ngày") % {"days": integer(cell.days_late)}
    if cell.state is StepState.DONE:
        return gettext("xong")
    if cell.state is StepState.WAITING:
        return gettext("chờ")
    if cell.last_day is None:
        return gettext("chưa có")
    return gettext("đến %(day)s") % {"day": f"{cell.last_day:%d/%m}"}


def day_words(day: dt.date) -> str:
    """Chủ nhật, 29/11/2026."""
    return f"{dates.weekday(day)}, {dates.short(day)}"
