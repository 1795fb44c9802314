"""Change date, place, chair or minutes-taker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F

from xeploai.errors import Conflict, Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.models import Meeting
from xeploai.meetings.queries import hold, officers_fit
from xeploai.meetings.validators import minutes_not_adopted
from xeploai.people.rules import require

if TYPE_CHECKING:
    from datetime import datetime

    from xeploai.people.models import Person, User


def change_meeting(
    *,
    actor: User,
    meeting: Meeting,
    version: int,
    starts_at: datetime | None,
    place: str,
    chair: Person | None,
    minutes_taker: Person | None,
) -> Meeting:
    """Write the four fields together.

    Refuses: minutes_adopted (V), officer_not_of_unit, chair_takes_minutes, chair_is_teller; Conflict where
    somebody saved after ``version`` was read.
    """
    with transaction.atomic():
        meeting = hold(meeting)
        require(actor, "meetings.run", meeting)
        minutes_not_adopted(meeting)
        officers_fit(meeting.unit, chair, minutes_taker)
        if chair is not None and meeting.chair_id != chair.pk and meeting.tellers.filter(person=chair).exists():
            raise Refusal("chair_is_teller", name=str(chair))
        yours = {
            "starts_at": starts_at,
            "place": place.strip(),
            "chair": str(chair or ""),
            "minutes_taker": str(minutes_taker or ""),
        }
        claimed = Meeting.objects.filter(pk=meeting.pk, version=version).update(
            starts_at=starts_at,
            place=place.strip(),
            chair=chair,
            minutes_taker=minutes_taker,
            version=F("version") + 1,
        )
        if not claimed:
            raise Conflict(theirs=_as_it_stands(meeting), yours=yours)
        # The parts of a combined review are held with it (II.3.1, A-14).
        meeting.parts.update(starts_at=starts_at, place=place.strip(), chair=chair, version=F("version") + 1)
        record(actor=actor, verb="change_meeting", unit=meeting.unit_id, subject=meeting, **yours)
        meeting.refresh_from_db()
        return meeting


def _as_it_stands(meeting: Meeting) -> dict[str, object]:
    return {
        "starts_at": meeting.starts_at,
        "place": meeting.place,
        "chair": str(meeting.chair or ""),
        "minutes_taker": str(meeting.minutes_taker or ""),
    }
