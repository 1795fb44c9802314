"""Opinions, typed while people speak; each line saved as it is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_POST

from xeploai.errors import Conflict, NotPermitted, Refusal
from xeploai.meetings.actions.amend_opinion import amend_opinion
from xeploai.meetings.actions.record_opinion import record_opinion
from xeploai.meetings.actions.withdraw_opinion import withdraw_opinion
from xeploai.meetings.enums import Capacity
from xeploai.meetings.queries import roll
from xeploai.meetings.venues import reports_in_force
from xeploai.people.models import Person
from xeploai.web.doors import login_required, reader_of
from xeploai.web.drafts import is_autosave, not_saved, saved
from xeploai.web.views.meeting.common import address, carry_out, frame, seen_meeting, shown

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from xeploai.meetings.models import Meeting

KEPT = ("speaker", "about", "text", "reserved")


@login_required
def opinions(request: HttpRequest, pk: int) -> HttpResponse:
    """What was said, and a place for the next words."""
    meeting = seen_meeting(request, pk)
    if request.method != "POST":
        return _page(request, meeting)
    given = request.POST
    on_roll = Person.objects.filter(pk__in=meeting.attendees.values("person_id"))
    speaker = get_object_or_404(on_roll, pk=_number(given.get("speaker", "")))
    about = get_object_or_404(on_roll, pk=_number(given["about"])) if given.get("about") else None
    return carry_out(
        lambda: record_opinion(
            actor=reader_of(request),
            meeting=meeting,
            speaker=speaker,
            about=about,
            text=given.get("text", ""),
            reserved=given.get("reserved") == "yes",
            by_authors_wish=given.get("wish") == "yes",
        ),
        then=address("meeting_opinions", pk) + "#new",
        otherwise=lambda refusal: _page(request, meeting, refusal),
    )


@login_required
@require_POST
def amend(request: HttpRequest, pk: int, opinion: int) -> HttpResponse:
    """Mend the words."""
    meeting = seen_meeting(request, pk)
    found = get_object_or_404(meeting.opinions, pk=opinion)
    try:
        changed = amend_opinion(
            actor=reader_of(request),
            opinion=found,
            text=request.POST.get("text", ""),
            version=_number(request.POST.get("version", "")),
            by_authors_wish=request.POST.get("wish") == "yes",
        )
    except Refusal as refusal:
        status = 403 if isinstance(refusal, NotPermitted) else 409
        if is_autosave(request):
            return not_saved(refusal, status)
        response = _page(request, meeting, refusal)
        response.status_code = status
        return response
    if is_autosave(request):
        return saved(timezone.now(), changed.version)
    return _page(request, meeting)


@login_required
@require_POST
def withdraw(request: HttpRequest, pk: int, opinion: int) -> HttpResponse:
    """Take it back at its author's wish."""
    meeting = seen_meeting(request, pk)
    found = get_object_or_404(meeting.opinions, pk=opinion)
    wish = request.POST.get("wish") == "yes"
    return carry_out(
        lambda: withdraw_opinion(actor=reader_of(request), opinion=found, by_authors_wish=wish),
        then=address("meeting_opinions", pk),
        otherwise=lambda refusal: _page(request, meeting, refusal),
    )


def _page(request: HttpRequest, meeting: Meeting, refusal: Refusal | None = None) -> HttpResponse:
    rows = roll(meeting)
    context = frame(request, meeting) | {
        "opinions": [o for o in meeting.opinions.select_related("speaker", "about") if o.withdrawn_at is None],
        "speakers": [row for row in rows if row.present],
        "members": [row for row in rows if row.capacity == Capacity.MEMBER],
        "open": meeting.adopted_at is None,
        "group_reports": reports_in_force(meeting.cycle).filter(unit=meeting.unit),
        "kept": {name: request.POST.get(name, "") for name in KEPT} if refusal else {},
    }
    if isinstance(refusal, Conflict):
        context["rows"] = [{"label": "", "theirs": refusal.theirs["text"], "yours": refusal.yours["text"]}]
    return shown(request, "meeting/opinions.html", context, refusal)


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else 0
