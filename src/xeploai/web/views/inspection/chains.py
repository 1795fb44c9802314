"""The whole chain of one rating on one page, recomputed on demand, with the file to take away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_POST

from xeploai.ballots.queries.numbers import sees_numbers
from xeploai.cycles.enums import SubjectKind
from xeploai.cycles.models import Cycle, Subject
from xeploai.exchange.actions.export_dossier_file import export_dossier_file
from xeploai.exchange.chains.composing import chain_of_rating, chain_of_subject
from xeploai.meetings.models import Meeting
from xeploai.people.rules import may, require
from xeploai.ratings.models import Rating
from xeploai.ratings.queries.comparing import subjects_beside
from xeploai.ratings.queries.recompute import recompute
from xeploai.vietnamese.names import fold
from xeploai.web.doors import login_required, reader_of
from xeploai.web.views.inspection.words import areas

if TYPE_CHECKING:
    from django.http import HttpRequest

    from xeploai.exchange.chains.parts import Chain
    from xeploai.people.models import User
    from xeploai.ratings.queries.recompute import Check

A_PAGE = 50


@login_required
def inspection_subjects(request: HttpRequest) -> HttpResponse:
    """Organisations, collectives and leaders in reach, with search; each opens its whole chain."""
    asked, kind = request.GET.get("q", "").strip(), request.GET.get("kind", "")
    found = Subject.objects.visible_to(reader_of(request)).filter(cycle=Cycle.objects.filter(closed_at=None).first())
    for word in fold(asked).split():
        found = found.filter(folded__contains=word)
    if kind in SubjectKind.values:
        found = found.filter(kind=kind)
    ordered = found.select_related("unit").order_by("unit__code", "kind", "pk")
    page = Paginator(ordered, A_PAGE).get_page(request.GET.get("page"))
    context = {"page": page, "asked": asked, "kind": kind, "kinds": SubjectKind.choices}
    return render(request, "inspection/subjects.html", context)


@login_required
def inspection_subject(request: HttpRequest, pk: int) -> HttpResponse:
    """One subject."""
    reader, subject = reader_of(request), _subject(request, pk)
    require(reader, "ratings.recompute", subject)
    chain = chain_of_subject(subject, reader)
    context = {"unit": subject.unit, "of": subject, "file": "web:inspection_subject_file"}
    context |= _recomputed(request, chain, subject.name, None, reader)
    return render(request, "inspection/chain.html", {"chain": chain, "beside": subjects_beside(subject), **context})


@login_required
def inspection_member(request: HttpRequest, pk: int) -> HttpResponse:
    """One party member's rating, in the cell and above."""
    reader, rating = reader_of(request), _rating(request, pk)
    require(reader, "ratings.recompute", rating)
    chain = chain_of_rating(rating, reader)
    context = {"unit": rating.cell, "of": rating, "file": "web:inspection_member_file"}
    context |= _recomputed(request, chain, chain.title, rating.person_id, reader)
    return render(request, "inspection/chain.html", {"chain": chain, **context})


@login_required
@require_POST
def inspection_subject_file(request: HttpRequest, pk: int) -> HttpResponse:
    """The file of a subject; that it was taken out stands in the journal."""
    return _file(request, _subject(request, pk))


@login_required
@require_POST
def inspection_member_file(request: HttpRequest, pk: int) -> HttpResponse:
    """The file of a party member's rating."""
    return _file(request, _rating(request, pk))


def _subject(request: HttpRequest, pk: int) -> Subject:
    seen = Subject.objects.visible_to(reader_of(request)).select_related("unit__parent", "cycle", "rated_by", "person")
    return get_object_or_404(seen, pk=pk)


def _rating(request: HttpRequest, pk: int) -> Rating:
    seen = Rating.objects.visible_to(reader_of(request)).select_related("cell__parent", "cycle", "person")
    return get_object_or_404(seen, pk=pk)


def _file(request: HttpRequest, of: Subject | Rating) -> HttpResponse:
    file = export_dossier_file(actor=reader_of(request), of=of)
    disposition = content_disposition_header(as_attachment=True, filename=file.name) or "attachment"
    headers = {"Content-Disposition": disposition}
    return HttpResponse(file.content, content_type="text/html; charset=utf-8", headers=headers)


def _recomputed(request: HttpRequest, chain: Chain, name: str, person_id: int | None, reader: User) -> dict[str, Any]:
    """Each meeting of the chain again; of a list of many, only what is about this one."""
    context: dict[str, Any] = {"can_export": may(reader, "ratings.export_file", chain.unit_id)}
    if not request.GET.get("recompute"):
        return context
    meetings = list(Meeting.objects.filter(pk__in=chain.meetings).select_related("unit", "cycle", "subject"))
    values = all(sees_numbers(reader, meeting) for meeting in meetings)
    checks = [check for meeting in meetings for check in recompute(meeting).checks if _about(check, name, person_id)]
    context["areas"] = areas(checks, {}, values=values, everything=bool(request.GET.get("all")))
    context |= {"checked": len(checks), "different": sum(not check.equal for check in checks)}
    return context


def _about(check: Check, name: str, person_id: int | None) -> bool:
    if check.area != "rating":
        return True
    return check.person_id == person_id if person_id is not None else check.code == "grade" or check.about == name
