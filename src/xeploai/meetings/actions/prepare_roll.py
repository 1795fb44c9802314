"""Write the roll: everyone who is called to this meeting."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.enums import Capacity
from xeploai.meetings.models import Attendee
from xeploai.meetings.queries import called, hold
from xeploai.meetings.validators import minutes_not_adopted, not_frozen
from xeploai.people.rules import require

if TYPE_CHECKING:
    from xeploai.meetings.models import Meeting
    from xeploai.people.models import User

COPIED = ("standing", "exempt", "suspended", "away", "capacities")


@dataclass(frozen=True, slots=True)
class RollChange:
    """Names that came, changed or went with this run."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]


def prepare_roll(*, actor: User, meeting: Meeting) -> RollChange:
    """Take the members of the cell, or the committee's seats; run again it keeps every mark.

    Who left the cell since goes off the roll; who came, comes on (A-34). After the freeze it is for the
    next meeting (A-06g). Refuses: minutes_adopted, electorate_frozen (V), nobody_to_call.
    """
    with transaction.atomic():
        meeting = hold(meeting)
        require(actor, "meetings.run", meeting)
        minutes_not_adopted(meeting)
        not_frozen(meeting)
        people = {row.person_id: row for row in called(meeting)}
        if not people:
            raise Refusal("nobody_to_call", unit=meeting.unit.name)
        change = _bring_in_step(meeting, people)
        record(
            actor=actor,
            verb="prepare_roll",
            unit=meeting.unit_id,
            subject=meeting,
            on_roll=len(people),
            added=change.added,
            changed=change.changed,
            removed=change.removed,
        )
        return change


def _bring_in_step(meeting: Meeting, people: dict[int, Attendee]) -> RollChange:
    known = {a.person_id: a for a in meeting.attendees.select_related("person")}
    gone = [a for key, a in known.items() if a.capacity == Capacity.MEMBER and key not in people]
    changed = [known[key] for key, row in people.items() if key in known and _copy(row, known[key])]
    new = [row for key, row in people.items() if key not in known]
    meeting.tellers.filter(person_id__in=[a.person_id for a in gone]).delete()
    meeting.attendees.filter(pk__in=[a.pk for a in gone]).delete()
    Attendee.objects.bulk_update(changed, [*COPIED, "capacity"])
    Attendee.objects.bulk_create(new)
    return RollChange(_names(new), _names(changed), _names(gone))


def _copy(source: Attendee, row: Attendee) -> bool:
    """Bring one row in step; whether anything differed."""
    differs = row.capacity != Capacity.MEMBER
    row.capacity = Capacity.MEMBER
    for name in COPIED:
        differs |= getattr(row, name) != getattr(source, name)
        setattr(row, name, getattr(source, name))
    return differs


def _names(rows: list[Attendee]) -> tuple[str, ...]:
    return tuple(str(row.person) for row in rows)
