"""The committee's decisions, the reasons where they differ, and the notices to the cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpResponse

from xeploai.documents import render_docx, render_pdf
from xeploai.documents.builders.deciding import decision_list_context, notice_context
from xeploai.errors import NotPermitted, Refusal
from xeploai.meetings.content import minutes_content
from xeploai.meetings.enums import DispatchKind, MeetingKind
from xeploai.people.rules import may
from xeploai.ratings.actions.decide_difference_reasons import decide_difference_reasons
from xeploai.ratings.actions.send_notices import notice_content, send_notices
from xeploai.ratings.queries.differences import decisions_of
from xeploai.web.doors import login_required, reader_of
from xeploai.web.papers.evening import MEDIA
from xeploai.web.views.meeting.common import address, carry_out, frame, seen_meeting, shown

if TYPE_CHECKING:
    from django.http import HttpRequest

    from xeploai.meetings.models import Meeting

PREFIX = "reason."


@login_required
def decisions(request: HttpRequest, pk: int) -> HttpResponse:
    """The decisions; a POST writes reasons or sends the notices."""
    meeting = _committee_meeting(request, pk)
    if request.method != "POST":
        return _page(request, meeting)
    reader = reader_of(request)
    given = _reasons(request)

    def act() -> object:
        if "send" in request.POST:
            return send_notices(actor=reader, meeting=meeting, reason=request.POST.get("again", ""))
        return decide_difference_reasons(actor=reader, meeting=meeting, reasons=given)

    return carry_out(
        act, then=address("decisions", pk), otherwise=lambda refusal: _page(request, meeting, refusal, given)
    )


@login_required
def decision_paper(request: HttpRequest, pk: int, paper: str, kind: str) -> HttpResponse:
    """The list of decisions, or the notice to one cell (``?cell=CODE``), as PDF or Word."""
    meeting = _committee_meeting(request, pk)
    if not may(reader_of(request), "units.read", meeting.unit):
        raise NotPermitted("units.read")
    found = decisions_of(meeting)
    if not found:
        raise Refusal("no_decisions", clause="PL4")
    facts = minutes_content(meeting)
    if paper == "list":
        rows = notice_content(meeting, meeting.unit, found)["decisions"]
        cells = {d.decision.person_id: d.decision.cell.name for d in found}
        context: Any = decision_list_context(facts, rows, cells, reference=f"DS-{meeting.pk}")
    else:
        code = request.GET.get("cell", "")
        of_cell = [d for d in found if d.decision.cell.code == code]
        if not of_cell:
            raise Http404
        content = notice_content(meeting, of_cell[0].decision.cell, of_cell)
        context = notice_context(facts, content, reference=f"TB-{meeting.pk}-{code}")
    response = HttpResponse((render_pdf if kind == "pdf" else render_docx)(context), content_type=MEDIA[kind])
    response.headers["Content-Disposition"] = f'attachment; filename="{paper}-{meeting.unit.code}.{kind}"'
    return response


def _reasons(request: HttpRequest) -> dict[int, str]:
    """{person: reason} of the fields that somebody filled in."""
    named = {k.removeprefix(PREFIX): str(v) for k, v in request.POST.items() if k.startswith(PREFIX)}
    return {int(person): text for person, text in named.items() if person.isdecimal() and text.strip()}


def _committee_meeting(request: HttpRequest, pk: int) -> Meeting:
    meeting = seen_meeting(request, pk)
    if meeting.kind != MeetingKind.COMMITTEE:
        raise Http404
    return meeting


def _page(
    request: HttpRequest, meeting: Meeting, refusal: Refusal | None = None, given: dict[int, str] | None = None
) -> HttpResponse:
    found = decisions_of(meeting)
    notices = list(meeting.dispatches.filter(kind=DispatchKind.NOTICE).select_related("to_unit", "opened_by__person"))
    context = frame(request, meeting) | {
        "decisions": found,
        "differing": [d for d in found if d.differs],
        "lacking": sum(d.lacks_reason for d in found),
        "cells": list({d.decision.cell_id: d.decision.cell for d in found}.values()),
        "notices": notices,
        "given": given or {},
    }
    return shown(request, "committee/decisions.html", context, refusal)
