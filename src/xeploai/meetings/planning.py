"""What the verbs share that plan a meeting on organisations, collectives and leaders. Inside their transaction."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.models import Meeting
from xeploai.meetings.queries import officers_fit

if TYPE_CHECKING:
    from datetime import datetime

    from xeploai.cycles.models import Subject
    from xeploai.organisations.models import Unit
    from xeploai.people.models import Person, User


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """Time, place and officers, each of which may follow later."""

    starts_at: datetime | None = None
    ends_at: datetime | None = None
    place: str = ""
    chair: Person | None = None
    minutes_taker: Person | None = None


def fit_to_vote(subject: Subject, kind: str, clause: str) -> None:
    """Refuses: subject_of_another_kind, subject_rated_no_more, meeting_already_planned."""
    if subject.kind != kind:
        raise Refusal("subject_of_another_kind", clause=clause, name=subject.name)
    if subject.dropped_on is not None:
        raise Refusal("subject_rated_no_more", clause=clause, name=subject.name, on=subject.dropped_on)
    if Meeting.objects.filter(cycle_id=subject.cycle_id, subject=subject, rehearsal=False).exists():
        raise Refusal("meeting_already_planned", unit=subject.name, year=subject.cycle.year)


def create(actor: User, verb: str, unit: Unit, when: When, **fields: Any) -> Meeting:
    """The meeting and its line in the journal. Refuses: officer_not_of_unit, chair_takes_minutes."""
    officers_fit(unit, when.chair, when.minutes_taker)
    meeting = Meeting.objects.create(
        unit=unit,
        starts_at=when.starts_at,
        ends_at=when.ends_at,
        place=when.place.strip(),
        chair=when.chair,
        minutes_taker=when.minutes_taker,
        **fields,
    )
    record(
        actor=actor,
        verb=verb,
        unit=unit,
        subject=meeting,
        kind=meeting.kind,
        nature=meeting.nature,
        rated=meeting.subject_id,
        body=meeting.body_id,
        number=meeting.number,
        starts_at=meeting.starts_at,
        place=meeting.place,
        chair=str(when.chair or ""),
        minutes_taker=str(when.minutes_taker or ""),
    )
    return meeting
