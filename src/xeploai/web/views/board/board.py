"""The board: units by steps, what is most late first."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from xeploai.cycles.models import Cycle
from xeploai.errors import NotPermitted
from xeploai.exchange.board.writing import Mark, write
from xeploai.law.steps import StepState
from xeploai.organisations.enums import Level, UnitKind
from xeploai.organisations.models import Unit
from xeploai.people.enums import READING_ROLES
from xeploai.ratings.queries.board.heads import heads_of
from xeploai.ratings.queries.board.rows import STEPS, Row, rows_of
from xeploai.web.doors import current_cycle, login_required, reader_of
from xeploai.web.views.board.filters import Asked, tops_of
from xeploai.web.views.board.overview import areas_of
from xeploai.web.views.board.words import HEADS, STATES, TONES, cell_words

if TYPE_CHECKING:
    from django.http import HttpRequest

    from xeploai.people.models import User

PAGE = 50
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@login_required
def board(request: HttpRequest) -> HttpResponse:
    """What the reader reaches, filtered by the address; the numbers above count what the state alone would hide."""
    reader, asked = _reader(request), Asked.of(request)
    cycle = Cycle.objects.filter(closed_at=None).first()
    rows = asked.with_step(rows_of(cycle, asked.units(reader))) if cycle else []
    shown = asked.in_state(rows)
    page = Paginator(shown, PAGE).get_page(request.GET.get("page"))
    counted = Counter(asked.state_of(row) for row in rows)
    tops = tops_of(reader)
    context = {
        "cycle": cycle,
        "asked": asked,
        "page": page,
        "lines": _lines(list(page.object_list)),
        "heads": [(step, HEADS[step]) for step in STEPS],
        "counted": [(str(state), STATES[state], counted[state], TONES.get(state, "")) for state in StepState],
        "all": len(rows),
        "areas": areas_of(shown, _tops(asked, reader, tops), {row.unit.pk: asked.state_of(row) for row in shown}),
        "states": [(str(state), STATES[state]) for state in StepState],
        "levels": Level.choices,
        "kinds": UnitKind.choices,
        "below": _below(reader, tops),
        "today": timezone.localdate(),
    }
    return render(request, "board/board.html", context)


@login_required
def board_export(request: HttpRequest) -> HttpResponse:
    """The same rows, all pages of them, as Excel."""
    reader, asked, cycle = _reader(request), Asked.of(request), current_cycle()
    rows = asked.in_state(asked.with_step(rows_of(cycle, asked.units(reader))))
    heads = heads_of([row.unit.pk for row in rows])
    lines: list[list[str | int | Mark]] = []
    for row in rows:
        calls = "; ".join(f"{head.name}, {head.title}" for head in heads.get(row.unit.pk, ()))
        cells = [_mark(row, step) for step in STEPS]
        lines.append([row.unit.name, str(row.unit.get_kind_display()), *cells, row.days_late, calls])
    words = [_("Đơn vị"), _("Loại"), *(str(HEADS[step]) for step in STEPS), _("Số ngày muộn"), _("Người cần gọi")]
    day = timezone.localdate()
    title = _("Tiến độ kiểm điểm, đánh giá, xếp loại năm %(year)s") % {"year": cycle.year}
    body = write(title, _("Đến ngày %(day)s") % {"day": f"{day:%d/%m/%Y}"}, words, lines)
    name = f"tien-do-{cycle.year}-{day:%Y-%m-%d}.xlsx"
    disposition = content_disposition_header(as_attachment=True, filename=name) or "attachment"
    return HttpResponse(body, content_type=EXCEL, headers={"Content-Disposition": disposition})


def _reader(request: HttpRequest) -> User:
    reader = reader_of(request)
    if not any(role in READING_ROLES for role, _unit in reader.held):
        raise NotPermitted("units.read")
    return reader


def _lines(rows: list[Row]) -> list[dict[str, Any]]:
    heads = heads_of([row.unit.pk for row in rows])
    return [
        {
            "unit": row.unit,
            "state": row.state,
            "days_late": row.days_late,
            "heads": heads.get(row.unit.pk, []),
            "cells": [
                {"step": step, "head": HEADS[step], "cell": row.cells.get(step), "words": _words(row, step)}
                for step in STEPS
            ],
        }
        for row in rows
    ]


def _words(row: Row, step: str) -> str:
    cell = row.cells.get(step)
    return cell_words(cell) if cell else ""


def _mark(row: Row, step: str) -> Mark:
    cell = row.cells.get(step)
    if cell is None:
        return Mark("")
    counted = f" ({cell.done}/{cell.all})" if cell.all > 1 else ""
    return Mark(cell_words(cell) + counted, str(cell.state))


def _below(reader: User, tops: list[Unit]) -> list[Unit]:
    """The units right below the top, to choose from."""
    return list(Unit.objects.visible_to(reader).active().filter(parent__in=tops).order_by("code").only("code", "name"))


def _tops(asked: Asked, reader: User, tops: list[Unit]) -> list[Unit]:
    if not asked.under:
        return tops
    return list(Unit.objects.visible_to(reader).filter(code=asked.under)) or tops
