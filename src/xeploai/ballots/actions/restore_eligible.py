"""Put a name back on the ballot of round 2."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.ballots.actions.mark_ineligible import subject_before_round_two
from xeploai.journal.actions.record import record
from xeploai.meetings.queries import hold
from xeploai.people.rules import require

if TYPE_CHECKING:
    from xeploai.ballots.models import RoundSubject
    from xeploai.meetings.models import Meeting
    from xeploai.people.models import Person, User


def restore_eligible(*, actor: User, meeting: Meeting, person: Person) -> RoundSubject:
    """Withdraw the mark, before round 2 opens.

    Refuses: not_among_good, round_two_held (PL3), previous_round_not_signed, minutes_adopted.
    """
    with transaction.atomic():
        meeting = hold(meeting)
        require(actor, "meetings.run", meeting)
        subject = subject_before_round_two(meeting, person)
        was = subject.ineligible_because
        subject.eligible, subject.ineligible_because = True, ""
        subject.save(update_fields=["eligible", "ineligible_because"])
        record(
            actor=actor, verb="restore_eligible", unit=meeting.unit_id, subject=subject.round,
            person=person.code, was=was,
        )  # fmt: skip
    return subject
