"""Party groups of a cell: who reviews in which, and what each reported (II.3.2.1, A-21)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from xeploai.errors import NotPermitted, Refusal
from xeploai.meetings.venues import reports_in_force
from xeploai.organisations.enums import UnitKind
from xeploai.organisations.models import Unit
from xeploai.people.actions.place_in_group import place_in_group
from xeploai.people.models import Membership
from xeploai.people.naming import told_apart
from xeploai.people.rules import may
from xeploai.reviews.actions.send_group_report import send_group_report
from xeploai.web.doors import current_cycle, login_required, reader_of
from xeploai.web.typed import whole
from xeploai.web.views.preparation.common import day_in, read_cell

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse


@login_required
def groups(request: HttpRequest, code: str) -> HttpResponse:
    """Members with their group, and the reports."""
    return _page(request, read_cell(request, code))


def _page(request: HttpRequest, cell: Unit, refusal: Refusal | None = None, status: int = 200) -> HttpResponse:
    cycle = current_cycle()
    listed = list(Unit.objects.active().filter(parent=cell, kind=UnitKind.PARTY_GROUP).order_by("code"))
    members = list(Membership.objects.current().filter(cell=cell).by_given_name())
    names = told_apart(member.person for member in members)
    reports = {report.group_id: report for report in reports_in_force(cycle).filter(unit=cell)}
    context = {
        "unit": cell,
        "cell": cell,
        "cycle": cycle,
        "groups": [
            {"unit": group, "report": reports.get(group.pk), "size": sum(m.group_id == group.pk for m in members)}
            for group in listed
        ],
        "members": [{"member": member, "name": names[member.person_id]} for member in members],
        "alone": sum(member.group_id is None for member in members),
        "can_write": may(reader_of(request), "papers.prepare", cell),
        "refusal": refusal,
        "kept": request.POST,
    }
    return render(request, "places/groups.html", context, status=status)


@login_required
@require_POST
def place(request: HttpRequest, code: str) -> HttpResponse:
    """Move one member."""
    cell, reader = read_cell(request, code), reader_of(request)
    members = Membership.objects.current().filter(cell=cell)
    member = get_object_or_404(members, pk=whole(request.POST.get("member", "")))
    chosen = request.POST.get("group", "")
    group = get_object_or_404(Unit, code=chosen) if chosen else None
    return _carry_out(request, cell, lambda: place_in_group(actor=reader, member=member, group=group), "members")


@login_required
@require_POST
def report(request: HttpRequest, code: str) -> HttpResponse:
    """Send the report of one group."""
    cell, reader = read_cell(request, code), reader_of(request)
    group = Unit.objects.filter(parent=cell, code=request.POST.get("group", "")).first()
    if group is None:
        raise Http404
    return _carry_out(
        request,
        cell,
        lambda: send_group_report(
            actor=reader,
            cycle=current_cycle(),
            group=group,
            held_on=day_in(request, "held_on"),
            text=request.POST.get("text", ""),
            reason=request.POST.get("reason", ""),
        ),
        "reports",
    )


def _carry_out(request: HttpRequest, cell: Unit, act: Callable[[], object], then: str) -> HttpResponse:
    try:
        act()
    except Refusal as refusal:
        return _page(request, cell, refusal, 403 if isinstance(refusal, NotPermitted) else 409)
    return redirect(f"/units/{cell.code}/groups/#{then}")
