"""A further place for whoever holds three leading posts or more: decided by a document, or taken back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from xeploai.errors import NotPermitted, Refusal
from xeploai.organisations.models import Body, Unit, UnitClosure
from xeploai.people.models import Person
from xeploai.people.rules import may
from xeploai.reviews.actions.decide_venue import decide_venue
from xeploai.reviews.actions.withdraw_venue_decision import withdraw_venue_decision
from xeploai.reviews.models import VenueDecision
from xeploai.web.doors import current_cycle, login_required, reader_of
from xeploai.web.typed import whole
from xeploai.web.views.preparation.common import day_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse, QueryDict

    from xeploai.meetings.venues import Itinerary
    from xeploai.people.models import User


@dataclass(frozen=True, slots=True)
class Deciding:
    """What the form offers: units the reader may decide for, and collectives nearby."""

    units: list[Unit]
    bodies: list[Body]
    withdrawable: frozenset[int]
    kept: Any


def deciding(reader: User, found: Itinerary, kept: QueryDict | None = None) -> Deciding:
    """Units that manage the person and where the reader decides; none: the form is not shown."""
    posts, places = found.venues.posts, found.venues.places
    decisions = [place.decision for place in places if place.decision is not None]
    mine = frozenset(d.pk for d in decisions if may(reader, "venues.decide", d.unit))
    below = {post.body.unit_id for post in posts} | {place.unit.pk for place in places}
    above = set(UnitClosure.objects.filter(descendant_id__in=below, depth__gt=0).values_list("ancestor_id", flat=True))
    above |= {post.body.managed_by_id for post in posts if post.body.managed_by_id}
    held = {unit for _role, unit in reader.held}
    near = Unit.objects.active().filter(pk__in=above & _reached(held, above)).order_by("code")
    units = [unit for unit in near if may(reader, "venues.decide", unit)]
    taken = {place.body.pk for place in places if place.body is not None}
    bodies = Body.objects.active().filter(unit__in=below | {u.pk for u in units}).exclude(pk__in=taken)
    return Deciding(units, list(bodies.order_by("name")[:60]) if units else [], mine, kept)


def _reached(held: set[int], above: set[int]) -> set[int]:
    """Those of ``above`` that lie at or below a unit where the reader holds a role; keeps the checks few."""
    inside = UnitClosure.objects.filter(ancestor_id__in=held, descendant_id__in=above)
    return set(inside.values_list("descendant_id", flat=True))


@login_required
@require_POST
def decide(request: HttpRequest, person: str) -> HttpResponse:
    """Write the decision down."""
    reader = reader_of(request)
    found = get_object_or_404(Person.objects.visible_to(reader), code=person)
    unit = Unit.objects.active().filter(code=request.POST.get("unit", "")).first()
    body = Body.objects.active().filter(pk=whole(request.POST.get("body", ""))).first()

    def act() -> object:
        if unit is None:
            raise NotPermitted("venues.decide")
        return decide_venue(
            actor=reader,
            cycle=current_cycle(),
            person=found,
            unit=unit,
            body=body,
            place=request.POST.get("place", ""),
            document_number=request.POST.get("document_number", ""),
            document_date=day_in(request, "document_date"),
        )

    return _carry_out(request, found, act)


@login_required
@require_POST
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a decision back."""
    reader = reader_of(request)
    decision = VenueDecision.objects.filter(pk=pk).select_related("person", "unit", "cycle").first()
    if decision is None or not Person.objects.visible_to(reader).filter(pk=decision.person_id).exists():
        raise Http404
    reason = request.POST.get("reason", "")
    return _carry_out(
        request,
        decision.person,
        lambda: withdraw_venue_decision(actor=reader, decision=decision, reason=reason),
    )


def _carry_out(request: HttpRequest, person: Person, act: Callable[[], object]) -> HttpResponse:
    from xeploai.web.views.places.venues import person_page

    try:
        act()
    except Refusal as refusal:
        return person_page(request, person, refusal, 403 if isinstance(refusal, NotPermitted) else 409)
    return redirect("web:person_venues", person.code)
