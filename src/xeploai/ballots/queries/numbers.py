"""Who sees exact numbers of small votes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xeploai.meetings.enums import SMALL
from xeploai.people.enums import Role
from xeploai.people.rules import may

if TYPE_CHECKING:
    from xeploai.meetings.models import Meeting
    from xeploai.people.models import User


def sees_numbers(reader: User, meeting: Meeting) -> bool:
    """Who sees exact numbers where fewer than five are convened: tellers, minutes-taker, inspector (A-28)."""
    if (meeting.convened or 0) >= SMALL:
        return True
    writes = reader.person_id is not None and reader.person_id == meeting.minutes_taker_id
    inspects = reader.holds((Role.INSPECTOR,), meeting.unit_id)
    return writes or inspects or may(reader, "ballots.count", meeting)
