"""Where somebody must review: the same list for oneself, for who leads the unit and for the province (R-II3a)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, render

from xeploai.cycles.queries import cycle_in_force
from xeploai.meetings.venues import itineraries, people_reviewing_in
from xeploai.organisations.models import Unit
from xeploai.people.models import Person
from xeploai.people.naming import told_apart
from xeploai.people.queries import cell_of
from xeploai.vietnamese.names import fold
from xeploai.web.doors import current_cycle, login_required, reader_of
from xeploai.web.views.places import words
from xeploai.web.views.places.deciding import deciding

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from xeploai.errors import Refusal

A_PAGE = 25


@login_required
def own(request: HttpRequest) -> HttpResponse:
    """One's own places."""
    person = reader_of(request).person
    if person is None or cycle_in_force() is None:
        return render(request, "places/venues_none.html", {"person": person})
    return person_page(request, person)


@login_required
def of_person(request: HttpRequest, person: str) -> HttpResponse:
    """The places of somebody whom the reader sees."""
    return person_page(request, seen_person(request, person))


def seen_person(request: HttpRequest, code: str) -> Person:
    """The person, if a reading role reaches a unit of theirs, or oneself; Http404 otherwise."""
    return get_object_or_404(Person.objects.visible_to(reader_of(request)), code=code)


def person_page(
    request: HttpRequest, person: Person, refusal: Refusal | None = None, status: int = 200
) -> HttpResponse:
    """The list, its reasons, and the form of whoever decides a further place."""
    reader, cycle = reader_of(request), current_cycle()
    found = itineraries([person], cycle)[0]
    context: dict[str, Any] = {
        "person": person,
        "own": reader.person_id == person.pk,
        "unit": cell_of(person) or next((post.body.unit for post in found.venues.posts), None),
        "cycle": cycle,
        "venues": found.venues,
        "lines": words.lines(found),
        "why": words.reasoning(found),
        "deciding": deciding(reader, found, request.POST if refusal else None),
        "refusal": refusal,
    }
    return render(request, "places/venues.html", context, status=status)


@login_required
def of_unit(request: HttpRequest, code: str) -> HttpResponse:
    """Everybody who reviews in this unit, with all their places."""
    unit = seen(request, code)
    cycle = current_cycle()
    query = request.GET.get("q", "").strip()
    people = people_reviewing_in(unit)
    if query:
        people = people.filter(folded__contains=fold(query))
    page = Paginator(people, A_PAGE).get_page(request.GET.get("page"))
    names = told_apart(page.object_list)
    rows = [
        {
            "person": one.person,
            "name": names[one.person.pk],
            "lines": words.lines(one),
            "undecided": one.venues.undecided,
        }
        for one in itineraries(page.object_list, cycle)
    ]
    context = {"unit": unit, "cycle": cycle, "page": page, "rows": rows, "query": query}
    return render(request, "places/unit_venues.html", context)


def seen(request: HttpRequest, code: str) -> Unit:
    """The unit, if a reading role reaches it; Http404 otherwise, also for plain members."""
    unit = Unit.objects.visible_to(reader_of(request)).filter(code=code).select_related("parent").first()
    if unit is None:
        raise Http404
    return unit
