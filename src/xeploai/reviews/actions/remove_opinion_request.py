"""Take somebody off the list before they are asked; the reason stays (A-22: the list is editable)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.reviews.asking import held_request, still_open
from xeploai.reviews.report_admission import writes_for
from xeploai.reviews.validators import valid_text

if TYPE_CHECKING:
    from xeploai.people.models import User
    from xeploai.reviews.models import OpinionRequest


def remove_opinion_request(*, actor: User, request: OpinionRequest, reason: str) -> OpinionRequest:
    """The row stays with the reason, so that the rule does not bring it back. Twice is once.

    Refuses: cycle_closed, subject_dropped (I), opinions_closed, opinion_sent (II.2: who was asked stays asked),
    asking_reason_missing.
    """
    with transaction.atomic():
        request = held_request(request)
        subject = request.report.subject
        writes_for(actor, subject)
        still_open(request.report)
        if request.removed_at is not None:
            return request
        if request.sent_at is not None:
            raise Refusal("opinion_sent", clause="II.2", name=str(request))
        why = valid_text(reason, longest=300)
        if not why:
            raise Refusal("asking_reason_missing", clause="II.2")
        request.removed_at, request.removed_because = timezone.now(), why
        request.save(update_fields=["removed_at", "removed_because"])
        record(
            actor=actor,
            verb="remove_opinion_request",
            unit=subject.unit_id,
            subject=request,
            about=subject.name,
            asked=request.person.code if request.person is not None else str(request.unit and request.unit.code),
        )
    return request
