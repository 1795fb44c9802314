"""Note that the one asked has looked at the draft for the first time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from xeploai.journal.actions.record import record
from xeploai.reviews.asking import asked_only, held_request

if TYPE_CHECKING:
    from xeploai.people.models import User
    from xeploai.reviews.models import OpinionRequest


def open_opinion_request(*, actor: User, request: OpinionRequest) -> OpinionRequest:
    """Keep the moment of the first look; later looks change nothing. Only the one asked opens it so."""
    with transaction.atomic():
        request = held_request(request)
        asked_only(actor, request)
        if request.first_opened_at is None and request.sent_at is not None:
            request.first_opened_at = timezone.now()
            request.save(update_fields=["first_opened_at"])
            record(
                actor=actor,
                verb="open_opinion_request",
                unit=request.report.subject.unit_id,
                subject=request,
                about=request.report.subject.name,
            )
    return request
