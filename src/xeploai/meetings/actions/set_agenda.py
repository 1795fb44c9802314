"""Write the whole agenda."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F

from xeploai.errors import Conflict, Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.models import AgendaItem, Meeting
from xeploai.meetings.queries import hold
from xeploai.meetings.validators import minutes_not_adopted
from xeploai.people.rules import require

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xeploai.meetings.agenda import Item
    from xeploai.people.models import User

LONGEST = 300


def set_agenda(*, actor: User, meeting: Meeting, version: int, items: Sequence[Item]) -> list[AgendaItem]:
    """Replace the items, in order; an item whose words stay keeps its tick.

    Refuses: minutes_adopted, agenda_empty, agenda_item_too_long; Conflict where the meeting was changed
    after ``version`` was read.
    """
    with transaction.atomic():
        meeting = hold(meeting)
        require(actor, "meetings.run", meeting)
        minutes_not_adopted(meeting)
        wanted = [item._replace(text=item.text.strip()) for item in items if item.text.strip()]
        if not wanted:
            raise Refusal("agenda_empty")
        for item in wanted:
            if len(item.text) > LONGEST:
                raise Refusal("agenda_item_too_long", longest=LONGEST, text=item.text[:40])
        before = list(meeting.agenda.all())
        if not Meeting.objects.filter(pk=meeting.pk, version=version).update(version=F("version") + 1):
            raise Conflict(theirs={"items": [i.text for i in before]}, yours={"items": [i.text for i in wanted]})
        done = {item.text: item.done_at for item in before}
        meeting.agenda.all().delete()
        rows = AgendaItem.objects.bulk_create(
            AgendaItem(meeting=meeting, position=place, text=i.text, clause=i.clause, done_at=done.get(i.text))
            for place, i in enumerate(wanted, start=1)
        )
        texts = [item.text for item in wanted]
        record(actor=actor, verb="set_agenda", unit=meeting.unit_id, subject=meeting, items=texts)
        return rows
