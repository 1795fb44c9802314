"""Take an opinion back at its author's wish."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.content import sealed_text
from xeploai.meetings.queries import hold
from xeploai.meetings.validators import minutes_not_adopted
from xeploai.people.rules import require

if TYPE_CHECKING:
    from xeploai.meetings.models import Opinion
    from xeploai.people.models import User


def withdraw_opinion(*, actor: User, opinion: Opinion, by_authors_wish: bool = False) -> Opinion:
    """It leaves the minutes; the journal keeps that it was said and withdrawn, not the words.

    Refuses: minutes_adopted, withdrawal_without_wish (V), opinion_withdrawn.
    """
    with transaction.atomic():
        meeting = hold(opinion.meeting)
        require(actor, "meetings.run", meeting)
        minutes_not_adopted(meeting)
        now = meeting.opinions.select_related("speaker").get(pk=opinion.pk)
        if not by_authors_wish:
            raise Refusal("withdrawal_without_wish", clause="V", name=str(now.speaker))
        if now.withdrawn_at is not None:
            raise Refusal("opinion_withdrawn", name=str(now.speaker))
        now.withdrawn_at = timezone.now()
        now.save(update_fields=["withdrawn_at"])
        record(
            actor=actor,
            verb="withdraw_opinion",
            unit=meeting.unit_id,
            subject=now,
            speaker=str(now.speaker),
            digest=sealed_text(now.text),
            reserved=now.reserved,
        )
        return now
