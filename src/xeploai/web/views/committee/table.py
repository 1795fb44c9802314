"""The committee's table of its cells, and one cell opened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import Http404
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from xeploai.meetings.enums import SMALL, MeetingKind
from xeploai.meetings.models import Meeting
from xeploai.organisations.enums import COMMITTEE_KINDS
from xeploai.people.rules import may, require
from xeploai.ratings.queries.committee import CellRow, committee_table
from xeploai.web.doors import current_cycle, login_required, reader_of, seen_unit
from xeploai.web.views.ballots.common import sees_numbers

if TYPE_CHECKING:
    from collections import Counter

    from django.http import HttpRequest, HttpResponse

    from xeploai.organisations.models import Unit
    from xeploai.people.models import User

COLUMNS = {
    "excellent": _("Xuất sắc"),
    "good": _("Tốt"),
    "completed": _("Hoàn thành"),
    "not_completed": _("Không hoàn thành"),
    "no_majority": _("Chưa đạt đa số"),
    "not_rated": _("Chưa xếp loại"),
}


@login_required
def committee(request: HttpRequest, code: str) -> HttpResponse:
    """All cells of a grassroots committee on one page; ``?open=CODE`` unfolds one, ``?open=all`` every one."""
    unit = _committee_unit(request, code)
    cycle = current_cycle()
    table = committee_table(unit, cycle)
    reader = reader_of(request)
    opened = request.GET.get("open", "")
    context = {
        "unit": unit,
        "cycle": cycle,
        "table": table,
        "rows": [_shown(row, opened, reader) for row in table.rows],
        "opened": opened,
        "totals": _cells(table.levels),
        "reported": len(table.rows) - len(table.missing_reports),
        "meeting": Meeting.objects.filter(cycle=cycle, unit=unit, kind=MeetingKind.COMMITTEE, rehearsal=False).first(),
        "can_run": may(reader, "meetings.run", unit),
        "ready": not table.missing_reports and bool(table.rows),
    }
    return render(request, "committee/table.html", context)


def _committee_unit(request: HttpRequest, code: str) -> Unit:
    unit = seen_unit(request, code)
    require(reader_of(request), "units.read", unit)
    if unit.kind not in COMMITTEE_KINDS:
        raise Http404
    return unit


def _cells(levels: Counter[str]) -> list[dict[str, Any]]:
    return [{"label": label, "number": levels[code]} for code, label in COLUMNS.items()]


def _shown(row: CellRow, opened: str, reader: User) -> dict[str, Any]:
    """A row with its counts in the order of the columns; tiny cells show no exact votes (A-28)."""
    small = row.meeting is not None and (row.meeting.convened or 0) < SMALL
    return {
        "row": row,
        "cells": _cells(row.levels),
        "open": opened in {"all", row.cell.code},
        "numbers": row.meeting is not None and (not small or sees_numbers(reader, row.meeting)),
    }
