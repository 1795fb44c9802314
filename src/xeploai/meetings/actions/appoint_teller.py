"""Appoint somebody who counts the ballots."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.enums import SMALL, Capacity
from xeploai.meetings.models import Teller
from xeploai.meetings.queries import hold, secretaries
from xeploai.meetings.validators import minutes_not_adopted
from xeploai.people.rules import require

if TYPE_CHECKING:
    from xeploai.meetings.models import Meeting
    from xeploai.people.models import Person, User


@dataclass(frozen=True, slots=True)
class Appointment:
    """The teller, and codes of what a small meeting should know: teller_is_chair, teller_is_secretary."""

    teller: Teller
    warnings: tuple[str, ...]


def appoint_teller(*, actor: User, meeting: Meeting, person: Person, is_head: bool = False) -> Appointment:
    """Appoint a teller, or make one the head; the head before becomes a plain teller.

    In a meeting of five or more neither the chair nor a secretary counts; in a smaller one they may, with
    a warning. Refuses: minutes_adopted, teller_not_on_roll, teller_is_chair, teller_is_secretary (PL3).
    """
    with transaction.atomic():
        meeting = hold(meeting)
        require(actor, "meetings.run", meeting)
        minutes_not_adopted(meeting)
        members = set(meeting.attendees.filter(capacity=Capacity.MEMBER).values_list("person_id", flat=True))
        if person.pk not in members:
            raise Refusal("teller_not_on_roll", name=str(person))
        warnings = _offices(meeting, person)
        if warnings and len(members) >= SMALL:
            raise Refusal(warnings[0], clause="V", name=str(person), members=len(members))
        if is_head:
            meeting.tellers.filter(is_head=True).exclude(person=person).update(is_head=False)
        teller, _made = Teller.objects.update_or_create(meeting=meeting, person=person, defaults={"is_head": is_head})
        record(
            actor=actor,
            verb="appoint_teller",
            unit=meeting.unit_id,
            subject=meeting,
            name=str(person),
            is_head=is_head,
            warnings=warnings,
        )
        return Appointment(teller, warnings)


def _offices(meeting: Meeting, person: Person) -> tuple[str, ...]:
    held = []
    if meeting.chair_id == person.pk:
        held.append("teller_is_chair")
    if person.pk in secretaries(meeting.unit):
        held.append("teller_is_secretary")
    return tuple(held)
