"""Send the invitations to a meeting with the papers that there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.invitations import asks_why_late, invitees, notice, pack_of
from xeploai.meetings.models import Invitation
from xeploai.meetings.queries import hold
from xeploai.meetings.validators import minutes_not_adopted
from xeploai.people.rules import require

if TYPE_CHECKING:
    from collections.abc import Collection

    from xeploai.meetings.models import Meeting
    from xeploai.people.models import User


def send_invitations(
    *,
    actor: User,
    meeting: Meeting,
    people: Collection[int],
    on_paper: Collection[int] = (),
    late_because: str = "",
) -> list[Invitation]:
    """To those of the list who have none yet; ``on_paper``: whose invitation is handed over printed.

    The moment, the papers with their digests and the reason for being late are kept; nothing is blocked (A-18).
    Refuses: cycle_closed, minutes_adopted (V), invitation_without_day (IV.1.5), nobody_to_invite,
    late_needs_reason (IV.1.5).
    """
    with transaction.atomic():
        meeting = hold(meeting)
        require(actor, "meetings.run", meeting)
        minutes_not_adopted(meeting)
        now = timezone.now()
        told = notice(meeting, timezone.localdate(now))
        if told is None:
            raise Refusal("invitation_without_day", clause="IV.1.5", unit=meeting.unit.name)
        wanted = [one for one in invitees(meeting) if one.person.pk in set(people) and one.invitation is None]
        if not wanted:
            raise Refusal("nobody_to_invite", clause="IV.1.5")
        why = late_because.strip() if told.days_late else ""
        if told.days_late and not why and asks_why_late(meeting, {one.capacity for one in wanted}):
            raise Refusal("late_needs_reason", clause="IV.1.5", latest=told.latest, days=told.days_late)
        pack, paper = pack_of(meeting), set(on_paper)
        sent = Invitation.objects.bulk_create(
            Invitation(
                meeting=meeting,
                person=one.person,
                capacity=one.capacity,
                papers=pack,
                sent_at=now,
                sent_by=actor,
                on_paper=one.person.pk in paper,
                late_because=why,
            )
            for one in wanted
        )
        record(
            actor=actor,
            verb="send_invitations",
            unit=meeting.unit_id,
            subject=meeting,
            people=len(sent),
            on_paper=sum(one.on_paper for one in sent),
            days_late=told.days_late,
            latest=told.latest,
            papers={paper["code"]: paper["digest"] for paper in pack},
        )
        return sent
