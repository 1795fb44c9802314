"""List who must or may attend the reviews that the provincial standing committee rates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.cycles.locking import held_open
from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.duties import attended_subjects, wanted
from xeploai.meetings.enums import DutyState
from xeploai.meetings.models import AttendanceDuty
from xeploai.organisations.enums import UnitKind
from xeploai.organisations.models import Unit
from xeploai.people.rules import require

if TYPE_CHECKING:
    from xeploai.cycles.models import Cycle
    from xeploai.law.attendance import Attendee
    from xeploai.people.models import User

A_BATCH = 1000


@dataclass(frozen=True, slots=True)
class Listed:
    """How many duties are new, changed (a letter made a "may" a "must"), and gone with what called for them."""

    subjects: int
    added: int
    changed: int
    dropped: int


def list_duties(*, actor: User, cycle: Cycle) -> Listed:
    """The law's list for every collective rated by the province (IV.1). Doing it again adds only what is new.

    What somebody was sent for stays, whatever the law says later. Refuses: cycle_closed, no_province.
    """
    with transaction.atomic():
        province = Unit.objects.filter(kind=UnitKind.PROVINCIAL_PARTY).first()
        if province is None:
            raise Refusal("no_province")
        require(actor, "attendance.manage", province)
        held_open(cycle)
        subjects = list(attended_subjects(cycle))
        law = wanted(subjects, cycle)
        stored: dict[tuple[int, str], list[AttendanceDuty]] = {}
        for duty in AttendanceDuty.objects.filter(cycle=cycle, subject__in=law):
            stored.setdefault((duty.subject_id, duty.who), []).append(duty)
        called = {(key, attendee.who): attendee for key, attendees in law.items() for attendee in attendees}
        new = [
            _row(cycle, subject, attendee)
            for (subject, _who), attendee in called.items()
            if (subject, _who) not in stored
        ]
        AttendanceDuty.objects.bulk_create(new, batch_size=A_BATCH)
        changed = _changed(called, stored)
        AttendanceDuty.objects.bulk_update(changed, ["duty", "clause"], batch_size=A_BATCH)
        idle = [d.pk for key, duties in stored.items() if key not in called for d in duties if _untouched(d)]
        AttendanceDuty.objects.filter(pk__in=idle).delete()
        done = Listed(len(subjects), len(new), len(changed), len(idle))
        record(
            actor=actor,
            verb="list_duties",
            unit=province,
            cycle=cycle.year,
            subjects=done.subjects,
            added=done.added,
            changed=done.changed,
            dropped=done.dropped,
        )
        return done


def _row(cycle: Cycle, subject: int, attendee: Attendee) -> AttendanceDuty:
    return AttendanceDuty(cycle=cycle, subject_id=subject, who=attendee.who, duty=attendee.duty, clause=attendee.clause)


def _changed(
    called: dict[tuple[int, str], Attendee], stored: dict[tuple[int, str], list[AttendanceDuty]]
) -> list[AttendanceDuty]:
    found = []
    for key, attendee in called.items():
        for duty in stored.get(key, ()):
            if (duty.duty, duty.clause) != (attendee.duty, attendee.clause):
                duty.duty, duty.clause = attendee.duty, attendee.clause
                found.append(duty)
    return found


def _untouched(duty: AttendanceDuty) -> bool:
    return duty.state == DutyState.OPEN and duty.person_id is None and not duty.document_number
