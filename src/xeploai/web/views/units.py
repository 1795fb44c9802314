"""The list of units: the tree to walk down, or a search through all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.paginator import Paginator
from django.db.models import Case, Count, Exists, OuterRef, Q, When
from django.shortcuts import render

from xeploai.cycles.models import Cycle
from xeploai.meetings.enums import MeetingKind
from xeploai.meetings.models import Meeting
from xeploai.organisations.enums import CELL_KINDS, COMMITTEE_KINDS, UnitKind
from xeploai.organisations.models import Unit
from xeploai.vietnamese.names import fold
from xeploai.web.doors import login_required, reader_of

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest, HttpResponse

    from xeploai.people.models import User

PAGE = 50
PARTY_KINDS = (UnitKind.PROVINCIAL_PARTY, UnitKind.DISTRICT_PARTY, *COMMITTEE_KINDS, *CELL_KINDS, UnitKind.PARTY_GROUP)


@login_required
def units(request: HttpRequest) -> HttpResponse:
    """What the reader sees: the topmost units, those under one, or those found by words (in the address)."""
    seen = _seen(reader_of(request))
    words, code = fold(request.GET.get("q", "")), request.GET.get("under", "")
    under = seen.filter(code=code).first() if code else None
    undated = request.GET.get("meeting") == "none"
    found = seen.filter(above__ancestor=under, above__depth__gt=0) if under else seen
    if undated:
        found = found.filter(kind__in=CELL_KINDS).exclude(pk__in=_dated())
    elif words:
        for word in words.split():
            found = found.filter(folded__contains=word)
    elif under:
        found = in_order(found.filter(parent=under))
    else:
        found = _topmost(found)
    page = Paginator(found.select_related("parent"), PAGE).get_page(request.GET.get("page"))
    _count_below(list(page.object_list))
    context = {"page": page, "q": request.GET.get("q", ""), "under": under, "undated": undated, "flat": bool(words)}
    return render(request, "units/list.html", context)


def _seen(reader: User) -> QuerySet[Unit]:
    own = {unit for _role, unit in reader.held}
    return Unit.objects.active().filter(Q(pk__in=reader.reach()) | Q(pk__in=own))


def _topmost(seen: QuerySet[Unit]) -> QuerySet[Unit]:
    """Units with no seen unit right above them; a single one opens at once."""
    tops = seen.exclude(Exists(seen.filter(pk=OuterRef("parent"))))
    first = list(tops[:2])
    if len(first) != 1:
        return tops
    opened = seen.filter(Q(pk=first[0].pk) | Q(parent=first[0]))
    return in_order(opened.annotate(top=Case(When(pk=first[0].pk, then=True), default=False)), "-top")


def in_order(units: QuerySet[Unit], *first: str) -> QuerySet[Unit]:
    """Party organisations before agencies and mass organisations, each by code."""
    party = Case(When(kind__in=PARTY_KINDS, then=0), default=1)
    return units.annotate(rank=party).order_by(*first, "rank", "code")


def _dated() -> QuerySet[Meeting, int]:
    cycle = Cycle.objects.filter(closed_at=None).order_by("-year").first()
    held = Meeting.objects.filter(cycle=cycle, kind=MeetingKind.CELL, rehearsal=False).exclude(starts_at=None)
    return held.values_list("unit_id", flat=True)


def _count_below(units: list[Unit]) -> None:
    """Put the number of cells below on each unit of the page; one query."""
    below = (
        Unit.objects.active()
        .filter(kind__in=CELL_KINDS, above__ancestor__in=units, above__depth__gt=0)
        .values_list("above__ancestor")
        .annotate(number=Count("pk"))
    )
    numbers = dict(below)
    for unit in units:
        unit.cells_below = numbers.get(unit.pk, 0)  # type: ignore[attr-defined]
