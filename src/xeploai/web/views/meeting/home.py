"""The list of meetings and the home of one meeting: its rail and the next step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.paginator import Paginator
from django.shortcuts import render

from xeploai.meetings.actions.close_meeting import close_meeting
from xeploai.meetings.actions.open_meeting import open_meeting
from xeploai.meetings.content import minutes_content
from xeploai.meetings.enums import Stage
from xeploai.meetings.models import Meeting
from xeploai.meetings.steps import next_step
from xeploai.web.doors import login_required, reader_of
from xeploai.web.views.meeting.common import address, carry_out, frame, seen_meeting, shown
from xeploai.web.views.meeting.words import card

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from xeploai.errors import Refusal

A_PAGE = 25


@login_required
def meetings(request: HttpRequest) -> HttpResponse:
    """Meetings in reach, the newest first."""
    seen = Meeting.objects.visible_to(reader_of(request)).select_related("unit", "cycle", "subject")
    page = Paginator(seen.order_by("-cycle__year", "-starts_at", "-pk"), A_PAGE).get_page(request.GET.get("page"))
    return render(request, "meeting/list.html", {"page": page})


@login_required
def meeting(request: HttpRequest, pk: int) -> HttpResponse:
    """Where the meeting is, what is next, what is settled."""
    return _page(request, seen_meeting(request, pk))


@login_required
def opening(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin the meeting."""
    return _act(request, pk, open_meeting)


@login_required
def closing(request: HttpRequest, pk: int) -> HttpResponse:
    """End the meeting."""
    return _act(request, pk, close_meeting)


def _act(request: HttpRequest, pk: int, verb: object) -> HttpResponse:
    found = seen_meeting(request, pk)
    if request.method != "POST":
        return _page(request, found)
    return carry_out(
        lambda: verb(actor=reader_of(request), meeting=found),  # type: ignore[operator]
        then=address("meeting", pk),
        otherwise=lambda refusal: _page(request, found, refusal),
    )


def _page(request: HttpRequest, found: Meeting, refusal: Refusal | None = None) -> HttpResponse:
    context = frame(request, found)
    context["card"] = card(found, next_step(found, reader_of(request)))
    context["facts"] = minutes_content(found)
    context["may_open"] = found.opened_at is None and context["stage"] != Stage.PREPARATION
    context["may_close"] = found.adopted_at is not None and found.closed_at is None
    return shown(request, "meeting/home.html", context, refusal)
