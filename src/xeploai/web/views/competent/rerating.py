"""Rating again by a superior's document: every version side by side with its basis, and the form for the next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse

from xeploai.cycles.enums import QualityLevel
from xeploai.meetings.enums import Nature
from xeploai.organisations.models import Unit
from xeploai.people.rules import may
from xeploai.ratings.actions.rerate_member import rerate_member
from xeploai.ratings.actions.rerate_subject import rerate_subject
from xeploai.ratings.enums import RerateKind
from xeploai.ratings.models import Rating, SubjectRating
from xeploai.web.doors import login_required, reader_of
from xeploai.web.views.competent.common import carry_out, day_in, seen_subject, shown

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from xeploai.errors import Refusal


@login_required
def subject_rerate(request: HttpRequest, pk: int) -> HttpResponse:
    """The decision on one subject in all its versions; a POST by a superior makes the next."""
    subject = seen_subject(request, pk)
    versions = SubjectRating.objects.filter(subject=subject, nature=Nature.DECISION)
    found = list(versions.select_related("rerating__unit", "authority", "meeting").order_by("version", "pk"))
    authority = found[-1].authority if found else None

    def page(refusal: Refusal | None = None) -> HttpResponse:
        context = {
            "unit": subject.unit, "name": subject.name, "about": subject.post or subject.unit.name,
            "cycle": subject.cycle, "versions": found, **_form(request, authority),
        }  # fmt: skip
        return shown(request, "competent/rerate.html", context, refusal)

    if request.method != "POST":
        return page()
    return carry_out(
        lambda: rerate_subject(actor=reader_of(request), subject=subject, **_given(request)),
        then=reverse("web:subject_rerate", args=[pk]),
        otherwise=page,
    )


@login_required
def member_rerate(request: HttpRequest, pk: int) -> HttpResponse:
    """The decision on one party member in all its versions; a POST by a superior makes the next."""
    seen = Rating.objects.visible_to(reader_of(request)).filter(nature=Nature.DECISION)
    rating = get_object_or_404(seen.select_related("person", "cell", "cycle"), pk=pk)
    versions = Rating.objects.filter(cycle=rating.cycle, person=rating.person, nature=Nature.DECISION)
    found = list(versions.select_related("rerating__unit", "meeting__unit").order_by("version"))

    def page(refusal: Refusal | None = None) -> HttpResponse:
        context = {
            "unit": rating.cell, "name": str(rating.person), "about": rating.cell.name, "cycle": rating.cycle,
            "versions": found, **_form(request, found[-1].meeting.unit),
        }  # fmt: skip
        return shown(request, "competent/rerate.html", context, refusal)

    if request.method != "POST":
        return page()
    return carry_out(
        lambda: rerate_member(actor=reader_of(request), person=rating.person, cycle=rating.cycle, **_given(request)),
        then=reverse("web:member_rerate", args=[pk]),
        otherwise=page,
    )


def _given(request: HttpRequest) -> dict[str, Any]:
    unit = Unit.objects.filter(code=request.POST.get("unit", "")).first()
    if unit is None:
        raise Http404
    return {
        "unit": unit,
        "kind": request.POST.get("kind", ""),
        "level": request.POST.get("level", ""),
        "document_number": request.POST.get("document_number", ""),
        "document_date": day_in(request, "document_date"),
        "reason": request.POST.get("reason", ""),
    }


def _form(request: HttpRequest, authority: Unit | None) -> dict[str, Any]:
    """Who may rate again here: units above (or the one that decided) where the reader works."""
    reader = reader_of(request)
    above = list(Unit.objects.over(authority.pk).order_by("level", "code")) if authority else []
    return {
        "mine": [unit for unit in above if may(reader, "ratings.appraise", unit)],
        "kinds": RerateKind.choices,
        "levels": QualityLevel.choices,
        "typed": request.POST,
    }
