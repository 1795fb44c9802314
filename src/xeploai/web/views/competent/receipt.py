"""What the organisation committee receives: the list, late ones first, and each dossier as it came (VI.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone

from xeploai.people.rules import may
from xeploai.ratings.actions.accept_dossier import accept_dossier
from xeploai.ratings.actions.open_delivery import open_delivery
from xeploai.ratings.actions.return_dossier import return_dossier
from xeploai.ratings.enums import Addressee, DossierState
from xeploai.ratings.models import CommentRequest, DossierDelivery
from xeploai.ratings.queries.dossiers import STATES, receipt as receipt_of, received
from xeploai.web.doors import current_cycle, login_required, reader_of
from xeploai.web.views.competent.common import PAGE, authority_seen, carry_out, narrowed, shown, version_in
from xeploai.web.views.competent.words import STATE_TONES, STATE_WORDS
from xeploai.web.work.dates import dates_of

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from xeploai.errors import Refusal


@login_required
def receipt(request: HttpRequest, code: str) -> HttpResponse:
    """All dossiers this level waits for, has, or sent back; filters stay in the address."""
    unit, cycle = authority_seen(request, code), current_cycle()
    last_day = dates_of(cycle).report.last_day
    found, filters = narrowed(receipt_of(cycle, unit, last_day), request)
    state = request.GET.get("state", "")
    everything = [received(subject, last_day) for subject in found]
    counts = {one: sum(r.state == one for r in everything) for one in STATES}
    rows = [r for r in everything if r.state == state] if state in STATES else everything
    page = Paginator(rows, PAGE).get_page(request.GET.get("page"))
    context = {
        "unit": unit,
        "cycle": cycle,
        "page": page,
        "total": len(everything),
        "arrived": counts["sent"] + counts["accepted"],
        "counts": [{"code": one, "words": STATE_WORDS[one], "number": counts[one]} for one in STATES],
        "state": state,
        "last_day": last_day,
        "overdue": timezone.localdate() > last_day,
        "state_words": STATE_WORDS,
        "tones": STATE_TONES,
        **filters,
    }
    return render(request, "competent/receipt.html", context)


@login_required
def delivery(request: HttpRequest, pk: int) -> HttpResponse:
    """A dossier as it was sent; the organisation committee takes it in or returns it here."""
    reader = reader_of(request)
    seen = DossierDelivery.objects.visible_to(reader).select_related(
        "dossier__subject__cycle", "to_unit", "sent_by__person"
    )
    found = get_object_or_404(seen, pk=pk)
    if request.method != "POST":
        if may(reader, "ratings.appraise", found.to_unit) or may(reader, "comments.answer", found.to_unit):
            found = open_delivery(actor=reader, delivery=found)
        return _page(request, found)

    def act() -> object:
        version = version_in(request)
        if "accept" in request.POST:
            return accept_dossier(actor=reader, dossier=found.dossier, version=version)
        return return_dossier(
            actor=reader, dossier=found.dossier, version=version, reason=request.POST.get("reason", "")
        )

    then = reverse("web:delivery", args=[pk])
    return carry_out(act, then=then, otherwise=lambda refusal: _page(request, found, refusal))


def _page(request: HttpRequest, found: DossierDelivery, refusal: Refusal | None = None) -> HttpResponse:
    reader, dossier = reader_of(request), found.dossier
    newest = found.number == dossier.sent_number
    works = found.addressee == Addressee.ORGANISATION_COMMITTEE and may(reader, "ratings.appraise", found.to_unit)
    asked = CommentRequest.objects.filter(subject_id=dossier.subject_id, unit=found.to_unit).first()
    context = {
        "delivery": found,
        "content": found.content,
        "dossier": dossier,
        "subject": dossier.subject,
        "unit": found.to_unit,
        "newest": newest,
        "can_accept": works and newest and dossier.state == DossierState.SENT,
        "can_return": works and newest and dossier.state in {DossierState.SENT, DossierState.ACCEPTED},
        "asked": asked if asked and may(reader, "comments.answer", found.to_unit) else None,
    }
    return shown(request, "competent/delivery.html", context, refusal)
