"""What this person has to do this week."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import redirect, render
from django.utils import timezone

from xeploai.cycles.models import Cycle
from xeploai.people.models import RoleAssignment
from xeploai.web import slips
from xeploai.web.doors import login_required, reader_of
from xeploai.web.work.dates import dates_of
from xeploai.web.work.week import tasks_of

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@login_required
def home(request: HttpRequest) -> HttpResponse:
    """One next step, then the rest by date; beside it the dates of the cycle and the places held."""
    held = slips.slip_of(request)
    if held is not None:
        return redirect(slips.landing(held))
    reader, cycle = reader_of(request), Cycle.objects.filter(closed_at=None).first()
    tasks = tasks_of(reader, cycle)
    roles = RoleAssignment.objects.current().filter(user=reader).select_related("unit").order_by("unit__code", "role")
    context = {
        "first": tasks[0] if tasks else None,
        "rest": tasks[1:],
        "roles": roles,
        "dates": dates_of(cycle) if cycle else None,
        "today": timezone.localdate(),
    }
    return render(request, "home.html", context)
