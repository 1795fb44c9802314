"""Plan the meeting of a cell or of a grassroots committee."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.cycles.locking import held_open
from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.law.authority import MemberSubject, rating_authority
from xeploai.meetings.enums import MeetingKind, Nature
from xeploai.meetings.models import Meeting
from xeploai.meetings.queries import officers_fit
from xeploai.organisations.enums import UnitKind
from xeploai.people.rules import require

if TYPE_CHECKING:
    from datetime import datetime

    from xeploai.cycles.models import Cycle
    from xeploai.organisations.models import Unit
    from xeploai.people.models import Person, User


def plan_meeting(
    *,
    actor: User,
    cycle: Cycle,
    unit: Unit,
    starts_at: datetime | None = None,
    place: str = "",
    chair: Person | None = None,
    minutes_taker: Person | None = None,
    rehearsal: bool = False,
) -> Meeting:
    """Make the meeting; its kind and nature follow from the unit (V.3, PL3, PL4).

    Refuses: cycle_closed, unit_holds_no_member_vote (PL4), meeting_already_planned,
    officer_not_of_unit, chair_takes_minutes.
    """
    with transaction.atomic():
        require(actor, "meetings.run", unit)
        held_open(cycle)
        kind, nature = kind_and_nature(unit)
        if not rehearsal and Meeting.objects.filter(cycle=cycle, unit=unit, kind=kind, rehearsal=False).exists():
            raise Refusal("meeting_already_planned", unit=unit.name, year=cycle.year)
        officers_fit(unit, chair, minutes_taker)
        meeting = Meeting.objects.create(
            cycle=cycle,
            unit=unit,
            kind=kind,
            nature=nature,
            starts_at=starts_at,
            place=place.strip(),
            chair=chair,
            minutes_taker=minutes_taker,
            rehearsal=rehearsal,
        )
        record(
            actor=actor,
            verb="plan_meeting",
            unit=unit,
            subject=meeting,
            kind=kind,
            nature=nature,
            starts_at=starts_at,
            place=meeting.place,
            chair=str(chair or ""),
            minutes_taker=str(minutes_taker or ""),
            rehearsal=rehearsal,
        )
        return meeting


def kind_and_nature(unit: Unit) -> tuple[MeetingKind, Nature]:
    """What vote on members the unit holds. Refuses: unit_holds_no_member_vote (PL4)."""
    if unit.is_cell:
        authority = rating_authority(MemberSubject(cell_kind=unit.kind))
        return MeetingKind.CELL, Nature(authority.nature)
    if unit.kind == UnitKind.GRASSROOTS_PARTY:
        return MeetingKind.COMMITTEE, Nature.DECISION
    raise Refusal("unit_holds_no_member_vote", clause="PL4", unit=unit.name)
