"""The one who is sent says that they will come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.cycles.locking import held_open
from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.duties import claim_duty
from xeploai.meetings.enums import DutyState
from xeploai.people.rules import require

if TYPE_CHECKING:
    from xeploai.meetings.models import AttendanceDuty
    from xeploai.people.models import User


def confirm_attendance(*, actor: User, duty: AttendanceDuty, version: int) -> AttendanceDuty:
    """By oneself, or noted by whoever manages. Confirming twice changes nothing.

    Refuses: cycle_closed, nobody_assigned (IV.1), attendance_settled (IV.1). Raises Conflict.
    """
    with transaction.atomic():
        if duty.person_id is None or duty.person_id != actor.person_id:
            require(actor, "attendance.manage", duty.subject.rated_by or duty.subject.unit)
        held_open(duty.cycle)
        if duty.person_id is None:
            raise Refusal("nobody_assigned", clause=duty.clause, reviewed=duty.subject.name)
        if duty.state == DutyState.CONFIRMED:
            return duty
        if duty.state in {DutyState.PRESENT, DutyState.ABSENT}:
            raise Refusal("attendance_settled", clause=duty.clause, name=str(duty.person))
        duty = claim_duty(
            duty,
            version=version,
            yours={"person": str(duty.person), "state": str(DutyState.CONFIRMED.label)},
            state=DutyState.CONFIRMED,
        )
        record(
            actor=actor,
            verb="confirm_attendance",
            unit=duty.subject.unit_id,
            subject=duty,
            person=duty.person.code if duty.person else "",
            reviewed=duty.subject.name,
        )
        return duty
