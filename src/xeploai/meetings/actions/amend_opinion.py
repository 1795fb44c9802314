"""Mend the words of an opinion while the meeting still sits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F

from xeploai.errors import Conflict, Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.content import sealed_text
from xeploai.meetings.models import Opinion
from xeploai.meetings.queries import hold
from xeploai.meetings.validators import minutes_not_adopted, with_text
from xeploai.people.rules import require

if TYPE_CHECKING:
    from xeploai.people.models import User


def amend_opinion(*, actor: User, opinion: Opinion, text: str, version: int, by_authors_wish: bool = False) -> Opinion:
    """Replace the text; the journal keeps that they changed, not the words.

    Refuses: minutes_adopted, text_missing, opinion_withdrawn, reserved_without_wish (V); Conflict where it
    was changed after ``version`` was read.
    """
    with transaction.atomic():
        meeting = hold(opinion.meeting)
        require(actor, "meetings.run", meeting)
        minutes_not_adopted(meeting)
        text = with_text(text)
        now = meeting.opinions.select_related("speaker").get(pk=opinion.pk)
        if now.withdrawn_at is not None:
            raise Refusal("opinion_withdrawn", name=str(now.speaker))
        if now.text == text:
            return now
        if now.reserved and not by_authors_wish:
            raise Refusal("reserved_without_wish", clause="V", name=str(now.speaker))
        claimed = Opinion.objects.filter(pk=now.pk, version=version).update(text=text, version=F("version") + 1)
        if not claimed:
            raise Conflict(theirs={"text": now.text, "version": now.version}, yours={"text": text})
        record(
            actor=actor,
            verb="amend_opinion",
            unit=meeting.unit_id,
            subject=now,
            speaker=str(now.speaker),
            before=sealed_text(now.text),
            digest=sealed_text(text),
            reserved=now.reserved,
        )
        now.text, now.version = text, version + 1
        return now
