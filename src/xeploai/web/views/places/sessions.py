"""Sittings of a meeting against the minimum, and reviews held together (III, II.3.1)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import get_language, gettext as _
from django.views.decorators.http import require_POST

from xeploai.errors import Conflict, Refusal
from xeploai.law.sentences import LANGUAGES, explain
from xeploai.meetings.actions.combine_meetings import combine_meetings
from xeploai.meetings.actions.separate_meetings import separate_meetings
from xeploai.meetings.actions.set_sessions import set_sessions
from xeploai.meetings.combining import combinable_with, may_combine
from xeploai.meetings.durations import length_of
from xeploai.meetings.models import Meeting
from xeploai.vietnamese.dates import parse_short
from xeploai.web.doors import login_required, reader_of
from xeploai.web.templatetags.words import moment
from xeploai.web.typed import whole
from xeploai.web.views.meeting.common import address, carry_out, frame, seen_meeting, shown
from xeploai.web.views.preparation.common import version_in

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

ROWS = 4
FREE = 2


@login_required
def sessions(request: HttpRequest, pk: int) -> HttpResponse:
    """The sittings, their sum, and the minimum; a POST writes them all."""
    meeting = seen_meeting(request, pk)
    if request.method != "POST":
        return _page(request, meeting)
    return carry_out(
        lambda: set_sessions(
            actor=reader_of(request),
            meeting=meeting,
            sessions=_given(request),
            version=version_in(request),
            short_because=request.POST.get("short_because", ""),
        ),
        then=address("meeting_sessions", pk),
        otherwise=lambda refusal: _page(request, meeting, refusal),
    )


def _given(request: HttpRequest) -> list[tuple[dt.datetime, dt.datetime]]:
    """Rows of day, beginning and end; an empty row is none. Refuses: not_a_session."""
    columns = [request.POST.getlist(name) for name in ("day", "begins", "ends")]
    found = []
    for cells in zip(*columns, strict=False):
        row = [cell.strip() for cell in cells]
        if any(row):
            found.append(_session(row))
    return found


def _session(row: list[str]) -> tuple[dt.datetime, dt.datetime]:
    try:
        day = parse_short(row[0])
        begins, ends = (dt.time.fromisoformat(text.zfill(5)) for text in row[1:])
    except ValueError:
        raise Refusal("not_a_session", clause="III", text=" ".join(row)[:40]) from None
    return timezone.make_aware(dt.datetime.combine(day, begins)), timezone.make_aware(dt.datetime.combine(day, ends))


def _page(request: HttpRequest, meeting: Meeting, refusal: Refusal | None = None) -> HttpResponse:
    length = length_of(meeting)
    planned = list((meeting.lead or meeting).sessions.all())
    language = (get_language() or "vi")[:2]
    context: dict[str, Any] = frame(request, meeting) | {
        "length": length,
        "total": in_days(length.half_days),
        "wanted": in_days(length.wanted) if length.wanted is not None else "",
        "rows_given": _rows(request, refusal) or _stored(planned),
        "why": explain(length.outcome, language if language in LANGUAGES else "vi") if length.outcome else [],
        "short_because": request.POST.get("short_because", "") if refusal else meeting.short_because,
        "open": meeting.adopted_at is None,
    }
    if isinstance(refusal, Conflict):
        context["rows"] = [
            {"label": "", "theirs": _listed(refusal.theirs["sessions"]), "yours": _listed(refusal.yours["sessions"])}
        ]
    return shown(request, "places/sessions.html", context, refusal)


def in_days(half_days: int) -> str:
    """Half days as days with one decimal: 3 -> "1,5"; no float is ever made."""
    return f"{half_days // 2},{'5' if half_days % 2 else '0'}"


def _listed(sessions: list[tuple[dt.datetime, dt.datetime]]) -> str:
    return "; ".join(f"{moment(a)} - {moment(b)}" for a, b in sessions) or _("Chưa có buổi nào")


def _stored(planned: list[Any]) -> list[dict[str, str]]:
    rows = []
    for one in planned:
        begins, ends = timezone.localtime(one.starts_at), timezone.localtime(one.ends_at)
        rows.append({"day": f"{begins:%d/%m/%Y}", "begins": f"{begins:%H:%M}", "ends": f"{ends:%H:%M}"})
    return rows + [{"day": "", "begins": "", "ends": ""}] * max(FREE, ROWS - len(rows))


def _rows(request: HttpRequest, refusal: Refusal | None) -> list[dict[str, str]]:
    if refusal is None:
        return []
    columns = [request.POST.getlist(name) for name in ("day", "begins", "ends")]
    return [dict(zip(("day", "begins", "ends"), cells, strict=True)) for cells in zip(*columns, strict=False)]


@login_required
def combine(request: HttpRequest, pk: int) -> HttpResponse:
    """Which reviews may be held with this one, and who keeps a standing committee apart."""
    meeting = seen_meeting(request, pk)
    if request.method != "POST":
        return _combining(request, meeting)
    wanted = [whole(key) for key in request.POST.getlist("part")]
    parts = list(combinable_with(meeting, reader_of(request)).filter(pk__in=wanted))
    return carry_out(
        lambda: combine_meetings(actor=reader_of(request), lead=meeting, parts=parts),
        then=address("meeting_combine", pk),
        otherwise=lambda refusal: _combining(request, meeting, refusal),
    )


@login_required
@require_POST
def separate(request: HttpRequest, pk: int, part: int) -> HttpResponse:
    """Take one part out."""
    meeting = seen_meeting(request, pk)
    found = get_object_or_404(meeting.parts.select_related("unit", "cycle", "body"), pk=part)
    return carry_out(
        lambda: separate_meetings(actor=reader_of(request), part=found),
        then=address("meeting_combine", pk),
        otherwise=lambda refusal: _combining(request, meeting, refusal),
    )


def _combining(request: HttpRequest, meeting: Meeting, refusal: Refusal | None = None) -> HttpResponse:
    parts = list(meeting.parts.select_related("body", "unit"))
    near = [one for one in combinable_with(meeting, reader_of(request)) if one.lead_id != meeting.pk]
    context = frame(request, meeting) | {
        "parts": parts,
        "lead": meeting.lead,
        "near": [{"meeting": one, "outside": may_combine([meeting, one]).outside} for one in near],
        "open": meeting.adopted_at is None and meeting.frozen_at is None,
    }
    return shown(request, "places/combine.html", context, refusal)
