"""Write down whether somebody from above was there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.cycles.locking import held_open
from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.duties import claim_duty
from xeploai.meetings.enums import DutyState
from xeploai.people.rules import may, require

if TYPE_CHECKING:
    from xeploai.meetings.models import AttendanceDuty
    from xeploai.people.models import User

LONGEST = 300


def mark_attended(
    *, actor: User, duty: AttendanceDuty, present: bool, version: int, reason: str = ""
) -> AttendanceDuty:
    """An absence needs its reason; a mark may be corrected as long as the cycle is open.

    Refuses: cycle_closed, nobody_assigned (IV.1), absence_needs_reason (IV.1). Raises Conflict.
    """
    with transaction.atomic():
        if not may(actor, "attendance.mark", duty.subject.unit):
            require(actor, "attendance.mark", duty.subject.rated_by or duty.subject.unit)
        held_open(duty.cycle)
        why = "" if present else reason.strip()[:LONGEST]
        if duty.person_id is None and present:
            raise Refusal("nobody_assigned", clause=duty.clause, reviewed=duty.subject.name)
        if not present and not why:
            raise Refusal("absence_needs_reason", clause=duty.clause)
        state = DutyState.PRESENT if present else DutyState.ABSENT
        duty = claim_duty(
            duty,
            version=version,
            yours={"person": str(duty.person or ""), "state": str(state.label)},
            state=state,
            reason=why,
        )
        record(
            actor=actor,
            verb="mark_attended",
            unit=duty.subject.unit_id,
            subject=duty,
            person=duty.person.code if duty.person else "",
            reviewed=duty.subject.name,
            state=str(state),
            clause=duty.clause,
        )
        return duty
