"""One page for who attends from above: what the review is about, and room for remarks (R-IV3)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_POST

from xeploai.errors import Conflict, NotPermitted, Refusal
from xeploai.meetings.actions.put_remarks_in_minutes import put_remarks_in_minutes
from xeploai.meetings.actions.save_remarks import save_remarks
from xeploai.meetings.models import AttendanceDuty, Meeting
from xeploai.reviews.models import Report
from xeploai.reviews.queries import headings_for, points_to_answer, shortcomings_to_answer
from xeploai.web.doors import login_required, reader_of
from xeploai.web.drafts import is_autosave, not_saved, saved
from xeploai.web.views.meeting.common import shown
from xeploai.web.views.preparation.common import version_in

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@login_required
def briefing(request: HttpRequest, pk: int) -> HttpResponse:
    """The page; a POST keeps the remarks."""
    duty = _own(request, pk)
    if request.method != "POST":
        return _page(request, duty)
    try:
        duty = save_remarks(
            actor=reader_of(request), duty=duty, text=request.POST.get("text", ""), version=version_in(request)
        )
    except Refusal as refusal:
        status = 403 if isinstance(refusal, NotPermitted) else 409
        if is_autosave(request):
            return not_saved(refusal, status)
        response = _page(request, _own(request, pk), refusal)
        response.status_code = status
        return response
    if is_autosave(request):
        return saved(timezone.now(), duty.version)
    return redirect("web:briefing", pk)


@login_required
@require_POST
def speak(request: HttpRequest, pk: int) -> HttpResponse:
    """Put the remarks into the minutes."""
    duty = _own(request, pk)
    meeting = _review(duty)
    if meeting is None:
        raise Http404
    try:
        put_remarks_in_minutes(actor=reader_of(request), duty=duty, meeting=meeting)
    except Refusal as refusal:
        response = _page(request, duty, refusal)
        response.status_code = 403 if isinstance(refusal, NotPermitted) else 409
        return response
    return redirect("web:briefing", pk)


def _own(request: HttpRequest, pk: int) -> AttendanceDuty:
    """One's own duty; Http404 for everybody else's."""
    mine = AttendanceDuty.objects.filter(person=reader_of(request).person_id).exclude(person=None)
    return get_object_or_404(mine.select_related("subject__unit", "subject__cycle", "subject__body", "cycle"), pk=pk)


def _review(duty: AttendanceDuty) -> Meeting | None:
    return Meeting.objects.filter(subject=duty.subject_id, kind="collective", rehearsal=False).first()


def _page(request: HttpRequest, duty: AttendanceDuty, refusal: Refusal | None = None) -> HttpResponse:
    subject, meeting = duty.subject, _review(duty)
    report = Report.objects.filter(subject=subject).select_related("subject__unit", "subject__cycle").first()
    spoken = meeting.opinions.filter(speaker=duty.person_id, withdrawn_at=None) if meeting else []
    context: dict[str, Any] = {
        "duty": duty,
        "subject": subject,
        "meeting": meeting,
        "report": report,
        "sections": _sections(report),
        "shortcomings": shortcomings_to_answer(subject),
        "points": points_to_answer(subject),
        "votes": meeting.agenda.all() if meeting else [],
        "spoken": spoken,
        "said": any(opinion.text == duty.remarks for opinion in spoken),
        "open": meeting is not None and meeting.adopted_at is None,
        "text": request.POST.get("text", duty.remarks) if isinstance(refusal, Conflict) else duty.remarks,
    }
    if isinstance(refusal, Conflict):
        context["rows"] = [{"label": "", "theirs": refusal.theirs["remarks"], "yours": refusal.yours["remarks"]}]
    return shown(request, "places/briefing.html", context, refusal)


def _sections(report: Report | None) -> list[dict[str, Any]]:
    """Headings in their order with what is written; an untouched draft heading is left out."""
    if report is None:
        return []
    language = "en" if (get_language() or "vi").startswith("en") else "vi"
    return [
        {
            "title": getattr(heading.title, language),
            "clause": heading.clause,
            "text": found.get("text", ""),
            "nothing": found.get("nothing", False),
        }
        for heading in headings_for(report)
        if (found := report.sections.get(heading.code)) and (found.get("text") or found.get("nothing"))
    ]
