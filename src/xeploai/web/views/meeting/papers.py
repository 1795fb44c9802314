"""Sending papers upward, receiving them, and every paper of the meeting as a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render

from xeploai.errors import NotPermitted
from xeploai.meetings.actions.open_dispatch import open_dispatch
from xeploai.meetings.actions.send_papers import send_papers
from xeploai.people.rules import may
from xeploai.web.doors import login_required, reader_of
from xeploai.web.papers.evening import PAPERS, file_of
from xeploai.web.views.meeting.common import address, carry_out, frame, seen_meeting, shown

if TYPE_CHECKING:
    from django.http import HttpRequest

    from xeploai.errors import Refusal
    from xeploai.meetings.models import Meeting


@login_required
def papers(request: HttpRequest, pk: int) -> HttpResponse:
    """What goes up, what went; a POST sends."""
    meeting = seen_meeting(request, pk)
    if request.method != "POST":
        return _page(request, meeting)
    reason = request.POST.get("reason", "")
    return carry_out(
        lambda: send_papers(actor=reader_of(request), meeting=meeting, reason=reason),
        then=address("meeting_papers", pk),
        otherwise=lambda refusal: _page(request, meeting, refusal),
    )


@login_required
def dispatch(request: HttpRequest, pk: int, dispatch: int) -> HttpResponse:
    """One paper as it was sent; the receiving unit's first look is noted."""
    meeting = seen_meeting(request, pk)
    found = get_object_or_404(meeting.dispatches.select_related("to_unit", "sent_by__person"), pk=dispatch)
    reader = reader_of(request)
    if may(reader, "papers.prepare", found.to_unit):
        found = open_dispatch(actor=reader, dispatch=found)
    context = frame(request, meeting) | {"dispatch": found, "facts": found.content}
    return render(request, "meeting/dispatch.html", context)


@login_required
def download(request: HttpRequest, pk: int, paper: str, kind: str) -> HttpResponse:
    """One paper as PDF or Word."""
    meeting = seen_meeting(request, pk)
    if not may(reader_of(request), "units.read", meeting.unit):
        raise NotPermitted("units.read")
    if paper not in PAPERS:
        raise Http404
    content, media = file_of(meeting, paper, kind)
    response = HttpResponse(content, content_type=media)
    name = f"{paper}-{meeting.unit.code}-{meeting.cycle.year}.{kind}"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _page(request: HttpRequest, meeting: Meeting, refusal: Refusal | None = None) -> HttpResponse:
    sent = list(meeting.dispatches.select_related("to_unit", "sent_by__person", "opened_by__person"))
    context = frame(request, meeting) | {
        "dispatches": sent,
        "superior": meeting.unit.parent,
        "again": bool(sent),
        "files": PAPERS,
        "reason": request.POST.get("reason", ""),
    }
    return shown(request, "meeting/papers.html", context, refusal)
