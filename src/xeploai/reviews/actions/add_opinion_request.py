"""Ask one more, by the head's own decision (II.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.reviews.asking import still_open
from xeploai.reviews.enums import Panel
from xeploai.reviews.models import OpinionRequest
from xeploai.reviews.report_admission import held_report, writes_for
from xeploai.reviews.validators import valid_text

if TYPE_CHECKING:
    from xeploai.organisations.models import Unit
    from xeploai.people.models import Person, User
    from xeploai.reviews.models import Report


def add_opinion_request(
    *, actor: User, report: Report, reason: str, person: Person | None = None, unit: Unit | None = None
) -> OpinionRequest:
    """A person or a unit beside those of the rule, with the reason; one who was taken off comes back. Nothing is sent.

    Refuses: cycle_closed, subject_dropped (I), opinions_closed, opinion_of_nobody (neither or both given),
    asking_reason_missing, asked_already (II.2).
    """
    with transaction.atomic():
        report = held_report(report)
        writes_for(actor, report.subject)
        still_open(report)
        if (person is None) == (unit is None):
            raise Refusal("opinion_of_nobody", clause="II.2")
        why = valid_text(reason, longest=300)
        if not why:
            raise Refusal("asking_reason_missing", clause="II.2")
        request = OpinionRequest.objects.filter(report=report, person=person, unit=unit).first()
        if request is not None and request.removed_at is None:
            raise Refusal("asked_already", clause="II.2", name=str(request))
        if request is None:
            request = OpinionRequest(report=report, person=person, unit=unit)
        request.basis, request.reason = Panel.BY_THE_HEAD, why
        request.removed_at, request.removed_because = None, ""
        request.save()
        record(
            actor=actor,
            verb="add_opinion_request",
            unit=report.subject.unit_id,
            subject=request,
            about=report.subject.name,
            asked=person.code if person is not None else str(unit and unit.code),
        )
    return request
