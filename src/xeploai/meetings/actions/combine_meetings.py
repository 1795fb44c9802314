"""Hold the reviews of several collectives as one meeting with parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F

from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.combining import may_combine
from xeploai.meetings.enums import MeetingKind
from xeploai.meetings.models import Meeting
from xeploai.meetings.queries import hold
from xeploai.meetings.validators import minutes_not_adopted, not_frozen
from xeploai.people.rules import require

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xeploai.people.models import User


def combine_meetings(*, actor: User, lead: Meeting, parts: Sequence[Meeting]) -> Meeting:
    """The parts take time, place and chair of the lead; each keeps its electorate, ballots and result (A-14).

    Refuses: cycle_closed, minutes_adopted, electorate_frozen (V), parts_missing, not_a_collective_review,
    combined_elsewhere, combination_not_allowed (II.3.1).
    """
    with transaction.atomic():
        held = [hold(one) for one in (lead, *parts)]
        lead, others = held[0], held[1:]
        if not others:
            raise Refusal("parts_missing", clause="II.3.1")
        for one in held:
            require(actor, "meetings.run", one)
            minutes_not_adopted(one)
            not_frozen(one)
            if one.kind != MeetingKind.COLLECTIVE or one.body_id is None or one.cycle_id != lead.cycle_id:
                raise Refusal("not_a_collective_review", clause="II.3.1", name=str(one))
        for one in held:
            if one.lead_id not in {None, lead.pk} or (one != lead and one.parts.exists()):
                raise Refusal("combined_elsewhere", clause="II.3.1", name=str(one.body))
        together = may_combine([*held, *lead.parts.exclude(pk__in=[one.pk for one in others])])
        if not together.allowed:
            raise Refusal("combination_not_allowed", clause="II.3.1", names=[str(p) for p in together.outside])
        Meeting.objects.filter(pk__in=[one.pk for one in others]).update(
            lead=lead,
            starts_at=lead.starts_at,
            ends_at=lead.ends_at,
            place=lead.place,
            chair=lead.chair,
            version=F("version") + 1,
        )
        record(
            actor=actor,
            verb="combine_meetings",
            unit=lead.unit_id,
            subject=lead,
            parts=[one.pk for one in others],
            names=[str(one.body) for one in others],
        )
        lead.refresh_from_db()
        return lead
