"""Write one section of the minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.errors import Conflict, Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.content import sealed_text
from xeploai.meetings.enums import Section
from xeploai.meetings.queries import hold
from xeploai.meetings.validators import minutes_not_adopted
from xeploai.people.rules import require

if TYPE_CHECKING:
    from xeploai.meetings.models import Minutes
    from xeploai.people.models import User


def amend_minutes(*, actor: User, minutes: Minutes, section: str, text: str, version: int) -> int:
    """Replace the text of a section and give its new version; sections do not disturb each other.

    ``version`` is 0 for a section never written. Refuses: minutes_adopted (V), unknown_section; Conflict
    where the section was changed after ``version`` was read.
    """
    with transaction.atomic():
        meeting = hold(minutes.meeting)
        require(actor, "meetings.run", meeting)
        minutes_not_adopted(meeting)
        if section not in Section.values:
            raise Refusal("unknown_section", section=section)
        now = meeting.minutes.get(pk=minutes.pk)
        if now.adopted_at is not None:
            raise Refusal("minutes_adopted", clause="V", at=now.adopted_at)
        text = text.replace("\r\n", "\n").strip()
        stands = now.amendments.get(section, {"text": "", "version": 0})
        if stands["text"] == text:
            return int(stands["version"])
        if stands["version"] != version:
            raise Conflict(theirs=dict(stands), yours={"text": text})
        now.amendments = {**now.amendments, section: {"text": text, "version": version + 1}}
        now.version += 1
        now.save(update_fields=["amendments", "version"])
        record(
            actor=actor,
            verb="amend_minutes",
            unit=meeting.unit_id,
            subject=now,
            section=section,
            before=sealed_text(stands["text"]),
            digest=sealed_text(text),
        )
        return version + 1
