"""Take a delegated rating back (clause VI.2)."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from xeploai.cycles.basis import some_words
from xeploai.cycles.locking import held_open
from xeploai.cycles.models import Delegation
from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.people.rules import require

if TYPE_CHECKING:
    from xeploai.people.models import User


def withdraw_delegation(*, actor: User, delegation: Delegation, because: str) -> Delegation:
    """From now on who delegated decides again; what the other unit decided before stays as it is.

    Refuses: cycle_closed, withdrawal_reason_missing, delegation_withdrawn.
    """
    with transaction.atomic():
        require(actor, "subjects.delegate", delegation.subject)
        held_open(delegation.subject.cycle)
        reason = some_words(because, "withdrawal_reason_missing", "VI.2")
        standing = Delegation.objects.filter(pk=delegation.pk, withdrawn_at=None)
        if not standing.update(withdrawn_at=timezone.now(), withdrawn_by=actor, withdrawn_because=reason):
            raise Refusal("delegation_withdrawn", clause="VI.2", name=delegation.subject.name)
        delegation.refresh_from_db()
        record(
            actor=actor,
            verb="withdraw_delegation",
            unit=delegation.subject.rated_by_id,
            subject=delegation,
            of=delegation.subject_id,
            to_unit=delegation.to_unit_id,
            reason_digest=hashlib.sha256(reason.encode()).hexdigest(),
        )
    return delegation
