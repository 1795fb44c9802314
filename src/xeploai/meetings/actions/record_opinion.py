"""Write down what somebody says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Max

from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.content import sealed_text
from xeploai.meetings.models import Opinion
from xeploai.meetings.queries import hold
from xeploai.meetings.validators import minutes_not_adopted, with_text
from xeploai.people.rules import require

if TYPE_CHECKING:
    from xeploai.meetings.models import Meeting
    from xeploai.people.models import Person, User


def record_opinion(
    *,
    actor: User,
    meeting: Meeting,
    speaker: Person,
    text: str,
    about: Person | None = None,
    reserved: bool = False,
    by_authors_wish: bool = False,
) -> Opinion:
    """Add an opinion at the end. A reserved one stands word for word, only by its author's wish (V).

    Refuses: minutes_adopted, text_missing, speaker_not_present, reserved_without_wish (V).
    """
    with transaction.atomic():
        meeting = hold(meeting)
        require(actor, "meetings.run", meeting)
        minutes_not_adopted(meeting)
        text = with_text(text)
        if reserved and not by_authors_wish:
            raise Refusal("reserved_without_wish", clause="V", name=str(speaker))
        if not meeting.attendees.filter(person=speaker, present=True).exists():
            raise Refusal("speaker_not_present", name=str(speaker))
        last = meeting.opinions.aggregate(last=Max("position"))["last"] or 0
        opinion = Opinion.objects.create(
            meeting=meeting, position=last + 1, speaker=speaker, about=about, text=text, reserved=reserved
        )
        record(
            actor=actor,
            verb="record_opinion",
            unit=meeting.unit_id,
            subject=opinion,
            speaker=str(speaker),
            about=str(about or ""),
            reserved=reserved,
            digest=sealed_text(text),
        )
        return opinion
