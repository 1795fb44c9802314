"""The submission to the competent collective, and the report to the centre with the rows behind each number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from xeploai.cycles.enums import SubjectKind
from xeploai.cycles.models import Cycle
from xeploai.documents import render_docx, render_pdf
from xeploai.documents.builders.competent import central_context, subject_notice_context, submission_context
from xeploai.exchange.tables.writing import write
from xeploai.meetings.enums import MeetingKind, Nature
from xeploai.meetings.models import Dispatch
from xeploai.organisations.enums import Level
from xeploai.people.rules import may, require
from xeploai.ratings.actions.make_central_report import make_central_report
from xeploai.ratings.actions.make_submission import make_submission
from xeploai.ratings.models import CentralReport, SubjectRating, Submission
from xeploai.ratings.queries.central import (
    COLUMNS,
    FINAL,
    KINDS,
    MEMBER,
    NO_LEVEL,
    PENDING,
    level_filter,
    member_rows,
    parts_of,
    subject_rows,
)
from xeploai.web.doors import current_cycle, login_required, reader_of
from xeploai.web.papers.evening import MEDIA
from xeploai.web.views.competent.appraisal import EXCEL
from xeploai.web.views.competent.common import PAGE, authority_seen, carry_out, day_in, shown
from xeploai.web.views.competent.words import PART_WORDS
from xeploai.web.work.dates import dates_of

if TYPE_CHECKING:
    from django.http import HttpRequest

    from xeploai.errors import Refusal
    from xeploai.organisations.models import Unit


@login_required
def submissions(request: HttpRequest, code: str) -> HttpResponse:
    """The submissions made, newest first; a POST makes the next."""
    unit, cycle = authority_seen(request, code), current_cycle()

    def page(refusal: Refusal | None = None) -> HttpResponse:
        made = Submission.objects.filter(cycle=cycle, unit=unit).select_related("made_by__person").order_by("-number")
        context = {
            "unit": unit, "cycle": cycle, "made": made, "typed": request.POST,
            "last_day": dates_of(cycle).appraisal.last_day,
            "can_appraise": may(reader_of(request), "ratings.appraise", unit),
        }  # fmt: skip
        return shown(request, "competent/submissions.html", context, refusal)

    if request.method != "POST":
        return page()
    return carry_out(
        lambda: make_submission(
            actor=reader_of(request), cycle=cycle, unit=unit,
            document_number=request.POST.get("document_number", ""), document_date=day_in(request, "document_date"),
        ),
        then=reverse("web:submissions", args=[code]),
        otherwise=page,
    )  # fmt: skip


@login_required
def central_report(request: HttpRequest, code: str) -> HttpResponse:
    """The numbers as they stand, each with a way to its rows; a POST seals a report."""
    unit, cycle = authority_seen(request, code), current_cycle()

    def page(refusal: Refusal | None = None) -> HttpResponse:
        made = CentralReport.objects.filter(cycle=cycle, unit=unit).select_related("made_by__person")
        parts = parts_of(cycle, unit)
        context = {
            "unit": unit, "cycle": cycle, "made": made.order_by("-number"), "typed": request.POST,
            "parts": [_part(part) for part in parts],
            "done": sum(part.done for part in parts), "total": sum(part.total for part in parts),
            "last_day": dates_of(cycle).central_report.last_day,
            "can_appraise": may(reader_of(request), "ratings.appraise", unit),
        }  # fmt: skip
        return shown(request, "competent/central_report.html", context, refusal)

    if request.method != "POST":
        return page()
    return carry_out(
        lambda: make_central_report(
            actor=reader_of(request), cycle=cycle, unit=unit, reason=request.POST.get("reason", ""),
            document_number=request.POST.get("document_number", ""), document_date=day_in(request, "document_date"),
        ),
        then=reverse("web:central_report", args=[code]),
        otherwise=page,
    )  # fmt: skip


def _part(part: Any) -> dict[str, Any]:
    cells = [
        {"state": state, "column": column, "number": getattr(part, state)[column]}
        for state in (FINAL, PENDING)
        for column in COLUMNS
    ]
    return {"part": part, "words": PART_WORDS[part.kind], "place": Level(part.level).label, "cells": cells}


@login_required
def central_rows(request: HttpRequest, code: str) -> HttpResponse:
    """The rows behind one number: ``?kind=&level=&state=&column=``."""
    unit, cycle = authority_seen(request, code), current_cycle()
    kind, state, column = (request.GET.get(name, "") for name in ("kind", "state", "column"))
    level = request.GET.get("level", "")
    if kind not in KINDS or state not in {FINAL, PENDING} or column not in COLUMNS:
        raise Http404
    rows = (
        _members(cycle, unit, state, column) if kind == MEMBER else _subjects(cycle, unit, (kind, level), state, column)
    )
    context = {
        "unit": unit,
        "cycle": cycle,
        "page": Paginator(rows, PAGE).get_page(request.GET.get("page")),
        "count": len(rows),
        "words": PART_WORDS[kind],
        "column": "" if column == NO_LEVEL else column,
        "final": state == FINAL,
    }
    return render(request, "competent/central_rows.html", context)


def _members(cycle: Cycle, unit: Unit, state: str, column: str) -> list[dict[str, str]]:
    found = member_rows(cycle, unit, state).filter(level_filter(column)).select_related("person", "cell")
    return [{"name": str(one.person), "about": one.cell.name} for one in found.defer("explanation")]


def _subjects(cycle: Cycle, unit: Unit, line: tuple[str, str], state: str, column: str) -> list[dict[str, str]]:
    kind, level = line
    found = subject_rows(cycle, unit, state).filter(kind=SubjectKind(kind))
    if level in Level.values:
        found = found.filter(level=level)
    nature = Nature.DECISION if state == FINAL else Nature.PROPOSAL
    rated = SubjectRating.objects.in_force().filter(nature=nature, subject__in=found.order_by().values("pk"))
    said = dict(rated.values_list("subject_id", "level"))
    wanted = "" if column == NO_LEVEL else column
    return [
        {"name": one.name, "about": ", ".join(part for part in (one.post, one.unit.name) if part and part != one.name)}
        for one in found.select_related("unit")
        if said.get(one.pk, "") == wanted
    ]


@login_required
def central_workbook(request: HttpRequest, code: str) -> HttpResponse:
    """The table of numbers as a workbook."""
    unit, cycle = authority_seen(request, code), current_cycle()
    names = ("Xuất sắc", "Tốt", "Hoàn thành", "Không hoàn thành", "Không có mức")
    columns = [("Đối tượng", 36), ("Cấp", 24), ("Tổng số", 10)]
    columns += [(f"Đã quyết định: {name}", 14) for name in names] + [(f"Chưa quyết định: {name}", 14) for name in names]
    lines = [
        (str(one["words"]), str(one["place"]), one["part"].total, *(cell["number"] for cell in one["cells"]))
        for one in map(_part, parts_of(cycle, unit))
    ]
    response = HttpResponse(write(f"Tổng hợp kết quả xếp loại năm {cycle.year}", columns, lines), content_type=EXCEL)
    response.headers["Content-Disposition"] = f'attachment; filename="bao-cao-{unit.code}-{cycle.year}.xlsx"'
    return response


@login_required
def competent_file(request: HttpRequest, paper: str, pk: int, kind: str) -> HttpResponse:
    """A sealed paper as a file: submission, report to the centre, notice."""
    reader = reader_of(request)
    if paper == "notice":
        seen = Dispatch.objects.filter(meeting__kind=MeetingKind.CONFERENCE).select_related("to_unit", "meeting__unit")
        found = get_object_or_404(seen, pk=pk)
        if not may(reader, "units.read", found.to_unit):
            require(reader, "units.read", found.meeting.unit)
        on = found.sent_at.date()
        context = subject_notice_context(found.content, on=on, reference=f"TB-{found.pk}-{found.digest[:12]}")
    else:
        sealed = _sealed(paper, pk)
        authority_seen(request, sealed.unit.code)
        make = submission_context if paper == "submission" else central_context
        reference = f"{'TTr' if paper == 'submission' else 'BCTW'}-{sealed.pk}-{sealed.digest[:12]}"
        context = make(sealed.content, number=sealed.document_number, on=sealed.document_date, reference=reference)
    response = HttpResponse((render_pdf if kind == "pdf" else render_docx)(context), content_type=MEDIA[kind])
    response.headers["Content-Disposition"] = f'attachment; filename="{paper}-{pk}.{kind}"'
    return response


def _sealed(paper: str, pk: int) -> Submission | CentralReport:
    if paper == "submission":
        return get_object_or_404(Submission.objects.select_related("unit"), pk=pk)
    return get_object_or_404(CentralReport.objects.select_related("unit"), pk=pk)
