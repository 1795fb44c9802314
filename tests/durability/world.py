"""The evening that is being written when the power fails: a count, minutes and a roster."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.utils import timezone

from tests.factories import a_committee, a_cycle, a_tree, a_user, members
from xeploai.ballots.actions.begin_count_entry import begin_count_entry
from xeploai.ballots.actions.close_voting import close_voting
from xeploai.ballots.actions.open_round import open_round
from xeploai.ballots.enums import RoundKind, Slot
from xeploai.meetings.actions.appoint_teller import appoint_teller
from xeploai.meetings.actions.draft_minutes import draft_minutes
from xeploai.meetings.actions.freeze_electorate import freeze_electorate
from xeploai.meetings.actions.mark_attendance import Mark, mark_attendance
from xeploai.meetings.actions.plan_meeting import plan_meeting
from xeploai.meetings.actions.prepare_roll import prepare_roll
from xeploai.meetings.enums import Presence

if TYPE_CHECKING:
    from xeploai.meetings.models import Meeting
    from xeploai.organisations.models import Unit
    from xeploai.people.models import Person, User

CELL_SIZE = 12


@dataclass(frozen=True)
class World:
    """What the writers write to, and the session keys they come in with."""

    meeting: int
    minutes: int
    round: int
    entries: tuple[int, int]
    secretary: str
    tellers: tuple[str, str]
    subjects: tuple[str, ...]
    retitled: tuple[str, ...]


def build() -> World:
    """A cell whose first round is closed and being counted by two tellers."""
    cell = a_tree()["cell"]
    people = members(cell, CELL_SIZE)
    a_committee(cell, people[0], people[1])
    secretary = a_user(people[0], secretary=cell)
    counting = [a_user(person, member=cell) for person in people[5:7]]
    meeting = _up_to_the_vote(secretary, cell, people)
    round_ = open_round(actor=secretary, meeting=meeting, kind=RoundKind.LEVELS)
    round_ = close_voting(actor=secretary, round_=round_)
    entries = [begin_count_entry(actor=u, round_=round_, slot=s).pk for u, s in zip(counting, Slot, strict=True)]
    return World(
        meeting=meeting.pk,
        minutes=draft_minutes(actor=secretary, meeting=meeting).pk,
        round=round_.pk,
        entries=(entries[0], entries[1]),
        secretary=session_of(secretary),
        tellers=(session_of(counting[0]), session_of(counting[1])),
        subjects=tuple(subject.key for subject in round_.subjects.all()),
        retitled=tuple(person.code for person in people[7:]),
    )


def _up_to_the_vote(secretary: User, cell: Unit, people: list[Person]) -> Meeting:
    meeting = plan_meeting(
        actor=secretary,
        cycle=a_cycle(timezone.localdate().year),
        unit=cell,
        starts_at=timezone.now(),
        place="Nhà văn hóa thôn",
        chair=people[0],
        minutes_taker=people[1],
    )
    prepare_roll(actor=secretary, meeting=meeting)
    marks = [Mark(attendee_id=a.pk, presence=Presence.PRESENT) for a in meeting.attendees.all()]
    mark_attendance(actor=secretary, meeting=meeting, marks=marks)
    for person in people[5:8]:
        appoint_teller(actor=secretary, meeting=meeting, person=person, is_head=person == people[7])
    freeze_electorate(actor=secretary, meeting=meeting)
    return meeting


def session_of(user: User) -> str:
    """A signed-in session, as the sign-in page would leave it."""
    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.save()
    return str(session.session_key)
