"""The self-ratings of a cell: who has handed in, and typing them from paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse

from xeploai.cycles.queries import cycle_in_force
from xeploai.people.models import Membership
from xeploai.people.rules import may, require
from xeploai.reviews.enums import Source
from xeploai.reviews.evening import evening_of
from xeploai.reviews.queries import rows_of
from xeploai.vietnamese.names import fold
from xeploai.web.doors import current_cycle, login_required, reader_of
from xeploai.web.views.preparation.common import read_cell
from xeploai.web.views.preparation.desk import Desk, work
from xeploai.web.views.preparation.marks import reason_words

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from xeploai.reviews.queries import Row

STATES = ("all", "missing", "draft", "submitted")


@login_required
def self_ratings(request: HttpRequest, code: str) -> HttpResponse:
    """Who has, who has not, from where it came."""
    cell = read_cell(request, code)
    cycle = cycle_in_force()
    if cycle is None:
        return render(request, "preparation/no_cycle.html", {"cell": cell, "unit": cell})
    evening = evening_of(cycle_id=cycle.pk, cell=cell)
    rows = rows_of(cycle=cycle, cell=cell, on=evening.on)
    rated = [row for row in rows if not row.not_rated_because]
    state = request.GET.get("state", "all")
    query = request.GET.get("q", "").strip()
    lines = [
        (row, state_of(row), reason_words(row.not_rated_because)) for row in rows if fold(query) in row.person.folded
    ]
    if state in STATES[1:]:
        lines = [line for line in lines if line[1] == state]
    return render(
        request,
        "preparation/self_ratings.html",
        {
            "cell": cell,
            "unit": cell,
            "cycle": cycle,
            "rows": lines,
            "members": len(rows),
            "rated": len(rated),
            "done": sum(row.submitted is not None for row in rated),
            "state": state,
            "query": query,
            "voting_opened": evening.voting_opened,
            "can_write": may(reader_of(request), "papers.prepare", cell),
        },
    )


def state_of(row: Row) -> str:
    """missing, draft, submitted, or not_rated."""
    if row.not_rated_because:
        return "not_rated"
    return row.self_rating.state if row.self_rating is not None else "missing"


@login_required
def paper_self_rating(request: HttpRequest, code: str, person: str) -> HttpResponse:
    """Type one member's paper; only for those who prepare the cell's papers."""
    cell = read_cell(request, code)
    members = Membership.objects.current().select_related("person", "cell").filter(cell=cell, person__code=person)
    member = members.first()
    if member is None:
        raise Http404
    require(reader_of(request), "papers.prepare", cell)
    here = reverse("web:paper_self_rating", args=(cell.code, person))
    return work(request, Desk(member=member, cycle=current_cycle(), source=Source.PAPER, here=here))
