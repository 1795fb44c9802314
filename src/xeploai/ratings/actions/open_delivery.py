"""An addressee opens a dossier that was sent; the first time is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from xeploai.journal.actions.record import record
from xeploai.people.rules import may, require
from xeploai.ratings.models import DossierDelivery

if TYPE_CHECKING:
    from xeploai.people.models import User


def open_delivery(*, actor: User, delivery: DossierDelivery) -> DossierDelivery:
    """Note who of the addressee opened it first; later openings, and those in a closed cycle, change nothing."""
    with transaction.atomic():
        if not may(actor, "ratings.appraise", delivery.to_unit):
            require(actor, "comments.answer", delivery.to_unit)
        first = DossierDelivery.objects.filter(pk=delivery.pk, opened_at=None, dossier__subject__cycle__closed_at=None)
        if first.update(opened_at=timezone.now(), opened_by=actor):
            record(
                actor=actor, verb="open_delivery", unit=delivery.to_unit_id, subject=delivery,
                about=delivery.dossier.subject_id, number=delivery.number,
            )  # fmt: skip
        delivery.refresh_from_db()
    return delivery
