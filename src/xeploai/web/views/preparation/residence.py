"""Comments of the committees where the members live: asked, received, missing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from xeploai.cycles.queries import cycle_in_force
from xeploai.errors import Conflict, NotPermitted, Refusal
from xeploai.people.models import Membership
from xeploai.people.rules import may
from xeploai.reviews.actions.record_residence_comment import record_residence_comment
from xeploai.reviews.actions.record_residence_request import record_residence_request
from xeploai.reviews.evening import evening_of
from xeploai.reviews.models import ResidenceComment
from xeploai.reviews.queries import missing_residence, rows_of
from xeploai.vietnamese.names import fold
from xeploai.web import drafts
from xeploai.web.doors import current_cycle, login_required, reader_of
from xeploai.web.views.preparation.common import NEW, day_in, read_cell, version_in
from xeploai.web.views.preparation.conflicts import residence_rows

if TYPE_CHECKING:
    from datetime import date

    from django.http import HttpRequest, HttpResponse

    from xeploai.organisations.models import Unit
    from xeploai.reviews.queries import Row

WRONG = 409


@login_required
def residence_comments(request: HttpRequest, code: str) -> HttpResponse:
    """The whole cell in one table; a POST notes the day of asking for all selected."""
    cell = read_cell(request, code)
    cycle = cycle_in_force()
    if cycle is None:
        return render(request, "preparation/no_cycle.html", {"cell": cell, "unit": cell})
    if request.method != "POST":
        return _page(request, cell)
    try:
        asked = record_residence_request(
            actor=reader_of(request),
            cycle=cycle,
            cell=cell,
            people=_selected(request),
            asked_on=_day_of_asking(request),
        )
    except NotPermitted:
        raise
    except Refusal as refusal:
        return _page(request, cell, refusal=refusal, status=WRONG)
    said = ngettext("Đã ghi ngày hỏi cho %(n)s đồng chí.", "Đã ghi ngày hỏi cho %(n)s đồng chí.", len(asked))
    messages.success(request, said % {"n": len(asked)})
    return redirect("web:residence_comments", cell.code)


@login_required
@require_POST
def residence_comment(request: HttpRequest, code: str, person: str) -> HttpResponse:
    """Save the line of one member."""
    cell = read_cell(request, code)
    member = Membership.objects.current().select_related("person").filter(cell=cell, person__code=person).first()
    if member is None:
        raise Http404
    try:
        comment = record_residence_comment(
            actor=reader_of(request),
            person=member.person,
            cycle=current_cycle(),
            asked_of=request.POST.get("asked_of", ""),
            asked_on=day_in(request, "asked_on"),
            received_on=day_in(request, "received_on"),
            text=request.POST.get("text", ""),
            version=version_in(request),
        )
    except NotPermitted:
        raise
    except Refusal as refusal:
        return _refused(request, member, refusal)
    if drafts.is_autosave(request):
        return drafts.saved(timezone.now(), comment.version)
    return redirect("web:residence_comments", cell.code)


def _refused(request: HttpRequest, member: Membership, refusal: Refusal) -> HttpResponse:
    if drafts.is_autosave(request):
        return drafts.not_saved(refusal)
    if not isinstance(refusal, Conflict):
        return _page(request, member.cell, refusal=refusal, status=WRONG)
    standing = ResidenceComment.objects.filter(person=member.person, cycle=current_cycle()).first()
    context: dict[str, Any] = {
        "cell": member.cell,
        "person": member.person,
        "conflict": refusal,
        "rows": residence_rows(refusal),
        "version": standing.version if standing else NEW,
        "fields": [(name, value or "") for name, value in refusal.yours.items()],
        "here": request.path,
        "back": "web:residence_comments",
    }
    return render(request, "preparation/row_conflict.html", context, status=WRONG)


def _page(request: HttpRequest, cell: Unit, *, refusal: Refusal | None = None, status: int = 200) -> HttpResponse:
    cycle = current_cycle()
    evening = evening_of(cycle_id=cycle.pk, cell=cell)
    rows = rows_of(cycle=cycle, cell=cell, on=evening.on)
    rated = [row for row in rows if not row.not_rated_because]
    missing = missing_residence(rated)
    query, state = request.GET.get("q", "").strip(), request.GET.get("state", "all")
    shown = [row for row in rated if fold(query) in row.person.folded and state in {"all", state_of(row)}]
    context = {
        "cell": cell,
        "unit": cell,
        "cycle": cycle,
        "rows": [(row, state_of(row)) for row in shown],
        "members": len(rows),
        "rated": len(rated),
        "received": len(rated) - len(missing),
        "missing": missing,
        "never_asked": sum(state_of(row) == "never" for row in rated),
        "query": query,
        "state": state,
        "today": timezone.localdate(),
        "refusal": refusal,
        "selected": _selected(request),
        "can_write": may(reader_of(request), "papers.prepare", cell),
    }
    return render(request, "preparation/residence_comments.html", context, status=status)


def state_of(row: Row) -> str:
    """never (not asked), asked, or received."""
    if row.residence is None or (row.residence.asked_on is None and row.residence.received_on is None):
        return "never"
    return "received" if row.residence.received_on else "asked"


def _selected(request: HttpRequest) -> list[int]:
    return [int(text) for text in request.POST.getlist("people") if text.isascii() and text.isdigit()]


def _day_of_asking(request: HttpRequest) -> date:
    """The day as entered: an empty field is not today."""
    day = day_in(request, "asked_on")
    if day is None:
        raise Refusal("not_a_day", text="")
    return day
