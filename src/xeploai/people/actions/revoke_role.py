"""Take a role back."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.people.models import RoleAssignment, User
from xeploai.people.rules import require


def revoke_role(*, actor: User, assignment: RoleAssignment) -> None:
    """End a role from now on; what was done with it stays. Ending it twice changes nothing.

    Refuses: role_for_oneself (nobody locks themselves out).
    """
    with transaction.atomic():
        require(actor, "accounts.manage", assignment.unit)
        if assignment.user_id == actor.pk:
            raise Refusal("role_for_oneself")
        if not RoleAssignment.objects.current().filter(pk=assignment.pk).update(revoked_at=timezone.now()):
            return
        record(
            actor=actor,
            verb="revoke_role",
            unit=assignment.unit,
            subject=assignment,
            user=str(assignment.user),
            role=assignment.role,
        )
