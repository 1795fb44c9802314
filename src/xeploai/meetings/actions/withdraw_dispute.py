"""A criterion is agreed on after all: no vote on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.journal.actions.record import record
from xeploai.meetings.findings import held_finding

if TYPE_CHECKING:
    from xeploai.cycles.models import Criterion
    from xeploai.meetings.models import CriterionFinding, Meeting
    from xeploai.people.models import User


def withdraw_dispute(*, actor: User, meeting: Meeting, criterion: Criterion) -> CriterionFinding | None:
    """The mark goes before a ballot names the criterion; its grade is open again. Unmarked is no change.

    Refuses: minutes_adopted (V), unknown_criterion, criterion_on_ballot, level_vote_begun (PL1, PL2).
    """
    with transaction.atomic():
        meeting, now = held_finding(actor, meeting, criterion)
        if now is None or not now.disputed:
            return now
        now.disputed, now.asked_by, now.recorded_by = False, None, actor
        now.version += 1
        now.save(update_fields=["disputed", "asked_by", "recorded_by", "version"])
        record(
            actor=actor,
            verb="withdraw_dispute",
            unit=meeting.unit_id,
            subject=meeting,
            criterion=criterion.code,
        )
        return now
