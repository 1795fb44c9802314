"""The table from self level to decision, and the sheet of one subject (PL5, VI.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.paginator import Paginator
from django.db.models import Q
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from xeploai.cycles.enums import QualityLevel
from xeploai.errors import Conflict, NotPermitted, Refusal
from xeploai.exchange.tables.writing import write
from xeploai.law.rule_sets.appraisals import PERCENT, appraising_of
from xeploai.meetings.enums import Nature
from xeploai.people.rules import may
from xeploai.ratings.actions.finish_appraisal import finish_appraisal
from xeploai.ratings.actions.save_appraisal import save_appraisal
from xeploai.ratings.models import Appraisal, CommentRequest, Dossier
from xeploai.ratings.queries.appraisal_table import Row, rows_of
from xeploai.ratings.queries.authorities import worked_on
from xeploai.web import drafts
from xeploai.web.doors import current_cycle, login_required, reader_of
from xeploai.web.rule_views import words
from xeploai.web.views.competent.common import (
    PAGE,
    authority_seen,
    carry_out,
    narrowed,
    seen_subject,
    shown,
    version_in,
)
from xeploai.web.views.competent.workbook import COLUMNS, line_of
from xeploai.web.work.dates import dates_of

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest

    from xeploai.cycles.models import Cycle, Subject
    from xeploai.organisations.models import Unit

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
STATES = ("no_dossier", "open", "finished", "decided")
FACT = "fact-"
NOTE = "note-"


@login_required
def appraisal_table(request: HttpRequest, code: str) -> HttpResponse:
    """Everything this level works on in one table; filters and search stay in the address."""
    unit, cycle = authority_seen(request, code), current_cycle()
    found, filters = _found(request, unit, cycle)
    page = Paginator(found, PAGE).get_page(request.GET.get("page"))
    every = worked_on(cycle, unit)
    sheets = Appraisal.objects.filter(authority=unit, subject__in=every.order_by().values("pk"))
    context = {
        "unit": unit,
        "cycle": cycle,
        "page": page,
        "rows": rows_of(cycle, unit, list(page.object_list)),
        "total": every.count(),
        "finished": sheets.exclude(done_at=None).count(),
        "last_day": dates_of(cycle).appraisal.last_day,
        "can_appraise": may(reader_of(request), "ratings.appraise", unit),
        **filters,
    }
    return render(request, "competent/appraisal_table.html", context)


@login_required
def appraisal_workbook(request: HttpRequest, code: str) -> HttpResponse:
    """The table as it is filtered, all its pages, as a workbook."""
    unit, cycle = authority_seen(request, code), current_cycle()
    found, _filters = _found(request, unit, cycle)
    rows = rows_of(cycle, unit, list(found))
    title = f"Tổng hợp tự xếp loại, ý kiến, thẩm định năm {cycle.year}"
    content = write(title, COLUMNS, (line_of(place, row) for place, row in enumerate(rows, 1)), sheet="Thẩm định")
    response = HttpResponse(content, content_type=EXCEL)
    response.headers["Content-Disposition"] = f'attachment; filename="tham-dinh-{unit.code}-{cycle.year}.xlsx"'
    return response


def _found(request: HttpRequest, unit: Unit, cycle: Cycle) -> tuple[QuerySet[Subject], dict[str, Any]]:
    found, filters = narrowed(worked_on(cycle, unit), request)
    state = request.GET.get("state", "")
    here = Q(appraisals__authority=unit)
    if state == "no_dossier":
        found = found.filter(Q(dossier=None) | Q(dossier__sent_number=0))
    elif state == "open":
        found = found.exclude(pk__in=Appraisal.objects.filter(authority=unit).exclude(done_at=None).values("subject"))
    elif state == "finished":
        found = found.filter(here & Q(appraisals__done_at__isnull=False))
    elif state == "decided":
        found = found.filter(ratings__nature=Nature.DECISION, ratings__superseded_at=None)
    return found, filters | {"state": state}


@login_required
def appraisal(request: HttpRequest, code: str, pk: int) -> HttpResponse:
    """The sheet of one subject; it saves itself, and is finished or opened again by a button."""
    unit, subject = authority_seen(request, code), seen_subject(request, pk)
    listed = worked_on(subject.cycle, unit).filter(pk=pk).first()
    if listed is None:
        raise Http404
    if drafts.is_autosave(request):
        return _autosaved(request, unit, subject)
    if request.method != "POST":
        return _page(request, unit, listed)

    def act() -> object:
        if "again" in request.POST:
            sheet = Appraisal.objects.get(subject=subject, authority=unit)
            reason = request.POST.get("reason", "")
            return finish_appraisal(
                actor=reader_of(request), appraisal=sheet, version=sheet.version, again=True, reason=reason
            )
        sheet = _saved(request, unit, subject)
        if "finish" in request.POST:
            finish_appraisal(actor=reader_of(request), appraisal=sheet, version=sheet.version)
        return sheet

    then = reverse("web:appraisal", args=[code, pk])
    return carry_out(act, then=then, otherwise=lambda refusal: _page(request, unit, listed, refusal))


def _autosaved(request: HttpRequest, unit: Unit, subject: Subject) -> HttpResponse:
    try:
        sheet = _saved(request, unit, subject)
    except NotPermitted:
        raise
    except Refusal as refusal:
        return drafts.not_saved(refusal)
    return drafts.saved(sheet.saved_at, sheet.version)


def _saved(request: HttpRequest, unit: Unit, subject: Subject) -> Appraisal:
    return save_appraisal(
        actor=reader_of(request), subject=subject, authority=unit, version=version_in(request),
        facts=_facts_in(request, subject), remarks=request.POST.get("remarks", ""),
        level=request.POST.get("level", ""),
    )  # fmt: skip


def _facts_in(request: HttpRequest, subject: Subject) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for fact in appraising_of(subject.cycle.rule_set).facts_for(subject.kind):
        typed: Any = request.POST.get(FACT + fact.code, "").strip()
        if fact.form == PERCENT and typed.isdecimal():
            typed = int(typed)
        found[fact.code] = {"value": typed, "note": request.POST.get(NOTE + fact.code, "")}
    return found


def _page(request: HttpRequest, unit: Unit, subject: Subject, refusal: Refusal | None = None) -> HttpResponse:
    sheet = Appraisal.objects.filter(subject=subject, authority=unit).select_related("done_by__person").first()
    row: Row = rows_of(subject.cycle, unit, [subject])[0]
    posted = request.method == "POST" and not isinstance(refusal, Conflict)
    dossier = Dossier.objects.filter(subject=subject).first()
    facts = _facts_in(request, subject) if posted else (sheet.facts if sheet else {})
    context = {
        "unit": unit,
        "subject": subject,
        "row": row,
        "sheet": sheet,
        "version": sheet.version if sheet else 0,
        "facts": [
            _fact(fact, facts.get(fact.code, {}))
            for fact in appraising_of(subject.cycle.rule_set).facts_for(subject.kind)
        ],
        "remarks": request.POST.get("remarks", "") if posted else (sheet.text if sheet else ""),
        "level": request.POST.get("level", "") if posted else (sheet.level if sheet else ""),
        "levels": QualityLevel.choices,
        "dossier": dossier,
        "delivery": dossier.deliveries.filter(to_unit=unit).order_by("-number").first() if dossier else None,
        "requests": CommentRequest.objects.filter(subject=subject).select_related("unit").order_by("unit__code"),
        "can_appraise": may(reader_of(request), "ratings.appraise", unit),
        "last_day": dates_of(subject.cycle).appraisal.last_day,
        "theirs": refusal.theirs if isinstance(refusal, Conflict) else None,
    }
    return shown(request, "competent/appraisal.html", context, refusal)


def _fact(fact: Any, said: dict[str, Any]) -> dict[str, Any]:
    value = said.get("value")
    return {
        "fact": fact,
        "name": words(fact.name),
        "meaning": words(fact.meaning),
        "value": "" if value is None else value,
        "note": said.get("note", ""),
        "warns": fact.warns(value) if isinstance(value, str | int) else False,
        "percent": fact.form == PERCENT,
    }
