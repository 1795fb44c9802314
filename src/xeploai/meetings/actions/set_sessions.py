"""Plan the sittings of a meeting."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F

from xeploai.errors import Conflict, Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.durations import Length, length_of
from xeploai.meetings.models import Meeting, Session
from xeploai.meetings.queries import hold
from xeploai.meetings.validators import minutes_not_adopted
from xeploai.people.rules import require

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from xeploai.people.models import User

MOST = 20


def set_sessions(
    *,
    actor: User,
    meeting: Meeting,
    sessions: Sequence[tuple[datetime, datetime]],
    version: int,
    short_because: str = "",
) -> Length:
    """All sittings at once; the meeting begins with the first. Too short is a warning with a reason, no block (III).

    Refuses: cycle_closed, minutes_adopted (V), sessions_of_the_lead (II.3.1), session_ends_first, sessions_overlap,
    too_many_sessions. Raises Conflict.
    """
    with transaction.atomic():
        meeting = hold(meeting)
        require(actor, "meetings.run", meeting)
        minutes_not_adopted(meeting)
        if meeting.lead_id is not None:
            raise Refusal("sessions_of_the_lead", clause="II.3.1")
        planned = _in_order(sessions)
        begins, ends = (planned[0][0], planned[-1][1]) if planned else (meeting.starts_at, None)
        claimed = Meeting.objects.filter(pk=meeting.pk, version=version).update(
            starts_at=begins, ends_at=ends, short_because=short_because.strip(), version=F("version") + 1
        )
        if not claimed:
            raise Conflict(
                theirs={"sessions": _written(meeting), "short_because": meeting.short_because},
                yours={"sessions": planned, "short_because": short_because.strip()},
            )
        meeting.sessions.all().delete()
        Session.objects.bulk_create(Session(meeting=meeting, starts_at=a, ends_at=b) for a, b in planned)
        meeting.parts.update(starts_at=begins, ends_at=ends, version=F("version") + 1)
        meeting.refresh_from_db()
        length = length_of(meeting)
        record(
            actor=actor,
            verb="set_sessions",
            unit=meeting.unit_id,
            subject=meeting,
            sessions=len(planned),
            half_days=length.half_days,
            wanted=length.wanted,
            enough=length.enough,
        )
        return length


def _in_order(sessions: Sequence[tuple[datetime, datetime]]) -> list[tuple[datetime, datetime]]:
    if len(sessions) > MOST:
        raise Refusal("too_many_sessions", clause="III", most=MOST)
    planned = sorted(sessions)
    for begins, ends in planned:
        if ends <= begins:
            raise Refusal("session_ends_first", clause="III", begins=begins, ends=ends)
    for (_a, ends), (begins, _b) in pairwise(planned):
        if begins < ends:
            raise Refusal("sessions_overlap", clause="III", begins=begins)
    return planned


def _written(meeting: Meeting) -> list[tuple[datetime, datetime]]:
    return [(one.starts_at, one.ends_at) for one in meeting.sessions.all()]
