"""An organisation rates itself: who is called, what is read beforehand, what is waited for (PL1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from xeploai.cycles.enums import QualityLevel
from xeploai.meetings.electing import electorate_of
from xeploai.meetings.enums import LEVELS, ROUND_VOIDED, MeetingKind
from xeploai.meetings.gates import collectives_before
from xeploai.meetings.models import Meeting
from xeploai.reviews.models import Report
from xeploai.web.doors import login_required, reader_of
from xeploai.web.views.meeting.common import address
from xeploai.web.views.reviewing.common import venue, venue_frame
from xeploai.web.views.reviewing.papers import sections_of

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


KINDS = (MeetingKind.ORGANISATION,)
CAPACITIES = {
    "executive_committee": _("ủy viên ban chấp hành"),
    "standing_committee": _("ủy viên ban thường vụ"),
    "inspection_committee": _("ủy viên ủy ban kiểm tra"),
    "cell_committee": _("cấp ủy viên"),
    "official_member": _("đảng viên chính thức"),
    "probationary_member": _("đảng viên dự bị"),
    "leader": _("lãnh đạo cơ quan, đơn vị"),
    "department_head": _("trưởng phòng và tương đương"),
    "organisation_head": _("trưởng đoàn thể"),
    "staff": _("cán bộ, công chức, viên chức"),
}
CASES = {
    "a": _("Đảng bộ: các ủy viên ban chấp hành."),
    "b": _("Chi bộ: các chi ủy viên; nơi không có chi ủy thì toàn thể đảng viên chính thức."),
    "c": _("Cơ quan, đơn vị không có đơn vị cấu thành: toàn thể cán bộ, công chức, viên chức."),
    "c+": _("Cơ quan, đơn vị có đơn vị cấu thành: lãnh đạo, cấp ủy, trưởng phòng, trưởng đoàn thể."),
}


@login_required
def conference(request: HttpRequest, pk: int) -> HttpResponse:
    """Everything one needs to know before the conference."""
    return _page(request, venue(request, pk, KINDS))


def _page(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    found = electorate_of(meeting)
    before = _before(request, meeting)
    report = Report.objects.filter(subject=meeting.subject_id).first() if meeting.subject_id else None
    rows = [
        {
            "elector": e,
            "capacities": [CAPACITIES.get(c, c) for c in e.capacities if c != "staff" or len(e.capacities) == 1],
        }
        for e in found.electors
    ]
    context = venue_frame(request, meeting) | {
        "electorate": found,
        "case": CASES["c+" if found.case == "c" and meeting.unit.has_constituents else found.case],
        "electors": rows,
        "unknown": [CAPACITIES[capacity] for capacity in found.unknown],
        "before": before,
        "lacking": [one["name"] for one in before if not one["has_result"]],
        "report": report,
        "sections": sections_of(report) if report else (),
        "voted": meeting.rounds.exclude(state=ROUND_VOIDED).filter(kind=LEVELS).exists(),
        "order": address("meeting_order", meeting.pk),
    }
    return render(request, "reviewing/conference.html", context)


def _before(request: HttpRequest, meeting: Meeting) -> list[dict[str, Any]]:
    """The leadership whose result is heard first, with its meeting where the reader sees it."""
    found = collectives_before(meeting)
    subjects = [one.subject.pk for one in found]
    seen = Meeting.objects.visible_to(reader_of(request)).filter(subject_id__in=subjects, rehearsal=False)
    meetings = {m.subject_id: m for m in seen}
    return [
        {
            "name": one.name,
            "level": QualityLevel(one.level).label if one.level else "",
            "has_result": one.has_result,
            "meeting": meetings.get(one.subject.pk),
        }
        for one in found
    ]
