"""Add somebody to those who attend a review: assigned (IV.1.2), one more of a kind, or below the province (IV.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from xeploai.cycles.locking import held_open
from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.law.attendance import Attendee, ReviewedBody, attendance
from xeploai.meetings.duties import ADVISORY, DELEGATED, wanted
from xeploai.meetings.enums import Duty
from xeploai.meetings.models import AttendanceDuty
from xeploai.organisations.enums import UnitKind
from xeploai.people.rules import require
from xeploai.reviews.validators import valid_document

if TYPE_CHECKING:
    from datetime import date

    from xeploai.cycles.models import Subject
    from xeploai.people.models import User


def add_duty(
    *, actor: User, subject: Subject, who: str, document_number: str = "", document_date: date | None = None
) -> AttendanceDuty:
    """Another line of the matrix, nobody named yet; ``who`` is a code of the law, or ``delegated`` (IV.2).

    Advisory bodies whom the law does not name by itself are assigned by a document (IV.1.2).
    Refuses: cycle_closed, duty_not_reviewed (IV), duty_unknown (IV.1), paper_missing, paper_in_future (IV.1.2).
    """
    with transaction.atomic():
        require(actor, "attendance.manage", subject.rated_by or subject.unit)
        held_open(subject.cycle)
        if subject.body is None or not subject.reviewed:
            raise Refusal("duty_not_reviewed", clause="IV", name=subject.name)
        attendee = _attendee(subject, who)
        number, day = "", None
        if attendee is None:
            raise Refusal("duty_unknown", clause="IV.1", name=subject.name)
        if attendee.clause == "IV.1.2" and who not in _by_law(subject):
            number, day = valid_document(document_number, document_date, today=timezone.localdate(), clause="IV.1.2")
        duty = AttendanceDuty.objects.create(
            cycle=subject.cycle,
            subject=subject,
            who=who,
            duty=attendee.duty,
            clause=attendee.clause,
            document_number=number,
            document_date=day,
        )
        record(
            actor=actor,
            verb="add_duty",
            unit=subject.unit_id,
            subject=duty,
            reviewed=subject.name,
            who=who,
            clause=attendee.clause,
            document=number,
        )
        return duty


def _by_law(subject: Subject) -> dict[str, Attendee]:
    return {attendee.who: attendee for attendee in wanted([subject], subject.cycle)[subject.pk]}


def _attendee(subject: Subject, who: str) -> Attendee | None:
    rated_by = subject.rated_by
    if rated_by is None or rated_by.kind != UnitKind.PROVINCIAL_PARTY:
        return Attendee(DELEGATED, Duty.MAY, "IV.2") if who == DELEGATED else None
    known = _by_law(subject)
    if who in known:
        return known[who]
    if who != ADVISORY:
        return None
    key = str(subject.pk)
    body = ReviewedBody(id=key, kind=subject.body.kind if subject.body else "", level=subject.level, assigned_to=(key,))
    return next((a for a in attendance(body).attendees if a.who == ADVISORY), None)
