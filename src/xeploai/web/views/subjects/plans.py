"""What units issue for themselves: plan, guidance, minimum duration (clauses III.2, VI.5)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Exists, OuterRef, Prefetch
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from xeploai.cycles.actions.record_unit_plan import record_unit_plan
from xeploai.cycles.enums import PlanKind
from xeploai.cycles.models import UnitPlan
from xeploai.organisations.enums import Level, UnitKind
from xeploai.organisations.models import Unit
from xeploai.people.rules import may, require
from xeploai.vietnamese.names import fold
from xeploai.web.doors import current_cycle, login_required, reader_of, seen_unit
from xeploai.web.typed import whole
from xeploai.web.views.preparation.common import day_in
from xeploai.web.views.subjects.common import tried

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest, HttpResponse

    from xeploai.cycles.models import Cycle
    from xeploai.errors import Refusal

PAGE = 50


@login_required
def unit_plan(request: HttpRequest, code: str) -> HttpResponse:
    """What the unit issued this year; its head or clerk records the next."""
    unit, cycle = seen_unit(request, code), current_cycle()
    require(reader_of(request), "units.read", unit)
    if request.method != "POST":
        return _page(request, unit, cycle)
    kind = request.POST.get("kind", "")

    def keep() -> None:
        half_days = request.POST.get("half_days", "")
        record_unit_plan(
            actor=reader_of(request),
            cycle=cycle,
            unit=unit,
            kind=kind if kind in PlanKind.values else PlanKind.PLAN.value,
            document_number=request.POST.get("document_number", ""),
            document_date=day_in(request, "document_date"),
            title=request.POST.get("title", ""),
            text=request.POST.get("text", ""),
            half_days=whole(half_days) if half_days else None,
        )

    refusal = tried(keep)
    if refusal is not None:
        return _page(request, unit, cycle, refusal)
    messages.success(request, _("Đã ghi văn bản của đơn vị."))
    return redirect("web:unit_plan", unit.code)


def _page(request: HttpRequest, unit: Unit, cycle: Cycle, refusal: Refusal | None = None) -> HttpResponse:
    plans = list(UnitPlan.objects.filter(cycle=cycle, unit=unit).select_related("recorded_by__person"))
    last = UnitPlan.objects.filter(cycle__year__lt=cycle.year, unit=unit, superseded_at=None).select_related("cycle")
    context: dict[str, Any] = {
        "unit": unit,
        "cycle": cycle,
        "standing": [plan for plan in plans if plan.superseded_at is None],
        "earlier": [plan for plan in plans if plan.superseded_at is not None],
        "last_year": list(last.order_by("-cycle__year", "kind")[:3]),
        "kinds": PlanKind.choices,
        "can_record": may(reader_of(request), "plans.record", unit),
        "typed": request.POST,
        "refusal": refusal,
    }
    return render(request, "subjects/plan.html", context, status=409 if refusal else 200)


@login_required
def plans(request: HttpRequest) -> HttpResponse:
    """Which units have a plan for this year and which have not; with filters in the address."""
    cycle, reader = current_cycle(), reader_of(request)
    units = _issuing(Unit.objects.active().visible_to(reader))
    plan = UnitPlan.objects.filter(cycle=cycle, kind=PlanKind.PLAN, superseded_at=None)
    units = units.annotate(has_plan=Exists(plan.filter(unit=OuterRef("pk"))))
    having, query = request.GET.get("having", ""), request.GET.get("q", "").strip()
    shown = units
    if having in {"yes", "no"}:
        shown = shown.filter(has_plan=having == "yes")
    for word in fold(query).split():
        shown = shown.filter(folded__contains=word)
    standing = UnitPlan.objects.filter(cycle=cycle, superseded_at=None)
    shown = shown.prefetch_related(Prefetch("plans", standing, to_attr="standing")).order_by("code")
    context = {
        "cycle": cycle,
        "page": Paginator(shown, PAGE).get_page(request.GET.get("page")),
        "having": having,
        "query": query,
        "all": units.count(),
        "with_plan": units.filter(has_plan=True).count(),
    }
    return render(request, "subjects/plans.html", context)


def _issuing(units: QuerySet[Unit]) -> QuerySet[Unit]:
    """Those that VI.5 tells to issue a plan: party organisations of the district level, and the province's bodies."""
    district = units.filter(kind=UnitKind.DISTRICT_PARTY)
    province = units.filter(level=Level.PROVINCE).exclude(kind=UnitKind.PROVINCIAL_PARTY)
    return district | province
