"""Plan the conference at which an organisation rates itself."""

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


def plan_organisation_meeting(*, actor: User, subject: Subject, when: When | None = None) -> Meeting:
    """Make the meeting of an organisation, agency or unit (V.1, PL1); its result is a proposal.

    Refuses: cycle_closed, subject_of_another_kind, subject_rated_no_more (PL1), rated_unit_dissolved,
    meeting_already_planned, officer_not_of_unit, chair_takes_minutes.
    """
    with transaction.atomic():
        require(actor, "meetings.run", subject.unit)
        held_open(subject.cycle)
        fit_to_vote(subject, SubjectKind.UNIT, "PL1")
        if subject.unit.dissolved_on is not None:
            raise Refusal("rated_unit_dissolved", clause="PL1", unit=subject.name)
        return create(
            actor,
            "plan_organisation_meeting",
            subject.unit,
            when or When(),
            cycle=subject.cycle,
            kind=MeetingKind.ORGANISATION,
            nature=Nature.PROPOSAL,
            subject=subject,
        )
