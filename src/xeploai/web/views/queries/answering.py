"""The queue of questions, and the answer that everybody sees (clause VI.5)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from xeploai.cycles.actions.answer_query import answer_query
from xeploai.cycles.enums import QueryState
from xeploai.cycles.models import Query
from xeploai.cycles.queries import cycle_in_force, notes_of
from xeploai.people.rules import may, require
from xeploai.vietnamese.dates import short
from xeploai.web.doors import current_cycle, login_required, reader_of
from xeploai.web.rule_views import rules_for, words
from xeploai.web.typed import whole
from xeploai.web.views.preparation.common import day_in
from xeploai.web.views.subjects.common import tried

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from xeploai.cycles.models import Cycle
    from xeploai.errors import Refusal

PAGE = 50


@login_required
def queries(request: HttpRequest) -> HttpResponse:
    """The Organisation Committee sees what waits; everybody sees the answers, and their own questions."""
    cycle, reader = cycle_in_force(), reader_of(request)
    answers = may(reader, "queries.answer", None)
    every = Query.objects.filter(cycle=cycle).select_related("unit", "asked_by__person", "note")
    waiting = every.filter(state=QueryState.ASKED).order_by("clause", "asked_at", "pk")
    context: dict[str, Any] = {
        "cycle": cycle,
        "answers": answers,
        "page": Paginator(waiting, PAGE).get_page(request.GET.get("page")) if answers else None,
        "mine": every.filter(asked_by=reader)[:PAGE],
        "notes": notes_of(cycle).order_by("clause", "-effective_from", "-pk") if cycle else [],
        "today": timezone.localdate(),
    }
    return render(request, "queries/list.html", context)


@login_required
def answer(request: HttpRequest) -> HttpResponse:
    """One note for the questions chosen (q=), or in place of a note (replaces=), or for a question by telephone."""
    cycle = current_cycle()
    require(reader_of(request), "queries.answer", None)
    if request.method != "POST":
        return _page(request, cycle)
    asked = request.POST.getlist("q")
    chosen = list(_chosen(cycle, asked))

    def write() -> None:
        answer_query(
            actor=reader_of(request),
            cycle=cycle,
            clause=request.POST.get("clause", ""),
            question=request.POST.get("question", ""),
            answer=request.POST.get("answer", ""),
            effective_from=day_in(request, "effective_from"),
            queries=chosen,
            document_number=request.POST.get("document_number", ""),
            document_date=day_in(request, "document_date"),
            replaces=cycle.rule_notes.filter(pk=whole(request.POST.get("replaces", ""))).first(),
        )

    refusal = tried(write)
    if refusal is not None:
        return _page(request, cycle, refusal)
    messages.success(request, _("Đã trả lời. Mọi người thấy trả lời ở mục này từ bây giờ."))
    return redirect("web:queries")


def _chosen(cycle: Cycle, asked: list[str]) -> list[Query]:
    keys = [whole(text) for text in asked]
    found = Query.objects.filter(cycle=cycle, pk__in=keys).select_related("unit", "asked_by__person")
    return list(found.order_by("asked_at", "pk"))


def _page(request: HttpRequest, cycle: Cycle, refusal: Refusal | None = None) -> HttpResponse:
    given = request.POST if request.method == "POST" else request.GET
    chosen = _chosen(cycle, given.getlist("q"))
    replaced = cycle.rule_notes.filter(pk=whole(given.get("replaces", ""))).first()
    if replaced is None and given.get("replaces"):
        raise Http404
    first = chosen[0] if chosen else None
    clause = given.get("clause", "") or (first.clause if first else replaced.clause if replaced else "")
    question = first.text if first and len(chosen) == 1 else replaced.question if replaced else ""
    context = {
        "chosen": chosen,
        "replaced": replaced,
        "clause": clause,
        "clauses": [(one.id, words(one.title)) for one in rules_for(cycle).clauses.values()],
        "question": given.get("question", question),
        "effective_from": given.get("effective_from", short(timezone.localdate())),
        "typed": given,
        "refusal": refusal,
    }
    return render(request, "queries/answer.html", context, status=409 if refusal else 200)
