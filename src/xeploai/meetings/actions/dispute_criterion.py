"""A voter does not agree on a criterion: it goes to the secret vote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.enums import Capacity
from xeploai.meetings.findings import clause_of, held_finding
from xeploai.meetings.models import CriterionFinding

if TYPE_CHECKING:
    from xeploai.cycles.models import Criterion
    from xeploai.meetings.models import Meeting
    from xeploai.people.models import Person, User


def dispute_criterion(
    *, actor: User, meeting: Meeting, criterion: Criterion, asked_by: Person | None = None
) -> CriterionFinding:
    """Marked for the vote, its agreed grade taken back. One voter's wish is enough; the chair must put it (A-12).

    ``asked_by`` may stay unsaid. Refuses: minutes_adopted (V), unknown_criterion, criterion_on_ballot,
    level_vote_begun, asker_not_convened (PL1, PL2).
    """
    with transaction.atomic():
        meeting, now = held_finding(actor, meeting, criterion)
        if asked_by is not None:
            voters = meeting.attendees.filter(capacity=Capacity.MEMBER).exclude(counted=False)
            if not voters.filter(person=asked_by).exists():
                raise Refusal("asker_not_convened", clause=clause_of(meeting), name=str(asked_by))
        if now is not None and now.disputed:
            return now
        now = now or CriterionFinding(meeting=meeting, criterion=criterion, version=0)
        now.disputed, now.grade, now.asked_by, now.recorded_by = True, "", asked_by, actor
        now.version += 1
        now.save()
        record(
            actor=actor,
            verb="dispute_criterion",
            unit=meeting.unit_id,
            subject=meeting,
            criterion=criterion.code,
            name=str(asked_by or ""),
        )
        return now
