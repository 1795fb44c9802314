"""The invited person looks at the invitation for the first time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from xeploai.errors import NotPermitted
from xeploai.journal.actions.record import record
from xeploai.meetings.models import Invitation

if TYPE_CHECKING:
    from xeploai.people.models import User


def open_invitation(*, actor: User, invitation: Invitation) -> Invitation:
    """The first look is kept; later ones change nothing."""
    with transaction.atomic():
        if invitation.person_id is None or invitation.person_id != actor.person_id:
            raise NotPermitted("invitations.open")
        claimed = Invitation.objects.filter(pk=invitation.pk, first_opened_at=None).update(
            first_opened_at=timezone.now()
        )
        if claimed:
            record(
                actor=actor,
                verb="open_invitation",
                unit=invitation.meeting.unit_id,
                subject=invitation,
                meeting=invitation.meeting_id,
            )
        invitation.refresh_from_db()
        return invitation
