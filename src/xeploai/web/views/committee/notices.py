"""What the committee told a cell: the decision on each of its members, as it was sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import render

from xeploai.meetings.actions.open_dispatch import open_dispatch
from xeploai.meetings.enums import DispatchKind, MeetingKind
from xeploai.meetings.models import Dispatch
from xeploai.people.rules import may, require
from xeploai.web.doors import current_cycle, login_required, reader_of, seen_unit

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@login_required
def notices(request: HttpRequest, code: str) -> HttpResponse:
    """The notices of the cycle in force, the newest first; the cell's first look is noted."""
    reader, unit = reader_of(request), seen_unit(request, code)
    require(reader, "units.read", unit)
    cycle = current_cycle()
    sent = Dispatch.objects.filter(
        kind=DispatchKind.NOTICE, to_unit=unit, meeting__cycle=cycle, meeting__kind=MeetingKind.COMMITTEE
    )
    found = list(sent.select_related("meeting__unit", "sent_by__person", "opened_by__person").order_by("-number"))
    if found and may(reader, "papers.prepare", unit):
        found[0] = open_dispatch(actor=reader, dispatch=found[0])
    return render(request, "committee/notices.html", {"unit": unit, "cycle": cycle, "notices": found})
