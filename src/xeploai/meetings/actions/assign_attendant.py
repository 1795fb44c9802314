"""Name who is sent to a review."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from xeploai.cycles.locking import held_open
from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.duties import claim_duty
from xeploai.meetings.enums import DutyState
from xeploai.meetings.models import AttendanceDuty
from xeploai.people.models import Post
from xeploai.people.rules import require
from xeploai.reviews.validators import valid_document

if TYPE_CHECKING:
    from datetime import date

    from xeploai.organisations.models import Unit
    from xeploai.people.models import Person, User


def assign_attendant(
    *,
    actor: User,
    duty: AttendanceDuty,
    person: Person,
    version: int,
    unit: Unit | None = None,
    document_number: str = "",
    document_date: date | None = None,
) -> AttendanceDuty:
    """``unit`` sends the person; a document is noted where there is one. Another person replaces the first.

    Refuses: cycle_closed, attendance_settled (IV.1), attends_already (IV.1), attendant_is_member (IV.1),
    paper_missing, paper_in_future. Raises Conflict.
    """
    with transaction.atomic():
        require(actor, "attendance.manage", duty.subject.rated_by or duty.subject.unit)
        held_open(duty.cycle)
        if duty.state in {DutyState.PRESENT, DutyState.ABSENT}:
            raise Refusal("attendance_settled", clause=duty.clause, name=str(duty.person or ""))
        others = AttendanceDuty.objects.filter(subject=duty.subject_id, who=duty.who, person=person).exclude(pk=duty.pk)
        if others.exists():
            raise Refusal("attends_already", clause=duty.clause, name=str(person), reviewed=duty.subject.name)
        if Post.objects.current().filter(person=person, body=duty.subject.body_id).exists():
            raise Refusal("attendant_is_member", clause=duty.clause, name=str(person), reviewed=duty.subject.name)
        number, day = duty.document_number, duty.document_date
        if document_number.strip() or document_date is not None:
            number, day = valid_document(document_number, document_date, today=timezone.localdate(), clause=duty.clause)
        duty = claim_duty(
            duty,
            version=version,
            yours={"person": str(person), "state": str(DutyState.ASSIGNED.label)},
            person=person,
            unit=unit,
            state=DutyState.ASSIGNED,
            document_number=number,
            document_date=day,
        )
        record(
            actor=actor,
            verb="assign_attendant",
            unit=duty.subject.unit_id,
            subject=duty,
            person=person.code,
            reviewed=duty.subject.name,
            clause=duty.clause,
            document=number,
        )
        return duty
