"""One who attends: named, confirmed, present or absent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from xeploai.errors import Conflict, NotPermitted, Refusal
from xeploai.meetings.actions.assign_attendant import assign_attendant
from xeploai.meetings.actions.confirm_attendance import confirm_attendance
from xeploai.meetings.actions.mark_attended import mark_attended
from xeploai.meetings.duties import lines_of
from xeploai.organisations.models import Unit
from xeploai.people.models import Person
from xeploai.people.rules import may, require
from xeploai.web.doors import login_required, reader_of
from xeploai.web.views.meeting.common import shown
from xeploai.web.views.places.attendance import WHO, seen_duty
from xeploai.web.views.places.finding import found_people
from xeploai.web.views.preparation.common import day_in, version_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse

    from xeploai.meetings.models import AttendanceDuty


@login_required
def duty(request: HttpRequest, pk: int) -> HttpResponse:
    """What is known, and what the reader may do about it."""
    return _page(request, seen_duty(request, pk))


def _page(request: HttpRequest, found: AttendanceDuty, refusal: Refusal | None = None) -> HttpResponse:
    reader = reader_of(request)
    line = lines_of([found])[0]
    manages = may(reader, "attendance.manage", found.subject.rated_by or found.subject.unit)
    query = request.GET.get("q", "").strip()
    context: dict[str, Any] = {
        "duty": found,
        "line": line,
        "who": WHO.get(found.who, ""),
        "unit": found.subject.unit,
        "own": found.person_id is not None and found.person_id == reader.person_id,
        "manages": manages,
        "marks": manages or may(reader, "attendance.mark", found.subject.unit),
        "settled": found.state in {"present", "absent"},
        "query": query,
        "people": found_people(reader, query) if manages and query else [],
        "kept": request.POST,
    }
    if isinstance(refusal, Conflict):
        context["rows"] = [
            {"label": "", "theirs": refusal.theirs.get(key, ""), "yours": refusal.yours.get(key, "")}
            for key in ("person", "state")
        ]
    return shown(request, "places/duty.html", context, refusal)


@login_required
@require_POST
def assign(request: HttpRequest, pk: int) -> HttpResponse:
    """Name somebody."""
    found, reader = seen_duty(request, pk), reader_of(request)
    person = Person.objects.visible_to(reader).filter(code=request.POST.get("person", "")).first()
    unit = Unit.objects.active().filter(code=request.POST.get("unit", "")).first()

    def act() -> object:
        if person is None:
            require(reader, "attendance.manage", found.subject.rated_by or found.subject.unit)
            raise Refusal("nobody_assigned", clause=found.clause, reviewed=found.subject.name)
        return assign_attendant(
            actor=reader,
            duty=found,
            person=person,
            version=version_in(request),
            unit=unit,
            document_number=request.POST.get("document_number", ""),
            document_date=day_in(request, "document_date"),
        )

    return _carry_out(request, found, act)


@login_required
@require_POST
def confirm(request: HttpRequest, pk: int) -> HttpResponse:
    """I will come."""
    found, reader = seen_duty(request, pk), reader_of(request)
    return _carry_out(request, found, lambda: confirm_attendance(actor=reader, duty=found, version=version_in(request)))


@login_required
@require_POST
def mark(request: HttpRequest, pk: int) -> HttpResponse:
    """Was there, or was not and why."""
    found, reader = seen_duty(request, pk), reader_of(request)
    present = request.POST.get("present") == "yes"
    return _carry_out(
        request,
        found,
        lambda: mark_attended(
            actor=reader,
            duty=found,
            present=present,
            version=version_in(request),
            reason=request.POST.get("reason", ""),
        ),
    )


def _carry_out(request: HttpRequest, found: AttendanceDuty, act: Callable[[], object]) -> HttpResponse:
    try:
        act()
    except Refusal as refusal:
        response = _page(request, seen_duty(request, found.pk), refusal)
        response.status_code = 403 if isinstance(refusal, NotPermitted) else 409
        return response
    return redirect("web:duty", found.pk)
