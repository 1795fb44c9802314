"""The places and papers that the bench looks at, found in a prepared database."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from xeploai.ballots.models import Tally
from xeploai.cycles.models import Cycle
from xeploai.journal.models import Entry
from xeploai.meetings.enums import MEMBER_KINDS
from xeploai.meetings.models import Meeting
from xeploai.organisations.models import Unit
from xeploai.people.models import Membership, RoleAssignment, User
from xeploai.platform.bench.staging import LARGE_CELL
from xeploai.ratings.models import Rating

SECRETARY, DEPUTY, CLERK, COMMUNE_SECRETARY = "bithu.chibo", "phobithu.chibo", "vanphong.xa", "bithu.xa"
NEIGHBOUR = "bithu.xakhac"
TELLERS = ("kiemphieu1", "kiemphieu2", "kiemphieu3")
# Whoever of these gets a page first is the one it is measured for.
OF_THE_CELL = (SECRETARY, DEPUTY, "kiemphieu2", "kiemphieu1", "dangvien")
LOGINS = (*OF_THE_CELL, COMMUNE_SECRETARY, CLERK, "kiemtra", "chuyenvien")
ABOVE = (COMMUNE_SECRETARY, CLERK, SECRETARY, "kiemtra", "chuyenvien", "quantri")


@dataclass(frozen=True, slots=True)
class Scene:
    """One unit and one meeting, with a value for each word that stands in an address."""

    name: str
    of_one_cell: bool
    meeting: Meeting
    logins: tuple[str, ...]
    words: dict[str, list[Any]] = field(default_factory=dict)


def place_of(login: str, role: str) -> Unit:
    """The unit where somebody of the cast holds a role."""
    return RoleAssignment.objects.select_related("unit").get(user__username=login, role=role).unit


def scenes() -> list[Scene]:
    """Tonight's evening, one that is over, and the committee."""
    cell, commune = place_of(SECRETARY, "secretary"), place_of(COMMUNE_SECRETARY, "secretary")
    meetings = Meeting.objects.filter(cycle=cycle(), rehearsal=False, kind__in=MEMBER_KINDS).select_related("unit")
    over = meetings.filter(unit__parent=commune).exclude(sent_at=None)
    held = over.order_by("unit__code")[4]
    return [
        _scene("tonight", meetings.get(unit=cell), LOGINS, of_one_cell=True),
        _scene("over", held, LOGINS, of_one_cell=True),
        _scene("committee", meetings.get(unit=commune), ABOVE, of_one_cell=False),
    ]


def cycle() -> Cycle:
    """The year that is open."""
    return Cycle.objects.get(closed_at=None)


def large_cell() -> Unit:
    """The cell of 600."""
    return Unit.objects.get(code=LARGE_CELL)


def _scene(name: str, meeting: Meeting, logins: tuple[str, ...], *, of_one_cell: bool) -> Scene:
    attendees = list(meeting.attendees.order_by("pk").values_list("pk", flat=True)[:1])
    people = list(meeting.attendees.order_by("pk").select_related("person")[6:7])
    rounds = list(meeting.rounds.order_by("number").values_list("pk", flat=True)[:1])
    member = Membership.objects.current().filter(person__in=[row.person_id for row in people]).first()
    words: dict[str, list[Any]] = {
        "code": [meeting.unit.code],
        "person": [row.person.code for row in people],
        "attendee": attendees,
        "round": rounds,
        "meeting": [meeting.pk],
        "tally": list(Tally.objects.filter(round__in=rounds).values_list("pk", flat=True)[:1]),
        "rating": list(Rating.objects.filter(meeting=meeting).order_by("pk").values_list("pk", flat=True)[:1]),
        "membership": [member.pk] if member else [],
        "entry": list(Entry.objects.filter(unit=meeting.unit).order_by("number").values_list("number", flat=True)[:1]),
        "account": list(User.objects.filter(username="dangvien").values_list("pk", flat=True)),
        "teller": list(meeting.tellers.values_list("pk", flat=True)[:1]),
        "item": list(meeting.agenda.values_list("pk", flat=True)[:1]),
        "opinion": list(meeting.opinions.values_list("pk", flat=True)[:1]),
        "dispatch": list(meeting.dispatches.values_list("pk", flat=True)[:1]),
        "number": [1],
        "version": [1],
        "section": ["opening"],
        "kind": ["pdf"],
        "clause": ["V"],
        "subject": ["member"],
    }
    return Scene(name, of_one_cell, meeting, logins, words)
