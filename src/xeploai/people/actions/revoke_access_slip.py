"""Make a slip stop working."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from xeploai.journal.actions.record import record
from xeploai.people.models import AccessSlip, User
from xeploai.people.queries import cell_of
from xeploai.people.rules import require


def revoke_access_slip(*, actor: User, slip: AccessSlip) -> None:
    """Withdraw a slip, at once also for whoever is in with it. Withdrawing it twice changes nothing."""
    with transaction.atomic():
        unit = cell_of(slip.user.person)
        if slip.issued_by_id != actor.pk:
            require(actor, "slips.issue", unit)
        if not AccessSlip.objects.filter(pk=slip.pk, revoked_at=None).update(revoked_at=timezone.now()):
            return
        record(actor=actor, verb="revoke_access_slip", unit=unit, subject=slip, person=str(slip.user))
