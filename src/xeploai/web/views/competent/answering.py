"""The commenting collective's side: what it is asked, and its answers (VI.1, VI.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from xeploai.cycles.enums import QualityLevel
from xeploai.errors import Conflict
from xeploai.people.rules import may, require
from xeploai.ratings.actions.answer_comment import answer_comment
from xeploai.ratings.models import CommentRequest, DossierDelivery
from xeploai.ratings.queries.authorities import authorities_of
from xeploai.web.doors import current_cycle, login_required, reader_of, seen_unit
from xeploai.web.views.competent.common import PAGE, carry_out, shown, version_in

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from xeploai.errors import Refusal


@login_required
def comments_wanted(request: HttpRequest, code: str) -> HttpResponse:
    """What this collective is asked, unanswered first, by date."""
    unit, cycle = seen_unit(request, code), current_cycle()
    require(reader_of(request), "units.read", unit)
    found = CommentRequest.objects.filter(unit=unit, subject__cycle=cycle).select_related("subject__unit")
    rows = sorted(found, key=lambda one: (one.answered_at is not None, one.due_on, one.pk))
    context = {
        "unit": unit,
        "cycle": cycle,
        "page": Paginator(rows, PAGE).get_page(request.GET.get("page")),
        "answered": sum(one.answered_at is not None for one in rows),
        "total": len(rows),
        "today": timezone.localdate(),
    }
    return render(request, "competent/comments_wanted.html", context)


@login_required
def comment(request: HttpRequest, pk: int) -> HttpResponse:
    """One request and its answer; the organisation committee enters here what came on paper."""
    found = CommentRequest.objects.select_related("subject__unit", "subject__cycle", "unit", "answered_by__person")
    one = found.filter(pk=pk).first()
    reader = reader_of(request)
    if one is None:
        raise Http404
    authority = authorities_of([one.subject]).get(one.subject_id)
    works = authority is not None and may(reader, "ratings.appraise", authority)
    if not works and not CommentRequest.objects.visible_to(reader).filter(pk=pk).exists():
        raise Http404
    if request.method != "POST":
        return _page(request, one, by_authority=works)
    given = request.POST
    back = "comments" if works and authority else "comments_wanted"
    where = authority.code if works and authority else one.unit.code
    return carry_out(
        lambda: answer_comment(
            actor=reader, request=one, version=version_in(request), answer=given.get("answer", ""),
            level=given.get("level", ""), nothing=given.get("nothing") == "yes",
        ),
        then=reverse(f"web:{back}", args=[where]),
        otherwise=lambda refusal: _page(request, one, refusal, by_authority=works),
    )  # fmt: skip


def _page(
    request: HttpRequest, one: CommentRequest, refusal: Refusal | None = None, *, by_authority: bool
) -> HttpResponse:
    delivery = DossierDelivery.objects.filter(dossier__subject_id=one.subject_id, to_unit=one.unit)
    posted = request.method == "POST"
    conflict = refusal if isinstance(refusal, Conflict) else None
    context = {
        "asked": one,
        "subject": one.subject,
        "unit": one.unit,
        "levels": QualityLevel.choices,
        "delivery": delivery.order_by("-number").first(),
        "can_answer": by_authority or may(reader_of(request), "comments.answer", one.unit),
        "by_authority": by_authority,
        "answer": request.POST.get("answer", "") if posted else one.text,
        "level": request.POST.get("level", "") if posted else one.level,
        "nothing": request.POST.get("nothing") == "yes" if posted else one.nothing,
        "version": one.version,
        "theirs": conflict.theirs if conflict else None,
    }
    return shown(request, "competent/comment.html", context, refusal)
