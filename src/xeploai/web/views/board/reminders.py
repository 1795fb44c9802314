"""Reminders that were made in the reader's reach, the newest day first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.paginator import Paginator
from django.shortcuts import render

from xeploai.cycles.models import Reminder
from xeploai.errors import NotPermitted
from xeploai.organisations.models import Unit
from xeploai.people.enums import READING_ROLES
from xeploai.ratings.queries.board.heads import heads_of
from xeploai.vietnamese.names import fold
from xeploai.web.doors import current_cycle, login_required, reader_of
from xeploai.web.views.board.words import NAMES

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

PAGE = 50


@login_required
def reminders(request: HttpRequest) -> HttpResponse:
    """Which unit, which step, due when; each opens the text ready to copy."""
    reader, asked = reader_of(request), request.GET.get("q", "").strip()
    if not any(role in READING_ROLES for role, _unit in reader.held):
        raise NotPermitted("units.read")
    units = Unit.objects.visible_to(reader)
    for word in fold(asked).split():
        units = units.filter(folded__contains=word)
    found = Reminder.objects.filter(cycle=current_cycle(), unit__in=units.values("pk")).select_related("unit")
    page = Paginator(found.order_by("-day", "due_on", "unit__code", "step"), PAGE).get_page(request.GET.get("page"))
    heads = heads_of({one.unit_id for one in page.object_list})
    rows = [
        {
            "reminder": one,
            "step": NAMES.get(one.step, one.step),
            "head": next(iter(heads.get(one.unit_id, ())), None),
            "late": (one.day - one.due_on).days > 0,
        }
        for one in page.object_list
    ]
    return render(request, "board/reminders.html", {"page": page, "rows": rows, "asked": asked})
