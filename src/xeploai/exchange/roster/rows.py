"""What one line of each sheet says, once it has been understood. Plain values, equal when they say the same."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import NamedTuple


class UnitRow(NamedTuple):
    """An organisation, agency or unit."""

    code: str
    name: str
    kind: str
    level: str
    parent: str = ""
    is_mountainous: bool = False
    has_constituents: bool = False
    dissolved_on: dt.date | None = None


class BodyRow(NamedTuple):
    """A leadership collective."""

    code: str
    name: str
    kind: str
    unit: str
    managed_by: str = ""
    has_key_cadres: bool = False
    dissolved_on: dt.date | None = None


class PersonRow(NamedTuple):
    """A person and, for a party member, the place in the cell."""

    code: str
    full_name: str
    birth_date: dt.date | None = None
    title: str = ""
    residence: str = ""
    cell: str = ""
    standing: str = ""
    admitted_on: dt.date | None = None
    exempt: bool = False
    suspended: bool = False
    away: bool = False
    joined_on: dt.date | None = None


class PostRow(NamedTuple):
    """A seat in a leadership collective."""

    person: str
    body: str
    role: str
    title: str = ""
    started_on: dt.date | None = None
    ended_on: dt.date | None = None

    @property
    def seat(self) -> tuple[str, str, dt.date | None]:
        """What tells one post from another: who, where, and until when."""
        return (self.person, self.body, self.ended_on)


class JobRow(NamedTuple):
    """Somebody's work at an agency or unit (PL1, 1.2.1.c)."""

    person: str
    unit: str
    capacity: str
    title: str = ""
    department: str = ""
    started_on: dt.date | None = None
    ended_on: dt.date | None = None

    @property
    def seat(self) -> tuple[str, str, str, dt.date | None]:
        """What tells one job from another: who, where, in which capacity, and until when."""
        return (self.person, self.unit, self.capacity, self.ended_on)


Row = UnitRow | BodyRow | PersonRow | PostRow | JobRow


@dataclass(slots=True)
class Roster:
    """All lines of one workbook, or of the database; ``lines`` gives the sheet line of each row, by sheet key."""

    units: list[UnitRow] = field(default_factory=list)
    bodies: list[BodyRow] = field(default_factory=list)
    people: list[PersonRow] = field(default_factory=list)
    posts: list[PostRow] = field(default_factory=list)
    lines: dict[str, list[int]] = field(default_factory=dict)
    jobs: list[JobRow] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.units) + len(self.bodies) + len(self.people) + len(self.posts) + len(self.jobs)

    def line(self, sheet: str, index: int) -> int:
        """The line on the sheet where row ``index`` stood (0 where the rows came from no sheet)."""
        numbers = self.lines.get(sheet)
        return numbers[index] if numbers else 0
