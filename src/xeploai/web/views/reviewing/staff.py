"""Who works at an agency or unit: listed, added, ended (PL1, 1.2.1.c)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_POST

from xeploai.errors import Refusal
from xeploai.people.actions.end_employment import end_employment
from xeploai.people.actions.record_employment import record_employment
from xeploai.people.enums import StaffCapacity
from xeploai.people.models import Employment, Person
from xeploai.people.rules import may
from xeploai.web.doors import login_required, reader_of, seen_unit
from xeploai.web.views.meeting.common import address, carry_out, shown

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from xeploai.organisations.models import Unit

KEPT = ("person", "capacity", "title", "department")


@login_required
def staff(request: HttpRequest, code: str) -> HttpResponse:
    """The list; a POST adds somebody by the code of the roster."""
    unit = _read(request, code)
    if request.method != "POST":
        return _page(request, unit)

    def act() -> None:
        person = Person.objects.filter(code=request.POST.get("person", "").strip()).first()
        if person is None:
            raise Refusal("person_code_unknown", clause="PL1")
        record_employment(
            actor=reader_of(request),
            person=person,
            unit=unit,
            capacity=request.POST.get("capacity", ""),
            title=request.POST.get("title", ""),
            department=request.POST.get("department", ""),
        )

    return carry_out(act, then=address("unit_staff", code), otherwise=lambda refusal: _page(request, unit, refusal))


@login_required
@require_POST
def end(request: HttpRequest, code: str, job: int) -> HttpResponse:
    """Somebody leaves today, or on the day given."""
    unit = _read(request, code)
    found = get_object_or_404(Employment.objects.filter(unit=unit), pk=job)
    try:
        on = dt.date.fromisoformat(request.POST.get("ended_on", ""))
    except ValueError:
        on = timezone.localdate()
    return carry_out(
        lambda: end_employment(actor=reader_of(request), employment=found, ended_on=on),
        then=address("unit_staff", code),
        otherwise=lambda refusal: _page(request, unit, refusal),
    )


def _read(request: HttpRequest, code: str) -> Unit:
    unit = seen_unit(request, code)
    if not may(reader_of(request), "units.read", unit):
        raise Http404
    return unit


def _page(request: HttpRequest, unit: Unit, refusal: Refusal | None = None) -> HttpResponse:
    jobs = Employment.objects.current().filter(unit=unit).select_related("person")
    context = {
        "unit": unit,
        "jobs": jobs.order_by("department", "person__sort_key", "person__code"),
        "capacities": StaffCapacity.choices,
        "can_write": may(reader_of(request), "staff.record", unit),
        "today": timezone.localdate(),
        "kept": {name: request.POST.get(name, "") for name in KEPT} if refusal else {},
    }
    return shown(request, "reviewing/staff.html", context, refusal)
