"""A unit's own dossiers: what is in each, what is missing, sending (VI.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.paginator import Paginator
from django.shortcuts import render
from django.urls import reverse

from xeploai.cycles.models import Subject
from xeploai.people.rules import may, require
from xeploai.ratings.actions.check_piece import check_piece
from xeploai.ratings.actions.send_dossier import send_dossier
from xeploai.ratings.enums import DossierState
from xeploai.ratings.models import Dossier
from xeploai.ratings.queries.authorities import authorities_of
from xeploai.ratings.queries.dossiers import commenting_on, received
from xeploai.ratings.queries.pieces import missing_of, rows_of
from xeploai.web.doors import current_cycle, login_required, reader_of, seen_unit
from xeploai.web.rule_views import words
from xeploai.web.views.competent.common import PAGE, carry_out, day_in, narrowed, seen_subject, shown, version_in
from xeploai.web.work.dates import dates_of

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from xeploai.errors import Refusal


@login_required
def dossiers(request: HttpRequest, code: str) -> HttpResponse:
    """Everything of this unit that is rated, and how far each dossier is."""
    unit, cycle = seen_unit(request, code), current_cycle()
    require(reader_of(request), "units.read", unit)
    every = Subject.objects.filter(cycle=cycle, unit=unit).active().select_related("dossier", "unit", "cycle")
    found, filters = narrowed(every.order_by("kind", "pk"), request)
    page = Paginator(found, PAGE).get_page(request.GET.get("page"))
    listed = list(page.object_list)
    last_day, pieces = dates_of(cycle).report.last_day, rows_of(cycle, listed)
    rows = [
        {"received": received(subject, last_day), "missing": len(missing_of(pieces[subject.pk]))} for subject in listed
    ]
    context = {"unit": unit, "cycle": cycle, "rows": rows, "page": page, "last_day": last_day, **filters}
    return render(request, "competent/dossiers.html", context)


@login_required
def dossier(request: HttpRequest, pk: int) -> HttpResponse:
    """One dossier; a POST says something of a piece, or sends everything."""
    subject = seen_subject(request, pk)
    require(reader_of(request), "units.read", subject.unit)
    if request.method != "POST":
        return _page(request, subject)

    def act() -> object:
        if "send" in request.POST:
            return send_dossier(
                actor=reader_of(request), subject=subject, version=version_in(request),
                document_number=request.POST.get("document_number", ""),
                document_date=day_in(request, "document_date"),
            )  # fmt: skip
        return check_piece(
            actor=reader_of(request), subject=subject, code=request.POST.get("piece", ""),
            version=version_in(request), on_paper=request.POST.get("on_paper") == "yes",
            note=request.POST.get("note", ""), missing_because=request.POST.get("missing_because", ""),
        )  # fmt: skip

    then = reverse("web:dossier", args=[pk])
    return carry_out(act, then=then, otherwise=lambda refusal: _page(request, subject, refusal))


def _page(request: HttpRequest, subject: Subject, refusal: Refusal | None = None) -> HttpResponse:
    reader = reader_of(request)
    held = Dossier.objects.filter(subject=subject).first()
    rows = rows_of(subject.cycle, [subject])[subject.pk]
    authority = authorities_of([subject]).get(subject.pk)
    gone = held is not None and held.state in {DossierState.SENT, DossierState.ACCEPTED}
    deliveries = held.deliveries.select_related("to_unit", "opened_by__person") if held else []
    context: dict[str, Any] = {
        "subject": subject,
        "unit": subject.unit,
        "dossier": held,
        "version": held.version if held else 0,
        "pieces": [{"row": row, "name": words(row.piece.name)} for row in rows],
        "missing": [words(row.piece.name) for row in missing_of(rows)],
        "authority": authority,
        "commenting": commenting_on(subject, authority) if authority else [],
        "deliveries": list(deliveries),
        "gone": gone,
        "last_day": dates_of(subject.cycle).report.last_day,
        "can_prepare": may(reader, "papers.prepare", subject) and not gone and not subject.cycle.closed_at,
        "can_send": may(reader, "dossiers.send", subject),
        "typed": request.POST,
    }
    return shown(request, "competent/dossier.html", context, refusal)
