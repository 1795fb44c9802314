"""Who counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST

from xeploai.meetings.actions.appoint_teller import appoint_teller
from xeploai.meetings.actions.dismiss_teller import dismiss_teller
from xeploai.meetings.enums import SMALL, Capacity
from xeploai.meetings.queries import roll, secretaries
from xeploai.web.doors import login_required, reader_of
from xeploai.web.views.meeting.common import address, carry_out, frame, seen_meeting, shown
from xeploai.web.views.meeting.words import told

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from xeploai.errors import Refusal
    from xeploai.meetings.models import Attendee, Meeting, Teller


@login_required
def tellers(request: HttpRequest, pk: int) -> HttpResponse:
    """The tellers, and who may become one."""
    meeting = seen_meeting(request, pk)
    if request.method != "POST":
        return _page(request, meeting)
    row: Attendee | Teller
    if "teller" in request.POST:
        row = get_object_or_404(meeting.tellers.select_related("person"), pk=_number(request, "teller"))
    else:
        row = get_object_or_404(meeting.attendees.select_related("person"), pk=_number(request, "attendee"))
    is_head = request.POST.get("head") == "yes"

    def act() -> None:
        done = appoint_teller(actor=reader_of(request), meeting=meeting, person=row.person, is_head=is_head)
        for sentence in told(done.warnings, name=str(row.person)):
            messages.warning(request, sentence)

    return carry_out(
        act,
        then=address("meeting_tellers", pk),
        otherwise=lambda refusal: _page(request, meeting, refusal),
    )


@login_required
@require_POST
def dismiss(request: HttpRequest, pk: int, teller: int) -> HttpResponse:
    """Release a teller."""
    meeting = seen_meeting(request, pk)
    found = get_object_or_404(meeting.tellers, pk=teller)
    return carry_out(
        lambda: dismiss_teller(actor=reader_of(request), teller=found),
        then=address("meeting_tellers", pk),
        otherwise=lambda refusal: _page(request, meeting, refusal),
    )


def _page(request: HttpRequest, meeting: Meeting, refusal: Refusal | None = None) -> HttpResponse:
    members = [row for row in roll(meeting) if row.capacity == Capacity.MEMBER]
    appointed = list(meeting.tellers.select_related("person").order_by("-is_head", "person__sort_key"))
    counting = {t.person_id for t in appointed}
    barred = secretaries(meeting.unit) | {meeting.chair_id} if len(members) >= SMALL else set()
    context = frame(request, meeting) | {
        "tellers": appointed,
        "choices": [r for r in members if r.person_id not in counting and r.person_id not in barred],
        "barred": [r for r in members if r.person_id in barred],
        "away": {r.person_id: r.presence.label for r in members if not r.present},
        "present_first": any(r.present for r in members),
        "open": meeting.adopted_at is None,
    }
    return shown(request, "meeting/tellers.html", context, refusal)


def _number(request: HttpRequest, name: str) -> int:
    given = request.POST.get(name, "")
    return int(given) if given.isdecimal() else 0
