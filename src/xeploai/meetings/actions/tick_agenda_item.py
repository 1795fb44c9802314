"""Tick an item of the agenda, or take the tick back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from xeploai.journal.actions.record import record
from xeploai.meetings.queries import hold
from xeploai.meetings.validators import minutes_not_adopted
from xeploai.people.rules import require

if TYPE_CHECKING:
    from xeploai.meetings.models import AgendaItem
    from xeploai.people.models import User


def tick_agenda_item(*, actor: User, item: AgendaItem, done: bool) -> AgendaItem:
    """Done or not; ticking what is ticked changes nothing. Refuses: minutes_adopted (V)."""
    with transaction.atomic():
        meeting = hold(item.meeting)
        require(actor, "meetings.run", meeting)
        minutes_not_adopted(meeting)
        item = meeting.agenda.get(pk=item.pk)
        if (item.done_at is not None) == done:
            return item
        item.done_at = timezone.now() if done else None
        item.save(update_fields=["done_at"])
        record(
            actor=actor,
            verb="tick_agenda_item",
            unit=meeting.unit_id,
            subject=meeting,
            item=item.text,
            done=done,
        )
        return item
