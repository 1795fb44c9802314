"""Invitations with the papers: sent, opened, late (IV.1.5, R-IV2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from xeploai.meetings.actions.open_invitation import open_invitation
from xeploai.meetings.actions.send_invitations import send_invitations
from xeploai.meetings.invitations import asks_why_late, invitees, notice, pack_of
from xeploai.meetings.models import AttendanceDuty, Invitation, Meeting
from xeploai.web.doors import login_required, reader_of
from xeploai.web.typed import whole
from xeploai.web.views.meeting.common import address, carry_out, frame, seen_meeting, shown

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from xeploai.errors import Refusal

PACK = {
    "agenda": _("Chương trình hội nghị"),
    "report": _("Báo cáo kiểm điểm"),
    "shortcomings": _("Hạn chế, khuyết điểm kỳ trước"),
    "prompts": _("Nội dung gợi ý kiểm điểm"),
}


@login_required
def invitations(request: HttpRequest, pk: int) -> HttpResponse:
    """Whom to invite, who was, and what goes with it; a POST sends."""
    meeting = seen_meeting(request, pk)
    if request.method != "POST":
        return _page(request, meeting)
    given = request.POST
    return carry_out(
        lambda: send_invitations(
            actor=reader_of(request),
            meeting=meeting,
            people=[whole(key) for key in given.getlist("invite")],
            on_paper=[whole(key) for key in given.getlist("paper")],
            late_because=given.get("late_because", ""),
        ),
        then=address("meeting_invitations", pk),
        otherwise=lambda refusal: _page(request, meeting, refusal),
    )


def _page(request: HttpRequest, meeting: Meeting, refusal: Refusal | None = None) -> HttpResponse:
    listed = invitees(meeting)
    told = notice(meeting, timezone.localdate())
    waiting = [one for one in listed if one.invitation is None]
    context: dict[str, Any] = frame(request, meeting) | {
        "waiting": waiting,
        "sent": [one for one in listed if one.invitation is not None],
        "told": told,
        "asks_why": told is not None
        and told.days_late > 0
        and asks_why_late(meeting, {one.capacity for one in waiting}),
        "pack": [PACK[paper["code"]] for paper in pack_of(meeting)],
        "open": meeting.adopted_at is None,
        "kept": set(request.POST.getlist("invite")) if refusal else None,
        "late_because": request.POST.get("late_because", ""),
    }
    return shown(request, "places/invitations.html", context, refusal)


@login_required
def invitation(request: HttpRequest, pk: int) -> HttpResponse:
    """One's own invitation; the first look is noted."""
    reader = reader_of(request)
    mine = Invitation.objects.filter(person=reader.person_id).exclude(person=None)
    found = get_object_or_404(mine.select_related("meeting__unit", "meeting__cycle", "meeting__subject"), pk=pk)
    found = open_invitation(actor=reader, invitation=found)
    meeting = found.meeting
    duties = AttendanceDuty.objects.filter(person=reader.person_id, subject=meeting.subject_id).exclude(subject=None)
    context = {
        "invitation": found,
        "meeting": meeting,
        "agenda": meeting.agenda.all(),
        "papers": [PACK.get(paper["code"], paper["title"]) for paper in found.papers],
        "duty": duties.first() if meeting.subject_id else None,
        "reads": Meeting.objects.visible_to(reader).filter(pk=meeting.pk).exists(),
    }
    return render(request, "places/invitation.html", context)
