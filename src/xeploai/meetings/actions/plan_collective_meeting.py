"""Plan the review of a leadership collective, and its vote on itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.cycles.enums import SubjectKind
from xeploai.cycles.locking import held_open
from xeploai.errors import Refusal
from xeploai.meetings.enums import MeetingKind, Nature
from xeploai.meetings.planning import When, create, fit_to_vote
from xeploai.people.rules import require

if TYPE_CHECKING:
    from xeploai.cycles.models import Subject
    from xeploai.meetings.models import Meeting
    from xeploai.people.models import User


def plan_collective_meeting(*, actor: User, subject: Subject, when: When | None = None) -> Meeting:
    """Make the meeting of a collective that reviews itself (V.2, PL2); its result is a proposal.

    Refuses: cycle_closed, subject_of_another_kind, subject_rated_no_more (PL2), subject_not_reviewed (I),
    rated_body_dissolved, meeting_already_planned, officer_not_of_unit, chair_takes_minutes.
    """
    with transaction.atomic():
        require(actor, "meetings.run", subject.unit)
        held_open(subject.cycle)
        fit_to_vote(subject, SubjectKind.BODY, "PL2")
        if not subject.reviewed:
            raise Refusal("subject_not_reviewed", clause="I", name=subject.name)
        if subject.body is None or subject.body.dissolved_on is not None:
            raise Refusal("rated_body_dissolved", clause="PL2", name=subject.name)
        return create(
            actor,
            "plan_collective_meeting",
            subject.unit,
            when or When(),
            cycle=subject.cycle,
            kind=MeetingKind.COLLECTIVE,
            nature=Nature.PROPOSAL,
            subject=subject,
            body=subject.body,
        )
