"""Who is called to a vote on organisations, collectives and leaders (V.1, V.2, V.5 to V.7).

A collective calls its own members; where no more than two lead, key cadres or the whole staff take its place
(II.3.2.3, A-15). An organisation calls whom appendix 1 names, each person once. A conference calls the seats of
the competent collective. Unsaved rows, by given name.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q

from xeploai.law.electorates import NoElectorateError
from xeploai.law.outcome import as_data
from xeploai.law.rulebook import decide
from xeploai.law.venues import Post as VenuePost, Reviewer, VenueBody, venues
from xeploai.meetings.enums import MeetingKind
from xeploai.meetings.models import Attendee, Meeting
from xeploai.organisations.enums import CELL_KINDS, BodyKind, UnitKind
from xeploai.organisations.models import Body, Unit
from xeploai.people.enums import PostRole, StaffCapacity, Standing
from xeploai.people.models import Employment, Membership, Person, Post

PARTY_UNITS = (UnitKind.GRASSROOTS_PARTY, UnitKind.SUB_PARTY, *CELL_KINDS)
COMMITTEE_CAPACITIES = {
    BodyKind.EXECUTIVE_COMMITTEE: ("executive_committee",),
    BodyKind.CELL_COMMITTEE: ("cell_committee",),
    BodyKind.STANDING_COMMITTEE: ("standing_committee",),
    BodyKind.INSPECTION_COMMITTEE: ("inspection_committee",),
}
LEADING = ("leader", "staff")
KEY_CADRES = {"leader", "cell_committee", "executive_committee", "department_head", "organisation_head"}
SEATED = "seat"


@dataclass(frozen=True)
class Called:
    """People with the capacities in which they are called, and the rule that said so (None: the seats of a body)."""

    capacities: dict[int, list[str]]
    rule: str = ""
    given: dict[str, Any] = field(default_factory=dict)


def called_to_vote(meeting: Meeting) -> list[Attendee]:
    """Unsaved rows for everyone who votes at this meeting."""
    found = who(meeting).capacities
    members = {m.person_id: m for m in Membership.objects.current().filter(person_id__in=found)}
    in_cell = meeting.kind == MeetingKind.ORGANISATION and meeting.unit.is_cell
    people = Person.objects.filter(pk__in=found).by_given_name()
    return [_row(meeting, p, found[p.pk], members.get(p.pk), in_cell=in_cell) for p in people]


def _row(
    meeting: Meeting, person: Person, capacities: list[str], membership: Membership | None, *, in_cell: bool
) -> Attendee:
    """Exempt and away count only where members of a cell vote as such, a suspension always.

    Who is no party member has no standing.
    """
    as_member = in_cell and "official_member" in capacities and "cell_committee" not in capacities
    return Attendee(
        meeting=meeting,
        person=person,
        capacities=capacities,
        standing=Standing.OFFICIAL if membership else "",
        suspended=bool(membership and membership.suspended),
        exempt=bool(as_member and membership and membership.exempt),
        away=bool(as_member and membership and membership.away),
    )


def who(meeting: Meeting) -> Called:
    """The people called and why."""
    if meeting.kind == MeetingKind.ORGANISATION:
        return _organisation(meeting.unit)
    if meeting.body is None:
        return Called({})
    if meeting.kind == MeetingKind.COLLECTIVE:
        return _collective(meeting.body)
    return Called(_seats(meeting.body))


def _seats(body: Body) -> dict[int, list[str]]:
    seats = Post.objects.current().filter(body=body).values_list("person_id", flat=True)
    return {person: [SEATED] for person in seats}


def _collective(body: Body) -> Called:
    """The seats, unless no more than two lead (PL2, 2.2.1; II.3.2.3, A-15)."""
    place = place_of(body)
    if place == "body":
        return Called(_seats(body))
    everyone = gathered(body.unit)
    everyone |= {person: list(LEADING) for person in _seats(body) if person not in everyone}
    wanted = KEY_CADRES if place == "key_cadres" else {*KEY_CADRES, "staff"}
    return Called({person: found for person, found in everyone.items() if wanted & set(found)})


def place_of(body: Body) -> str:
    """Before whom a collective reviews: ``body``, ``key_cadres`` or ``all_staff`` (II.3.2.3)."""
    leaders = Post.objects.current().filter(body=body).count()
    seat = VenueBody(
        id=str(body.pk), kind=body.kind, level=body.unit.level, size=leaders, has_key_cadres=body.has_key_cadres
    )
    found = venues(person=Reviewer(party_member=False), posts=[VenuePost(body=seat, role=PostRole.MEMBER)]).venues
    place = found[0].place.partition(":")[0] if found else "body"
    return place if place in {"key_cadres", "all_staff"} else "body"


def _organisation(unit: Unit) -> Called:
    """Appendix 1, 1.2.1, with every person once (A-06e)."""
    given = self_rating_given(unit, gathered(unit))
    try:
        outcome = as_data(decide("self_rating_electorate", given))
    except NoElectorateError:
        return Called({})
    electors = {int(person) for person in outcome["electors"]}
    capacities = {int(p["id"]): list(p["capacities"]) for p in given["people"] if int(p["id"]) in electors}
    return Called(capacities, "self_rating_electorate", given)


def self_rating_given(unit: Unit, people: dict[int, list[str]]) -> dict[str, Any]:
    """The ``given`` of the rule, as a law case has it."""
    return {
        "unit": {"kind": unit.kind, "has_constituents": unit.has_constituents},
        "people": [{"id": str(person), "capacities": found} for person, found in sorted(people.items())],
    }


def gathered(unit: Unit) -> dict[int, list[str]]:
    """Everyone at the unit with every capacity in it: seats, work, membership. Three queries.

    The party committee of an agency is that of the agency itself or of the party organisation right below it.
    """
    people: dict[int, dict[str, None]] = {}

    def add(person: int, *capacities: str) -> None:
        people.setdefault(person, {}).update(dict.fromkeys(capacities))

    own_committee = Q(body__unit=unit) | Q(
        body__unit__parent=unit, body__unit__kind__in=PARTY_UNITS, body__kind__in=tuple(COMMITTEE_CAPACITIES)
    )
    below = Q(body__unit=unit) if unit.kind in {*PARTY_UNITS, UnitKind.DISTRICT_PARTY} else own_committee
    posts = Post.objects.current().filter(below, body__dissolved_on=None).order_by("pk")
    for person, kind in posts.values_list("person_id", "body__kind"):
        add(person, *COMMITTEE_CAPACITIES.get(BodyKind(kind), LEADING))
    for person, capacity in Employment.objects.current().filter(unit=unit).values_list("person_id", "capacity"):
        add(person, capacity, StaffCapacity.STAFF)
    members = Membership.objects.current().filter(cell=unit).values_list("person_id", "standing")
    for person, standing in members if unit.is_cell else ():
        add(person, "official_member" if standing == Standing.OFFICIAL else "probationary_member")
    return {person: [str(capacity) for capacity in found] for person, found in people.items()}
