"""Name the further place where somebody with three leading posts or more must review."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from xeploai.cycles.locking import held_open
from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.organisations.models import UnitClosure
from xeploai.people.rules import require
from xeploai.reviews.models import VenueDecision
from xeploai.reviews.validators import valid_document, valid_text
from xeploai.reviews.venues import in_force, venues_of

if TYPE_CHECKING:
    from datetime import date

    from xeploai.cycles.models import Cycle
    from xeploai.organisations.models import Body, Unit
    from xeploai.people.models import Person, User
    from xeploai.reviews.venues import PersonVenues


def decide_venue(
    *,
    actor: User,
    cycle: Cycle,
    person: Person,
    unit: Unit,
    document_number: str,
    document_date: date | None,
    body: Body | None = None,
    place: str = "",
) -> VenueDecision:
    """``unit`` decides, by this document; the place is a collective or written out.

    Refuses: cycle_closed, paper_missing, paper_in_future, venue_not_required, decider_does_not_manage,
    venue_place_missing, venue_already_theirs (all II.3.2.2).
    """
    with transaction.atomic():
        require(actor, "venues.decide", unit)
        held_open(cycle)
        number, day = valid_document(document_number, document_date, today=timezone.localdate(), clause="II.3.2.2")
        held = venues_of(person, cycle)
        if not held.extra_required:
            raise Refusal("venue_not_required", clause="II.3.2.2", name=str(person))
        _manages(unit, held)
        named = valid_text(place, longest=300) or (body.name if body else "")
        if not named:
            raise Refusal("venue_place_missing", clause="II.3.2.2")
        if body is not None and body.pk in {found.body.pk for found in held.places if found.body}:
            raise Refusal("venue_already_theirs", clause="II.3.2.2", name=str(person), place=body.name)
        if body is None and in_force(cycle).filter(person=person, place=named).exists():
            raise Refusal("venue_already_theirs", clause="II.3.2.2", name=str(person), place=named)
        decision = VenueDecision.objects.create(
            cycle=cycle,
            person=person,
            body=body,
            place=named,
            unit=unit,
            document_number=number,
            document_date=day,
            decided_by=actor,
        )
        record(
            actor=actor,
            verb="decide_venue",
            unit=unit,
            subject=decision,
            person=person.code,
            body=body.code if body else "",
            document=number,
            document_date=day,
        )
        return decision


def _manages(unit: Unit, held: PersonVenues) -> None:
    """Whoever manages one of the posts, or stands above one of the places, decides (II.3.2.2)."""
    if unit.pk in {post.body.managed_by_id for post in held.posts}:
        return
    below = {post.body.unit_id for post in held.posts} | {place.unit.pk for place in held.places}
    if not UnitClosure.objects.filter(ancestor=unit, descendant_id__in=below, depth__gt=0).exists():
        raise Refusal("decider_does_not_manage", clause="II.3.2.2", unit=unit.name, name=str(held.person))
