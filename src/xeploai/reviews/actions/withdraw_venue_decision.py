"""Take back the decision on a further place of review."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from xeploai.cycles.locking import held_open
from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.people.rules import require
from xeploai.reviews.models import VenueDecision
from xeploai.reviews.validators import valid_reason

if TYPE_CHECKING:
    from xeploai.people.models import User


def withdraw_venue_decision(*, actor: User, decision: VenueDecision, reason: str) -> VenueDecision:
    """The decision stays readable with its reason. Refuses: cycle_closed, reason_missing, venue_decision_withdrawn."""
    with transaction.atomic():
        require(actor, "venues.decide", decision.unit)
        held_open(decision.cycle)
        why = valid_reason(reason)
        claimed = VenueDecision.objects.filter(pk=decision.pk, withdrawn_at=None).update(
            withdrawn_at=timezone.now(), withdrawn_because=why
        )
        if not claimed:
            raise Refusal("venue_decision_withdrawn", clause="II.3.2.2", place=decision.place)
        record(
            actor=actor,
            verb="withdraw_venue_decision",
            unit=decision.unit_id,
            subject=decision,
            person=decision.person.code,
        )
        decision.refresh_from_db()
        return decision
