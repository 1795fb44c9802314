"""What the papers need to know of the cell's meeting: its day, and whether the vote has begun.

Meetings and rounds lie in layers above; they are reached through the unit's own relations, never imported.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils import timezone

from xeploai.errors import Refusal

if TYPE_CHECKING:
    from datetime import date

    from xeploai.organisations.models import Unit

# Words of the layers above; a test holds them equal to theirs.
_REAL = {"kind": "cell", "rehearsal": False}
VOIDED = "voided"


@dataclass(frozen=True)
class Evening:
    """``on``: the day that decides who is rated (the meeting's, or today where none is set)."""

    on: date
    voting_opened: bool


def evening_of(*, cycle_id: int, cell: Unit) -> Evening:
    """The facts of the real meeting of this cell in this cycle; a rehearsal counts for nothing."""
    meeting = cell.meetings.filter(cycle_id=cycle_id, **_REAL).first()
    if meeting is None:
        return Evening(on=timezone.localdate(), voting_opened=False)
    day = timezone.localdate(meeting.starts_at) if meeting.starts_at else timezone.localdate()
    return Evening(on=day, voting_opened=meeting.rounds.exclude(state=VOIDED).exists())


def refuse_after_opening(*, cycle_id: int, cell: Unit) -> Evening:
    """Refuses: voting_opened (PL3), once the first round has been opened; papers are then corrected with a reason."""
    evening = evening_of(cycle_id=cycle_id, cell=cell)
    if evening.voting_opened:
        raise Refusal("voting_opened", clause="PL3", cell=cell.name)
    return evening
