"""The agenda: written whole, ticked as it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST

from xeploai.errors import Conflict, Refusal
from xeploai.meetings.actions.set_agenda import set_agenda
from xeploai.meetings.actions.tick_agenda_item import tick_agenda_item
from xeploai.meetings.agenda import Item, default_agenda
from xeploai.meetings.conclusions import prompted_points_of
from xeploai.meetings.enums import MeetingKind
from xeploai.web.doors import login_required, reader_of
from xeploai.web.views.meeting.common import address, carry_out, frame, seen_meeting, shown

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from xeploai.meetings.models import Meeting


@login_required
def agenda(request: HttpRequest, pk: int) -> HttpResponse:
    """Read it; a POST replaces it."""
    meeting = seen_meeting(request, pk)
    if request.method != "POST":
        return _page(request, meeting)
    items = _usual(meeting) if "default" in request.POST else _items(request, meeting)
    version = request.POST.get("version", "")
    return carry_out(
        lambda: set_agenda(
            actor=reader_of(request),
            meeting=meeting,
            version=int(version) if version.isdecimal() else 0,
            items=items,
        ),
        then=address("meeting_agenda", pk),
        otherwise=lambda refusal: _page(request, meeting, refusal),
    )


@login_required
@require_POST
def tick(request: HttpRequest, pk: int, item: int) -> HttpResponse:
    """Done, or not done after all."""
    meeting = seen_meeting(request, pk)
    row = get_object_or_404(meeting.agenda, pk=item)
    return carry_out(
        lambda: tick_agenda_item(actor=reader_of(request), item=row, done=request.POST.get("done") == "yes"),
        then=address("meeting_agenda", pk),
        otherwise=lambda refusal: _page(request, meeting, refusal),
    )


def _usual(meeting: Meeting) -> tuple[Item, ...]:
    """The usual items, with the points that superiors asked to review here."""
    asked = prompted_points_of(meeting) if meeting.kind in {MeetingKind.COLLECTIVE, MeetingKind.ORGANISATION} else ()
    return default_agenda(meeting.kind, [point.text for point in asked])


def _items(request: HttpRequest, meeting: Meeting) -> list[Item]:
    """One line, one item; a line that is known keeps its clause."""
    clauses = {i.text: i.clause for i in _usual(meeting)}
    clauses |= {i.text: i.clause for i in meeting.agenda.all()}
    lines = [line.strip() for line in request.POST.get("items", "").splitlines()]
    return [Item(line, clauses.get(line, "")) for line in lines if line]


def _page(request: HttpRequest, meeting: Meeting, refusal: Refusal | None = None) -> HttpResponse:
    items = list(meeting.agenda.all())
    text = request.POST.get("items") if refusal else None
    context = frame(request, meeting) | {
        "items": items,
        "usual": _usual(meeting),
        "text": text if text is not None else "\n".join(i.text for i in items),
        "open": meeting.adopted_at is None,
    }
    if isinstance(refusal, Conflict):
        theirs, yours = refusal.theirs["items"], refusal.yours["items"]
        context["rows"] = [{"label": "", "theirs": "\n".join(theirs), "yours": "\n".join(yours)}]
    return shown(request, "meeting/agenda.html", context, refusal)
