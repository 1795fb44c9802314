"""Who attends which review, by which clause, and whether they came (IV.1, R-IV1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from xeploai.cycles.queries import cycle_in_force
from xeploai.errors import NotPermitted, Refusal
from xeploai.meetings.actions.add_duty import add_duty
from xeploai.meetings.actions.list_duties import list_duties
from xeploai.meetings.duties import lines_of
from xeploai.meetings.enums import DutyState
from xeploai.meetings.models import AttendanceDuty
from xeploai.people.rules import may
from xeploai.vietnamese.names import fold
from xeploai.web.doors import current_cycle, login_required, reader_of
from xeploai.web.views.places.subjects import seen_subject
from xeploai.web.views.places.venues import seen
from xeploai.web.views.preparation.common import day_in

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest, HttpResponse

A_PAGE = 50
WHO = {
    "in_charge": _("Ủy viên Ban Thường vụ Tỉnh ủy phụ trách"),
    "advisory_bodies": _("Cơ quan tham mưu, giúp việc Tỉnh ủy"),
    "people_committee_caucus": _("Ban cán sự đảng Ủy ban nhân dân tỉnh"),
    "working_party": _("Tổ công tác"),
    "delegated": _("Theo phân công của cấp quản lý"),
}


@login_required
def attendance(request: HttpRequest) -> HttpResponse:
    """The matrix of everything the reader sees; ``mine=1``: where one is sent oneself."""
    return _matrix(request)


def _matrix(request: HttpRequest, refusal: Refusal | None = None, status: int = 200) -> HttpResponse:
    reader, cycle = reader_of(request), cycle_in_force()
    if cycle is None:
        return render(request, "places/attendance.html", {"cycle": None})
    seen_duties = AttendanceDuty.objects.visible_to(reader).filter(cycle=cycle)
    filters = {name: request.GET.get(name, "") for name in ("who", "state", "q", "mine")}
    page = Paginator(_filtered(seen_duties, filters, reader.person_id), A_PAGE).get_page(request.GET.get("page"))
    states = dict.fromkeys(DutyState.values, 0)
    for state in seen_duties.order_by().values_list("state", flat=True):
        states[state] += 1
    context = {
        "cycle": cycle,
        "page": page,
        "lines": _named(page.object_list),
        "filters": filters,
        "who": WHO,
        "states": DutyState.choices,
        "total": sum(states.values()),
        "open": states[DutyState.OPEN],
        "absent": states[DutyState.ABSENT],
        "present": states[DutyState.PRESENT],
        "may_list": may(reader, "cycles.manage"),
        "refusal": refusal,
    }
    return render(request, "places/attendance.html", context, status=status)


def _filtered(
    duties: QuerySet[AttendanceDuty], filters: dict[str, str], person: int | None
) -> QuerySet[AttendanceDuty]:
    found = duties.in_order()  # type: ignore[attr-defined]
    if filters["who"] in WHO:
        found = found.filter(who=filters["who"])
    if filters["state"] in DutyState.values:
        found = found.filter(state=filters["state"])
    if filters["q"].strip():
        found = found.filter(subject__folded__contains=fold(filters["q"].strip()))
    if filters["mine"]:
        found = found.filter(person_id=person or 0)
    return found  # type: ignore[no-any-return]


def _named(duties: Any) -> list[dict[str, Any]]:
    return [{"line": line, "duty": line.duty, "who": WHO.get(line.duty.who, "")} for line in lines_of(duties)]


@login_required
@require_POST
def listing(request: HttpRequest) -> HttpResponse:
    """List by the law."""
    try:
        list_duties(actor=reader_of(request), cycle=current_cycle())
    except Refusal as refusal:
        return _matrix(request, refusal, 403 if isinstance(refusal, NotPermitted) else 409)
    return redirect("web:attendance")


@login_required
def of_unit(request: HttpRequest, code: str) -> HttpResponse:
    """Who comes to the reviews of one unit."""
    unit = seen(request, code)
    cycle = current_cycle()
    duties = AttendanceDuty.objects.filter(cycle=cycle, subject__unit=unit).in_order()
    context = {"unit": unit, "cycle": cycle, "lines": _named(duties)}
    return render(request, "places/unit_attendance.html", context)


@login_required
@require_POST
def add(request: HttpRequest, pk: int) -> HttpResponse:
    """One more line for a collective."""
    subject = seen_subject(request, pk)
    try:
        duty = add_duty(
            actor=reader_of(request),
            subject=subject,
            who=request.POST.get("who", ""),
            document_number=request.POST.get("document_number", ""),
            document_date=day_in(request, "document_date"),
        )
    except Refusal as refusal:
        return _matrix(request, refusal, 403 if isinstance(refusal, NotPermitted) else 409)
    return redirect("web:duty", duty.pk)


def seen_duty(request: HttpRequest, pk: int) -> AttendanceDuty:
    """The duty, if the reader sees the unit or is sent; Http404 otherwise."""
    duties = AttendanceDuty.objects.visible_to(reader_of(request))
    related = ("subject__unit", "subject__body", "subject__rated_by", "person", "unit", "cycle")
    duty = get_object_or_404(duties.select_related(*related), pk=pk)
    if duty.subject.body is None:
        raise Http404
    return duty
