"""Let the holder of a slip in."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.people.codes import digest_of
from xeploai.people.models import AccessSlip
from xeploai.people.queries import cell_of


def find_access_slip(code: str) -> AccessSlip:
    """The slip of a typed code. Refuses: slip_unknown, slip_revoked, slip_expired."""
    slip = AccessSlip.objects.select_related("user__person").filter(code_digest=digest_of(code)).first()
    if slip is None or not slip.user.is_active:
        raise Refusal("slip_unknown")
    if slip.revoked_at is not None:
        raise Refusal("slip_revoked")
    if slip.expires_at <= timezone.now():
        raise Refusal("slip_expired", expires_at=slip.expires_at)
    return slip


def use_access_slip(*, code: str) -> AccessSlip:
    """The slip behind a code, noted in the journal as used. It may be used again until it expires.

    Refuses as ``find_access_slip``.
    """
    with transaction.atomic():
        slip = find_access_slip(code)
        record(
            actor=slip.user,
            verb="use_access_slip",
            unit=cell_of(slip.user.person),
            subject=slip,
            purpose=slip.purpose,
        )
    return slip
