"""Which collectives may review together, and who stands in the way (II.3.1, A-14)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from xeploai.law.venues import combined_review
from xeploai.meetings.enums import MeetingKind
from xeploai.meetings.models import Meeting
from xeploai.organisations.enums import BodyKind
from xeploai.people.models import Person, Post

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.db.models import QuerySet

    from xeploai.people.models import User


@dataclass(frozen=True, kw_only=True)
class Combination:
    """``outside``: leaders who do not sit in the standing committee, which keeps it apart (II.3.1)."""

    allowed: bool
    outside: tuple[Person, ...] = ()


def may_combine(meetings: Sequence[Meeting]) -> Combination:
    """Only a standing committee asks that every leader sit in it; delegations and caucuses do not (A-14b)."""
    standing = [m for m in meetings if m.body is not None and m.body.kind == BodyKind.STANDING_COMMITTEE]
    seats = (
        Post.objects.current().filter(body__in=[m.body_id for m in meetings]).order_by("pk").select_related("person")
    )
    by_body: dict[int, dict[str, Person]] = {}
    for seat in seats:
        by_body.setdefault(seat.body_id, {})[str(seat.person_id)] = seat.person
    outside: dict[str, Person] = {}
    for committee in standing:
        leaders = {
            key: person
            for m in meetings
            if m.pk != committee.pk
            for key, person in by_body.get(m.body_id or 0, {}).items()
        }
        held = list(by_body.get(committee.body_id or 0, {}))
        missing = combined_review(leaders=list(leaders), standing_committee=held).missing
        outside |= {key: leaders[key] for key in missing}
    return Combination(allowed=not outside, outside=tuple(outside.values()))


def combinable_with(meeting: Meeting, reader: User) -> QuerySet[Meeting]:
    """Other reviews of the year that the reader sees at the unit, below it, beside it or above it, not yet held."""
    near = {meeting.unit_id, meeting.unit.parent_id}
    found = Meeting.objects.visible_to(reader).filter(
        cycle=meeting.cycle_id, kind=MeetingKind.COLLECTIVE, rehearsal=False, frozen_at=None, adopted_at=None
    )
    close = found.filter(unit__in=near) | found.filter(unit__parent=meeting.unit_id)
    return close.exclude(pk=meeting.pk).exclude(body=None).select_related("unit", "body", "subject").order_by("pk")
