"""Voting on an organisation before its leadership has a result: the reason, and what it would wait for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xeploai.meetings.actions.override_order import override_order
from xeploai.meetings.gates import collectives_before
from xeploai.web.doors import login_required, reader_of
from xeploai.web.views.meeting.common import address, carry_out, frame, seen_meeting, shown

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from xeploai.errors import Refusal
    from xeploai.meetings.models import Meeting


@login_required
def override(request: HttpRequest, pk: int) -> HttpResponse:
    """The collectives whose result comes first; a POST gives the reason for not waiting (A-14d)."""
    meeting = seen_meeting(request, pk)
    if request.method != "POST":
        return _page(request, meeting)
    reason = request.POST.get("reason", "")
    return carry_out(
        lambda: override_order(actor=reader_of(request), meeting=meeting, reason=reason),
        then=address("rounds", pk),
        otherwise=lambda refusal: _page(request, meeting, refusal),
    )


def _page(request: HttpRequest, meeting: Meeting, refusal: Refusal | None = None) -> HttpResponse:
    context = frame(request, meeting) | {
        "before": collectives_before(meeting),
        "reason": request.POST.get("reason", meeting.override),
    }
    return shown(request, "meeting/order.html", context, refusal)
