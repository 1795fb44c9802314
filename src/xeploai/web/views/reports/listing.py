"""The reports of a unit: what there is to write, how far each is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.shortcuts import render

from xeploai.cycles.enums import SubjectKind
from xeploai.cycles.models import Subject
from xeploai.people.models import Membership
from xeploai.people.rules import may, require
from xeploai.vietnamese.names import fold
from xeploai.web.doors import current_cycle, login_required, reader_of, seen_unit

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from xeploai.cycles.models import Cycle
    from xeploai.organisations.models import Unit

ON_A_PAGE = 50


@login_required
def unit_reports(request: HttpRequest, code: str) -> HttpResponse:
    """Subjects of the unit and below it, with the state of their papers."""
    unit, cycle = seen_unit(request, code), current_cycle()
    reader = reader_of(request)
    require(reader, "units.read", unit)
    query = request.GET.get("q", "").strip()
    found = _subjects(unit, cycle)
    if query:
        found = found.filter(folded__contains=fold(query))
    page = Paginator(found, ON_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "unit": unit,
        "cycle": cycle,
        "page": page,
        "rows": _rows(page.object_list),
        "query": query,
        "can_write": may(reader, "papers.prepare", unit),
    }
    return render(request, "reports/unit.html", context)


def _subjects(unit: Unit, cycle: Cycle) -> Any:
    below = Subject.objects.active().filter(cycle=cycle, unit__above__ancestor=unit)
    answered = Q(shortcomings__answered_at=None) & (
        Q(shortcomings__for_next_year=False) | ~Q(shortcomings__carried_from=None)
    )
    return (
        below.select_related("unit", "report", "person")
        .annotate(
            open_shortcomings=Count("shortcomings", filter=answered, distinct=True),
            open_points=Count(
                "prompts__points",
                filter=Q(prompts__withdrawn_at=None, prompts__points__answered_at=None),
                distinct=True,
            ),
        )
        .order_by("unit__above__depth", "unit__code", "kind", "pk")
    )


def _rows(subjects: Any) -> list[dict[str, Any]]:
    found = list(subjects)
    leaders = [one.person_id for one in found if one.kind == SubjectKind.LEADER]
    members = set(Membership.objects.current().filter(person__in=leaders).values_list("person_id", flat=True))
    return [
        {
            "subject": one,
            "report": getattr(one, "report", None),
            "by_self_rating": one.kind == SubjectKind.LEADER and one.person_id in members,
        }
        for one in found
    ]
