"""Write the grade that all agree on for one criterion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F

from xeploai.cycles.enums import Grade
from xeploai.errors import Conflict, Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.findings import clause_of, held_finding
from xeploai.meetings.models import CriterionFinding

if TYPE_CHECKING:
    from xeploai.cycles.models import Criterion
    from xeploai.meetings.models import Meeting
    from xeploai.people.models import User


def set_finding(
    *, actor: User, meeting: Meeting, criterion: Criterion, grade: str, version: int = 0
) -> CriterionFinding:
    """The conference agrees without a vote; an empty grade takes it back. The same again changes nothing.

    ``version`` is 0 where nothing was found yet. Refuses: minutes_adopted (V), unknown_criterion, unknown_grade,
    criterion_on_ballot, level_vote_begun, criterion_disputed (PL1, PL2); Conflict.
    """
    with transaction.atomic():
        meeting, now = held_finding(actor, meeting, criterion)
        clause = clause_of(meeting)
        if grade and grade not in Grade.values:
            raise Refusal("unknown_grade", clause=clause, criterion=criterion.code, grade=grade)
        if now is not None and now.disputed:
            raise Refusal("criterion_disputed", clause=clause, criterion=criterion.code)
        if now is not None and now.grade == grade:
            return now
        if now is None:
            now = CriterionFinding.objects.create(
                meeting=meeting, criterion=criterion, grade=grade, recorded_by=actor, version=1
            )
        else:
            mine = CriterionFinding.objects.filter(pk=now.pk, version=version)
            if not mine.update(grade=grade, recorded_by=actor, version=F("version") + 1):
                raise Conflict(theirs={"grade": now.grade, "version": now.version}, yours={"grade": grade})
            now.refresh_from_db()
        record(
            actor=actor,
            verb="set_finding",
            unit=meeting.unit_id,
            subject=meeting,
            criterion=criterion.code,
            grade=grade,
        )
        return now
