"""Calendar files to take away: one meeting, one's own meetings, the dates of the cycle."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from xeploai.cycles.dates import dates_of
from xeploai.exchange.calendars.writing import Event, write
from xeploai.meetings.models import Attendee, Invitation, Meeting, Teller
from xeploai.people.enums import Role
from xeploai.people.models import Membership
from xeploai.people.rules import require
from xeploai.web.clauses import name_of
from xeploai.web.doors import current_cycle, login_required, reader_of
from xeploai.web.spoken import dates

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from django.db.models import QuerySet
    from django.http import HttpRequest

    from xeploai.cycles.models import Cycle
    from xeploai.people.models import User

OWN_ROLES = (Role.SECRETARY, Role.CLERK)
AN_EVENING = dt.timedelta(hours=2)
"""How long a meeting without an end is shown; a calendar needs some length."""


@login_required
def meeting_calendar(request: HttpRequest, pk: int) -> HttpResponse:
    """One meeting, with each of its sittings."""
    reader = reader_of(request)
    meeting = get_object_or_404(Meeting.objects.select_related("unit", "subject"), pk=pk)
    if not _own(reader).filter(pk=meeting.pk).exists():
        meeting = get_object_or_404(Meeting.objects.visible_to(reader), pk=pk)
        require(reader, "meetings.view", meeting)
    return _file(_("Hội nghị"), _events(request, [meeting]), f"hoi-nghi-{meeting.pk}")


@login_required
def own_calendar(request: HttpRequest) -> HttpResponse:
    """The meetings where the reader sits, chairs, takes the minutes, counts or is invited, and their unit's own."""
    found = _own(reader_of(request)).exclude(starts_at=None).filter(cycle=current_cycle(), rehearsal=False)
    found = found.select_related("unit", "subject").prefetch_related("sessions").order_by("starts_at", "pk")
    return _file(_("Lịch họp của tôi"), _events(request, found), "lich-hop-cua-toi")


@login_required
def dates_calendar(request: HttpRequest) -> HttpResponse:
    """The last days of the cycle, each reminding on the working day before (A-17)."""
    cycle = current_cycle()
    name = _("Các mốc kiểm điểm, đánh giá, xếp loại năm %(year)s") % {"year": cycle.year}
    return _file(name, _last_days(request, cycle), f"cac-moc-{cycle.year}")


def _own(reader: User) -> QuerySet[Meeting]:
    """By keys, not by joins: a meeting is found once, however many capacities one has there."""
    here = {unit for role, unit in reader.held if role in OWN_ROLES}
    found = Q(unit_id__in=here)
    if reader.person_id is not None:
        me = reader.person_id
        found |= Q(chair_id=me) | Q(minutes_taker_id=me)
        found |= Q(pk__in=Attendee.objects.filter(person_id=me).values("meeting_id"))
        found |= Q(pk__in=Teller.objects.filter(person_id=me).values("meeting_id"))
        found |= Q(pk__in=Invitation.objects.filter(person_id=me).exclude(sent_at=None).values("meeting_id"))
        cells = Membership.objects.current().filter(person_id=me).values("cell_id")
        found |= Q(kind="cell", unit_id__in=cells)
    return Meeting.objects.filter(found)


def _events(request: HttpRequest, meetings: Iterable[Meeting]) -> Iterator[Event]:
    for meeting in meetings:
        sittings = [(f"-{number}", one.starts_at, one.ends_at) for number, one in enumerate(meeting.sessions.all(), 1)]
        if meeting.starts_at and not sittings:
            sittings = [("", meeting.starts_at, meeting.ends_at or meeting.starts_at + AN_EVENING)]
        for number, starts, ends in sittings:
            yield Event(
                uid=f"meeting-{meeting.pk}{number}@xeploai",
                start=starts,
                end=ends,
                title=f"{meeting.get_kind_display()} - {meeting.subject or meeting.unit}",
                place=meeting.place,
                url=request.build_absolute_uri("/"),
            )


def _last_days(request: HttpRequest, cycle: Cycle) -> Iterator[Event]:
    days = dates_of(cycle)
    named = (
        ("review", _("Ngày cuối: kiểm điểm, họp xếp loại xong"), days.review, "VI.1"),
        ("report", _("Ngày cuối: gửi báo cáo, hồ sơ"), days.report, "VI.1"),
        ("appraisal", _("Ngày cuối: lấy ý kiến, thẩm định, quyết định"), days.appraisal, "VI.3"),
        ("delegated", _("Ngày cuối: báo cáo của nơi được ủy quyền"), days.delegated_report, "VI.2"),
        ("central", _("Ngày cuối: thông báo kết quả, báo cáo Trung ương"), days.central_report, "VI.3"),
    )
    for code, title, one, clause in named:
        text = name_of(clause)
        if one.remind_on != one.last_day:
            day = f"{dates.weekday(one.remind_on)}, {dates.short(one.remind_on)}"
            text += ". " + _("Ngày làm việc cuối cùng trước đó là %(day)s.") % {"day": day}
        yield Event(
            uid=f"{code}-{cycle.year}@xeploai",
            start=one.last_day,
            title=title,
            text=text,
            url=request.build_absolute_uri("/"),
            remind_days=(one.last_day - one.remind_on).days,
        )


def _file(name: str, events: Iterable[Event], file_name: str) -> HttpResponse:
    body = write(name, events, now=timezone.now().astimezone(dt.UTC))
    disposition = content_disposition_header(as_attachment=True, filename=f"{file_name}.ics") or "attachment"
    kind = "text/calendar; charset=utf-8"
    return HttpResponse(body, content_type=kind, headers={"Content-Disposition": disposition})
