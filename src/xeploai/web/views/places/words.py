"""Places of review in official words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import get_language, gettext as _

from xeploai.law.sentences import LANGUAGES, explain
from xeploai.web.spoken import dates
from xeploai.web.templatetags.words import moment

if TYPE_CHECKING:
    from xeploai.meetings.venues import Itinerary, Sitting
    from xeploai.reviews.venues import Place


@dataclass(frozen=True, slots=True)
class Line:
    """One place as a row: what it is, why, when, and who hears of it."""

    title: str
    why: str
    clause: str
    when: str
    tone: str
    onward: str
    meeting: int | None
    decision: int | None


def lines(found: Itinerary) -> list[Line]:
    """In the order of the law: the cell first."""
    return [_line(sitting) for sitting in found.sittings]


def _line(sitting: Sitting) -> Line:
    place = sitting.place
    when, tone = _when(sitting)
    return Line(
        title=title_of(place),
        why=_why(place),
        clause=place.clause,
        when=when,
        tone=tone,
        onward=_onward(place),
        meeting=sitting.meeting.pk if sitting.meeting else None,
        decision=place.decision.pk if place.decision else None,
    )


def title_of(place: Place) -> str:
    """The name of the place."""
    if place.decision is not None:
        return place.decision.place
    if place.what == "group" and place.group is not None:
        return f"{place.group.name} ({place.unit.name})"
    held = {
        "cell": "%(unit)s",
        "key_cadres": _("Hội nghị cán bộ chủ chốt: %(unit)s"),
        "all_staff": _("Hội nghị toàn thể cán bộ, công chức, viên chức: %(unit)s"),
    }
    if place.what in held:
        return held[place.what] % {"unit": place.unit.name}
    return place.body.name if place.body else _("Thường trực Hội đồng nhân dân (danh sách chưa có tập thể này)")


def _why(place: Place) -> str:
    if place.decision is not None:
        return _("Nơi kiểm điểm thêm theo văn bản số %(number)s ngày %(day)s của %(unit)s") % {
            "number": place.decision.document_number,
            "day": dates.short(place.decision.document_date),
            "unit": place.decision.unit.name,
        }
    reasons = {
        "cell": _("Chi bộ nơi sinh hoạt"),
        "group": _("Kiểm điểm ở tổ đảng, bỏ phiếu ở chi bộ"),
        "body": _("Tập thể mà đồng chí là thành viên"),
        "key_cadres": _("Nơi có từ 2 lãnh đạo trở xuống, có hội nghị cán bộ chủ chốt"),
        "all_staff": _("Nơi có từ 2 lãnh đạo trở xuống"),
        "council_standing": _("Trưởng, phó Ban kiểm điểm cùng Thường trực Hội đồng nhân dân"),
    }
    return str(reasons.get(place.what, ""))


def _when(sitting: Sitting) -> tuple[str, str]:
    if sitting.report is not None:
        return _("Tổ đảng đã kiểm điểm ngày %(day)s") % {"day": dates.short(sitting.report.held_on)}, "done"
    meeting = sitting.meeting
    if meeting is not None and meeting.adopted_at is not None:
        return _("Đã họp: %(at)s") % {"at": moment(meeting.starts_at or meeting.adopted_at)}, "done"
    if meeting is not None and meeting.starts_at is not None:
        return moment(meeting.starts_at), ""
    if not sitting.lacking:
        return _("Theo văn bản quyết định"), ""
    return _("Chưa có lịch họp"), "due"


def _onward(place: Place) -> str:
    return " → ".join(unit.name for unit in place.reports_to)


def reasoning(found: Itinerary) -> list[str]:
    """The law's own sentences, in the reader's language."""
    language = (get_language() or "vi")[:2]
    names = {str(post.body_id): post.body.name for post in found.venues.posts}
    names |= {f"u{place.unit.pk}": place.unit.name for place in found.venues.places if place.what in {"cell", "group"}}
    return explain(found.venues.outcome, language if language in LANGUAGES else "vi", names)
