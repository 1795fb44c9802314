"""The votes that a unit and its collectives hold on themselves this year, and planning them (V.1, V.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render

from xeploai.cycles.enums import SubjectKind
from xeploai.cycles.models import Subject
from xeploai.errors import NotPermitted, Refusal
from xeploai.meetings.actions.plan_collective_meeting import plan_collective_meeting
from xeploai.meetings.actions.plan_organisation_meeting import plan_organisation_meeting
from xeploai.meetings.enums import MeetingKind, Nature
from xeploai.meetings.models import Meeting
from xeploai.meetings.planning import When
from xeploai.people.rules import may, require
from xeploai.web.doors import current_cycle, login_required, reader_of, seen_unit
from xeploai.web.views.meeting.common import shown
from xeploai.web.views.meeting.plan import USUAL_START, PlanForm

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

KINDS = {SubjectKind.BODY: MeetingKind.COLLECTIVE, SubjectKind.UNIT: MeetingKind.ORGANISATION}
VERBS = {SubjectKind.BODY: plan_collective_meeting, SubjectKind.UNIT: plan_organisation_meeting}


@login_required
def unit_votes(request: HttpRequest, code: str) -> HttpResponse:
    """Every vote of this unit on itself: the collectives first, as the result of appendix 2 is heard in appendix 1."""
    unit, reader = seen_unit(request, code), reader_of(request)
    require(reader, "units.read", unit)
    cycle = current_cycle()
    meetings = {
        m.subject_id: m for m in Meeting.objects.filter(cycle=cycle, unit=unit, rehearsal=False).exclude(subject=None)
    }
    subjects = (
        Subject.objects.active()
        .filter(cycle=cycle, unit=unit, kind__in=KINDS)
        .exclude(kind=SubjectKind.BODY, reviewed=False)
        .order_by("kind", "pk")
    )
    rows = [{"subject": s, "meeting": meetings.get(s.pk), "kind": KINDS[SubjectKind(s.kind)]} for s in subjects]
    context = {
        "unit": unit,
        "cycle": cycle,
        "rows": rows,
        "next": next((row for row in rows if row["meeting"] is None), None),
        "can_run": may(reader, "meetings.run", unit),
        "conferences": Meeting.objects.filter(cycle=cycle, unit=unit, kind=MeetingKind.CONFERENCE, rehearsal=False),
    }
    return render(request, "meeting/votes.html", context)


@login_required
def plan(request: HttpRequest, pk: int) -> HttpResponse:
    """A new meeting of this subject."""
    reader = reader_of(request)
    found = Subject.objects.visible_to(reader).select_related("unit__parent", "cycle", "body")
    subject = get_object_or_404(found, pk=pk, kind__in=KINDS)
    require(reader, "meetings.run", subject.unit)
    planned = Meeting.objects.filter(subject=subject, rehearsal=False).first()
    if planned is not None:
        return redirect("web:meeting", planned.pk)
    kind = SubjectKind(subject.kind)
    form = PlanForm(subject.unit, request.POST or None, initial={"time": USUAL_START})
    context: dict[str, Any] = {
        "unit": subject.unit,
        "form": form,
        "kind": subject.name,
        "nature": Nature.PROPOSAL,
        "new": True,
    }
    if request.method != "POST" or not form.is_valid():
        return shown(request, "meeting/plan.html", context)
    try:
        meeting = VERBS[kind](actor=reader, subject=subject, when=When(**form.plan()))
    except NotPermitted as refusal:
        raise Http404 from refusal
    except Refusal as refusal:
        response = shown(request, "meeting/plan.html", context, refusal)
        response.status_code = 409
        return response
    return redirect("web:meeting", meeting.pk)
