"""Record that somebody works at an agency or unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.people.enums import StaffCapacity
from xeploai.people.models import Employment
from xeploai.people.rules import require

if TYPE_CHECKING:
    from datetime import date

    from xeploai.organisations.models import Unit
    from xeploai.people.models import Person, User


def record_employment(
    *,
    actor: User,
    person: Person,
    unit: Unit,
    capacity: str,
    title: str = "",
    department: str = "",
    started_on: date | None = None,
) -> Employment:
    """A job of one kind at one unit; leaders are known by their posts (PL1, 1.2.1.c).

    Refuses: unknown_capacity, no_staff_after_dissolution, employed_already (PL1).
    """
    with transaction.atomic():
        require(actor, "staff.record", unit)
        if capacity not in StaffCapacity.values:
            raise Refusal("unknown_capacity", clause="PL1")
        if unit.dissolved_on is not None:
            raise Refusal("no_staff_after_dissolution", clause="PL1", unit=unit.name, on=unit.dissolved_on)
        if Employment.objects.current().filter(person=person, unit=unit, capacity=capacity).exists():
            raise Refusal("employed_already", clause="PL1", name=str(person), unit=unit.name)
        job = Employment.objects.create(
            person=person,
            unit=unit,
            capacity=capacity,
            title=title.strip(),
            department=department.strip(),
            started_on=started_on,
        )
        record(actor=actor, verb="record_employment", unit=unit, subject=job, person=str(person), capacity=capacity)
        return job
