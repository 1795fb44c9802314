"""Where people review (II.3): the law's places, joined with units, collectives and decisions of the year."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Count, Exists, OuterRef, Q

from xeploai.law.venues import Post as LawPost, Reviewer, VenueBody, venues
from xeploai.organisations.enums import BodyKind, UnitKind
from xeploai.organisations.models import Body
from xeploai.people.models import Membership, Person, Post
from xeploai.reviews.models import VenueDecision

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet

    from xeploai.cycles.models import Cycle
    from xeploai.law.venues import VenuesOutcome
    from xeploai.organisations.models import Unit

DECIDED = "decided"
COUNCIL_STANDING = "council_standing"
SEATS = Count("posts", filter=Q(posts__ended_on=None), distinct=True)
"""Who sits in a collective: its leaders by the roster (A-15). Nobody entered: not known, never "small"."""


@dataclass(frozen=True, kw_only=True)
class Place:
    """One place where one person reviews.

    ``what``: cell, group, body, key_cadres, all_staff, council_standing (codes of the law) or decided. ``body`` is the
    collective that sits, None for a cell or where nobody entered it. ``reports_to`` is the way up of II.3.2.2.
    """

    what: str
    clause: str
    unit: Unit
    body: Body | None = None
    group: Unit | None = None
    decision: VenueDecision | None = None
    reports_to: tuple[Unit, ...] = ()


@dataclass(frozen=True, kw_only=True)
class PersonVenues:
    """All places of one person. ``undecided``: three leading posts or more, and no further place was named."""

    person: Person
    places: tuple[Place, ...]
    posts: tuple[Post, ...]
    extra_required: bool
    outcome: VenuesOutcome

    @property
    def undecided(self) -> bool:
        """Whether the further place of II.3.2.2 is still missing."""
        return self.extra_required and not any(place.what == DECIDED for place in self.places)


def with_facts(bodies: QuerySet[Body]) -> QuerySet[Body]:
    """Collectives with what the law asks of them: how many sit, whether the unit has a standing committee."""
    standing = Body.objects.active().filter(unit=OuterRef("unit_id"), kind=BodyKind.STANDING_COMMITTEE)
    return bodies.annotate(seats_taken=SEATS, has_standing=Exists(standing)).select_related("unit__parent__parent")


def law_body(body: Body) -> VenueBody:
    """What the law reads of a collective that came through ``with_facts``."""
    return VenueBody(
        id=str(body.pk),
        kind=body.kind,
        level=body.unit.level,
        party_level=body.unit.kind,
        has_standing_committee=body.has_standing,  # type: ignore[attr-defined]
        size=body.seats_taken or None,  # type: ignore[attr-defined]
        has_key_cadres=body.has_key_cadres,
    )


def venues_of(person: Person, cycle: Cycle) -> PersonVenues:
    """All places of one person."""
    return venues_of_all([person], cycle)[person.pk]


def venues_of_all(people: Iterable[Person], cycle: Cycle) -> dict[int, PersonVenues]:
    """By person, in the order given. Five queries, whatever the number of people."""
    known = {person.pk: person for person in people}
    memberships = Membership.objects.current().filter(person__in=known).select_related("cell__parent", "group")
    members = {member.person_id: member for member in memberships}
    seats = Post.objects.current().filter(person__in=known, body__dissolved_on=None).order_by("pk")
    posts: dict[int, list[Post]] = defaultdict(list)
    for post in seats:
        posts[post.person_id].append(post)
    wanted = {post.body_id for held in posts.values() for post in held}
    bodies = with_facts(Body.objects.filter(pk__in=wanted)).in_bulk() if wanted else {}
    decisions: dict[int, list[VenueDecision]] = defaultdict(list)
    for decision in in_force(cycle).filter(person__in=known):
        decisions[decision.person_id].append(decision)
    councils = _councils(bodies.values())
    found = {}
    for key, person in known.items():
        for post in posts[key]:
            post.body = bodies[post.body_id]
        found[key] = _of_one(person, members.get(key), posts[key], decisions[key], councils)
    return found


def in_force(cycle: Cycle) -> QuerySet[VenueDecision]:
    """Decisions on a further place that were not withdrawn."""
    found = VenueDecision.objects.filter(cycle=cycle, withdrawn_at=None)
    return found.select_related("unit", "body__unit").order_by("pk")


def _councils(bodies: Iterable[Body]) -> dict[int, Body]:
    """The standing board of each council that has boards among these, by unit."""
    units = {body.unit_id for body in bodies if body.kind == BodyKind.COUNCIL_BOARD}
    if not units:
        return {}
    boards = Body.objects.active().filter(unit__in=units, kind=BodyKind.COUNCIL_STANDING).select_related("unit")
    return {board.unit_id: board for board in boards}


def _of_one(
    person: Person,
    member: Membership | None,
    posts: list[Post],
    decisions: list[VenueDecision],
    councils: dict[int, Body],
) -> PersonVenues:
    reviewer = Reviewer(
        party_member=member is not None,
        cell_id=f"u{member.cell_id}" if member else None,
        reviews_in_group=member is not None and member.group_id is not None,
    )
    outcome = venues(person=reviewer, posts=[LawPost(body=law_body(post.body), role=post.role) for post in posts])
    bodies = {str(post.body_id): post.body for post in posts}
    places = []
    for venue in outcome.venues:
        what, _colon, key = venue.place.partition(":")
        if member is not None and what in {"cell", "group"}:
            places.append(_cell(member, what, venue.clause))
        else:
            places.append(_collective(bodies[key], what, venue.clause, councils))
    places += [_decided(decision) for decision in decisions]
    return PersonVenues(
        person=person,
        places=tuple(places),
        posts=tuple(posts),
        extra_required=outcome.extra_venue_required,
        outcome=outcome,
    )


def _cell(member: Membership, what: str, clause: str) -> Place:
    """II.3.2.1: a party group tells its cell what came out."""
    if what == "group":
        return Place(what=what, clause=clause, unit=member.cell, group=member.group, reports_to=(member.cell,))
    return Place(what=what, clause=clause, unit=member.cell)


def _collective(body: Body, what: str, clause: str, councils: dict[int, Body]) -> Place:
    sits: Body | None = body
    if what == COUNCIL_STANDING:
        sits = councils.get(body.unit_id)
    return Place(what=what, clause=clause, unit=body.unit, body=sits, reports_to=_onward(body))


# II.3.2.2. The committee of a cell under a sub-committee reports to it, and it to the grassroots committee; that of a
# cell under the grassroots committee, and the sub-committee itself, straight to the grassroots committee.
def _onward(body: Body) -> tuple[Unit, ...]:
    above = body.unit.parent
    reports = body.kind == BodyKind.CELL_COMMITTEE or body.unit.kind == UnitKind.SUB_PARTY
    if above is None or not reports:
        return ()
    if above.kind == UnitKind.GRASSROOTS_PARTY:
        return (above,)
    if above.kind == UnitKind.SUB_PARTY:
        return (above, above.parent) if above.parent else (above,)
    return ()


def _decided(decision: VenueDecision) -> Place:
    return Place(what=DECIDED, clause="II.3.2.2", unit=decision.unit, body=decision.body, decision=decision)


def holders_of_many_posts(units: QuerySet[Unit]) -> QuerySet[Person]:
    """People with a seat in these units who hold three leading seats or more anywhere; the law has the last word."""
    leading = Q(posts__role__in=("head", "deputy")) | Q(
        posts__body__kind__in=(BodyKind.STANDING_COMMITTEE, BodyKind.EXECUTIVE_COMMITTEE, BodyKind.CELL_COMMITTEE)
    )
    current = Q(posts__ended_on=None, posts__body__dissolved_on=None)
    here = Post.objects.current().filter(person=OuterRef("pk"), body__unit__in=units.values("pk"))
    held = Person.objects.annotate(led=Count("posts", filter=leading & current)).filter(Exists(here), led__gte=3)
    return held.by_given_name()
