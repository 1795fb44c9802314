"""Places of review with the meeting planned for each, and what is wrong with them (R-II3b)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Count, Exists, OuterRef, Q

from xeploai.law.venues import Post as LawPost, Reviewer, venues
from xeploai.meetings.enums import Capacity, MeetingKind
from xeploai.meetings.models import Meeting
from xeploai.organisations.enums import CELL_KINDS
from xeploai.organisations.models import Body, Unit
from xeploai.people.enums import PostRole
from xeploai.people.models import Membership, Person, Post
from xeploai.reviews.models import GroupReport
from xeploai.reviews.venues import (
    COUNCIL_STANDING,
    PersonVenues,
    Place,
    holders_of_many_posts,
    law_body,
    venues_of_all,
    with_facts,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet

    from xeploai.cycles.models import Cycle
SMALL_PLACES = ("key_cadres", "all_staff")


@dataclass(frozen=True, kw_only=True)
class Sitting:
    """A place and when: the meeting planned there, or what its party group reported."""

    place: Place
    meeting: Meeting | None = None
    report: GroupReport | None = None

    @property
    def lacking(self) -> bool:
        """No day is set. A place decided in words only has no meeting that the system could know."""
        known = self.place.what != "decided" or self.place.body is not None
        return known and self.report is None and (self.meeting is None or self.meeting.starts_at is None)


@dataclass(frozen=True, kw_only=True)
class Itinerary:
    """Everything "where must I review?" answers for one person."""

    venues: PersonVenues
    sittings: tuple[Sitting, ...]

    @property
    def person(self) -> Person:
        """Whose places they are."""
        return self.venues.person


def itineraries(people: Iterable[Person], cycle: Cycle) -> list[Itinerary]:
    """One per person, in the order given. Seven queries, whatever the number of people."""
    found = list(venues_of_all(people, cycle).values())
    places = [place for one in found for place in one.places]
    cells = {place.unit.pk for place in places if place.what in {"cell", "group"}}
    bodies = {place.body.pk for place in places if place.body is not None}
    meetings = _meetings(cycle, cells, bodies)
    groups = {place.group.pk for place in places if place.group is not None}
    reports = {r.group_id: r for r in reports_in_force(cycle).filter(group__in=groups)} if groups else {}
    return [
        Itinerary(venues=one, sittings=tuple(_sitting(place, meetings, reports) for place in one.places))
        for one in found
    ]


def reports_in_force(cycle: Cycle) -> QuerySet[GroupReport]:
    """The last report of each party group."""
    return GroupReport.objects.filter(cycle=cycle, superseded_at=None).select_related("group", "sent_by__person")


def _meetings(cycle: Cycle, cells: set[int], bodies: set[int]) -> dict[tuple[str, int], Meeting]:
    here = Q(kind=MeetingKind.CELL, unit__in=cells) | Q(kind=MeetingKind.COLLECTIVE, body__in=bodies)
    rows = Meeting.objects.filter(here, cycle=cycle, rehearsal=False).select_related("unit").order_by("-pk")
    return {(m.kind, m.unit_id if m.kind == MeetingKind.CELL else m.body_id or 0): m for m in rows}


def _sitting(place: Place, meetings: dict[tuple[str, int], Meeting], reports: dict[int, GroupReport]) -> Sitting:
    if place.what in {"cell", "group"}:
        report = reports.get(place.group.pk) if place.group is not None else None
        return Sitting(place=place, meeting=meetings.get((MeetingKind.CELL, place.unit.pk)), report=report)
    if place.body is None:
        return Sitting(place=place)
    return Sitting(place=place, meeting=meetings.get((MeetingKind.COLLECTIVE, place.body.pk)))


def people_reviewing_in(unit: Unit) -> QuerySet[Person]:
    """Members of the cell, and whoever sits in a collective of the unit."""
    members = Membership.objects.current().filter(cell=unit).values("person_id")
    seats = Post.objects.current().filter(body__unit=unit, body__dissolved_on=None).values("person_id")
    return Person.objects.filter(pk__in=members.union(seats)).by_given_name()


@dataclass(frozen=True, kw_only=True)
class Warnings:
    """What R-II3b looks for below one unit. ``cells`` and ``bodies`` are places of somebody where no day is set."""

    undecided: list[PersonVenues]
    small: list[Meeting]
    bodies: list[Body]
    cells: QuerySet[Unit]
    people: int


def warnings_of(unit: Unit, cycle: Cycle) -> Warnings:
    """A constant number of queries, for a cell as for the province."""
    units = Unit.objects.active().under(unit.pk)
    many = list(holders_of_many_posts(units))
    undecided = [one for one in venues_of_all(many, cycle).values() if one.undecided]
    return Warnings(
        undecided=undecided,
        small=_small_as_collective(units, cycle),
        bodies=_bodies_without_a_day(units, cycle),
        cells=_cells_without_a_day(units, cycle),
        people=len(many),
    )


def _place_of(body: Body) -> str:
    """What kind of place a seat in this collective is, '' where none."""
    head = LawPost(body=law_body(body), role=str(PostRole.HEAD))
    found = venues(person=Reviewer(party_member=True), posts=[head]).venues
    return found[0].place.partition(":")[0] if found else ""


def _small_as_collective(units: QuerySet[Unit], cycle: Cycle) -> list[Meeting]:
    """II.3.2.3: no more than two lead, and nobody but them is called."""
    called = Count("attendees", filter=Q(attendees__capacity=Capacity.MEMBER))
    planned = Meeting.objects.filter(cycle=cycle, kind=MeetingKind.COLLECTIVE, rehearsal=False)
    planned = planned.filter(unit__in=units.values("pk"))
    meetings = {m.body_id: m for m in planned.exclude(body=None).annotate(called=called).select_related("unit", "body")}
    bodies = with_facts(Body.objects.filter(pk__in=planned.values("body_id")))
    found = []
    for body in bodies:
        meeting = meetings[body.pk]
        if _place_of(body) in SMALL_PLACES and meeting.called <= body.seats_taken:  # type: ignore[attr-defined]
            found.append(meeting)
    return found


def _dated(cycle: Cycle) -> QuerySet[Meeting]:
    return Meeting.objects.filter(cycle=cycle, rehearsal=False).exclude(starts_at=None)


def _bodies_without_a_day(units: QuerySet[Unit], cycle: Cycle) -> list[Body]:
    planned = _dated(cycle).filter(kind=MeetingKind.COLLECTIVE, body=OuterRef("pk"))
    here = Body.objects.active().filter(~Exists(planned), unit__in=units.values("pk"))
    bodies = with_facts(here).order_by("unit__code", "code")
    held = [body for body in bodies if body.seats_taken]  # type: ignore[attr-defined]
    return [body for body in held if _place_of(body) not in {"", COUNCIL_STANDING}]


def _cells_without_a_day(units: QuerySet[Unit], cycle: Cycle) -> QuerySet[Unit]:
    planned = _dated(cycle).filter(kind=MeetingKind.CELL, unit=OuterRef("pk"))
    members = Membership.objects.current().filter(cell=OuterRef("pk"))
    return units.filter(Exists(members), ~Exists(planned), kind__in=CELL_KINDS).order_by("code")
