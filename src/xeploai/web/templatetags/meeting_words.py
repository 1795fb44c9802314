"""Words of the evening's codes, for its pages. ``{% load meeting_words %}``."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import template
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from xeploai.cycles.enums import Grade
from xeploai.documents.builders.common import name_of
from xeploai.documents.builders.rounds import ground, title_of
from xeploai.web.spoken import dates

register = template.Library()

EXCLUSIONS = {
    "probationary": gettext_lazy("đảng viên dự bị: không bỏ phiếu"),
    "exempt": gettext_lazy("được miễn công tác và sinh hoạt đảng, không có mặt"),
    "suspended": gettext_lazy("đang bị đình chỉ sinh hoạt đảng"),
    "away": gettext_lazy("đang sinh hoạt tạm thời ở nơi khác"),
    "excused": gettext_lazy("vắng suốt hội nghị, có lý do được chấp nhận"),
}
ROUNDS = {
    "levels": gettext_lazy("Lượt 1: mức xếp loại"),
    "levels_again": gettext_lazy("Lượt 1: bỏ phiếu lại"),
    "excellent": gettext_lazy("Lượt 2: chọn Hoàn thành xuất sắc nhiệm vụ"),
    "runoff": gettext_lazy("Lượt 2: bỏ phiếu lại cho chỗ còn thiếu"),
}
GRADES = {str(code): label for code, label in Grade.choices} | {"no_majority": gettext_lazy("Chưa thống nhất")}
VERDICTS = {
    "taken": gettext_lazy("tiếp thu"),
    "partly": gettext_lazy("tiếp thu một phần"),
    "not_taken": gettext_lazy("không tiếp thu"),
}
OUTCOMES = {
    "excellent": gettext_lazy("Hoàn thành xuất sắc nhiệm vụ"),
    "good": gettext_lazy("Hoàn thành tốt nhiệm vụ"),
    "completed": gettext_lazy("Hoàn thành nhiệm vụ"),
    "not_completed": gettext_lazy("Không hoàn thành nhiệm vụ"),
    "no_majority": gettext_lazy("Chưa mức nào quá bán"),
    "below_majority": gettext_lazy("Không quá bán"),
    "beyond_cap": gettext_lazy("Quá bán nhưng ngoài số được chọn"),
    "tied": gettext_lazy("Bằng phiếu ở chỗ cuối"),
    "empty_seat": gettext_lazy("Vẫn bằng phiếu, để trống"),
    "not_rated": gettext_lazy("Chưa xếp loại"),
}
QUESTIONS = {
    "cap_base": gettext_lazy("20 % tính trên số nào?"),
    "electorate_base": gettext_lazy("Người vắng có lý do có tính vào tổng số triệu tập không?"),
}
ANSWERS = {
    "passed_good": gettext_lazy("Trên số đạt Hoàn thành tốt ở lượt 1"),
    "final_good": gettext_lazy("Trên số Hoàn thành tốt còn lại sau khi trừ số được chọn xuất sắc"),
    "convened": gettext_lazy("Có: ai được triệu tập đều tính, vắng có lý do vẫn tính"),
    "election_rule": gettext_lazy("Không: trừ người vắng suốt hội nghị có lý do được chấp nhận"),
}
NOT_RATED = {
    "exempt": gettext_lazy("được miễn công tác và sinh hoạt đảng"),
    "suspended": gettext_lazy("bị đình chỉ sinh hoạt đảng"),
    "under_six_months": gettext_lazy("mới kết nạp chưa đủ 6 tháng"),
}
WORDS = {
    "exclusion": EXCLUSIONS,
    "round": ROUNDS,
    "grade": GRADES,
    "verdict": VERDICTS,
    "outcome": OUTCOMES,
    "question": QUESTIONS,
    "answer": ANSWERS,
    "not_rated": NOT_RATED,
}


@register.filter
def said(code: str, kind: str) -> str:
    """``{{ code|said:"exclusion" }}``: the words of a code; the code's own text where it is none."""
    return str(WORDS[kind].get(code, code))


@register.filter
def iso_moment(text: str | None) -> str:
    """19 giờ 42, 29/11/2026 from an ISO text; '' for none."""
    if not text:
        return ""
    return dates.moment(timezone.localtime(dt.datetime.fromisoformat(text)))


@register.filter
def meeting_name(meeting: dict[str, Any]) -> str:
    """What the meeting is called on its papers, from the facts of its minutes."""
    return name_of(meeting)


@register.simple_tag
def round_title(found: dict[str, Any], meeting: dict[str, Any]) -> str:
    """What a signed round is called in the minutes."""
    if meeting["kind"] in {"cell", "committee"}:
        return said(found["kind"], "round")
    return title_of(found, subjects=True)


@register.simple_tag
def ground_of(facts: dict[str, Any], subject: int | str) -> str:
    """The votes a result rests on, in one line."""
    return ground(facts, subject) or _("không có tên trong lượt nào đã ký")


@register.simple_tag
def tick_id(attendee: int, presence: str) -> str:
    """The id of one radio of the roll."""
    return f"tick-{attendee}-{presence}"
