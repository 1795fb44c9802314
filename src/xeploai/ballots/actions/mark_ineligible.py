"""Keep a name off the ballot of round 2, with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.ballots.enums import RoundKind
from xeploai.ballots.locking import clause_of, require_unadopted
from xeploai.ballots.queries.course import course_of
from xeploai.ballots.validators import reason_text
from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.queries import hold
from xeploai.people.rules import require

if TYPE_CHECKING:
    from xeploai.ballots.models import RoundSubject
    from xeploai.meetings.models import Meeting
    from xeploai.people.models import Person, User


def mark_ineligible(*, actor: User, meeting: Meeting, person: Person, reason: str) -> RoundSubject:
    """Mark a member who passed as good as not meeting the standards and conditions, before round 2 opens.

    The member stays in the base of K. Refuses: reason_missing, not_among_good, round_two_held (PL3),
    previous_round_not_signed, minutes_adopted.
    """
    with transaction.atomic():
        meeting = hold(meeting)
        require(actor, "meetings.run", meeting)
        because = reason_text(reason, "reason_missing", clause_of(meeting))[:300]
        subject = subject_before_round_two(meeting, person)
        subject.eligible, subject.ineligible_because = False, because
        subject.save(update_fields=["eligible", "ineligible_because"])
        record(
            actor=actor, verb="mark_ineligible", unit=meeting.unit_id, subject=subject.round,
            person=person.code, reason=because,
        )  # fmt: skip
    return subject


def subject_before_round_two(meeting: Meeting, person: Person) -> RoundSubject:
    """The line of round 1 that carries the mark, while it may still change."""
    require_unadopted(meeting)
    clause = clause_of(meeting)
    course = course_of(meeting)
    if RoundKind.EXCELLENT in course.held:
        raise Refusal("round_two_held", clause=clause)
    if course.next.step in {"vote", "count"} or RoundKind.LEVELS not in course.held:
        raise Refusal(
            "previous_round_not_signed", clause=clause, kind=RoundKind.EXCELLENT,
            previous=course.next.kind or RoundKind.LEVELS,
        )  # fmt: skip
    found = [subject for subject in course.good if subject.person_id == person.pk]
    if not found:
        raise Refusal("not_among_good", clause=clause, name=str(person))
    return found[0]
