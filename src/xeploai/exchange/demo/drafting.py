"""The draft of a roster: adds rows, gives out codes, keeps who leads what."""

# ruff: noqa: PLR2004 - rough shares and sizes, each used once

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from random import Random
from typing import Any

from xeploai.exchange.demo.naming import a_date, full_name, pick
from xeploai.exchange.roster.rows import BodyRow, PersonRow, PostRow, Roster, UnitRow

# Everything is dated before this day, whenever the demo is made.
REFERENCE = dt.date(2026, 11, 1)
TERM = dt.date(2025, 6, 15)
SIX_MONTHS_BACK = dt.date(2026, 6, 1)


@dataclass(slots=True)
class Draft:
    """A roster in the making. ``members`` lists the codes of people by cell, in the order they came."""

    random: Random
    roster: Roster = field(default_factory=Roster)
    members: dict[str, list[str]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    seats: set[tuple[str, str]] = field(default_factory=set)
    number: int = 0

    def unit(self, code: str, name: str, kind: str, level: str, parent: str = "", **more: Any) -> str:
        """Add a unit; returns its code."""
        self.roster.units.append(UnitRow(code, name, kind, level, parent, **more))
        self.names[code] = name
        return code

    def body(self, code: str, name: str, kind: str, unit: str, managed_by: str = "") -> str:
        """Add a collective; returns its code."""
        self.roster.bodies.append(BodyRow(code, name, kind, unit, managed_by))
        return code

    def post(self, person: str, body: str, role: str, title: str) -> None:
        """Give a person a seat, once."""
        if (person, body) not in self.seats:
            self.seats.add((person, body))
            self.roster.posts.append(PostRow(person, body, role, title, TERM))

    def person(self, row: PersonRow) -> str:
        """Add a person with the next code; returns the code."""
        self.number += 1
        code = f"DV-{self.number:06d}"
        self.roster.people.append(row._replace(code=code))
        if row.cell:
            self.members.setdefault(row.cell, []).append(code)
        return code

    def fill(self, cell: str, number: int, *, office: bool = False, mountainous: bool = False) -> list[str]:
        """Add invented members to a cell; returns their codes."""
        residence = self.names[cell] if not office else ""
        return [
            self.person(self._somebody(cell, residence, office=office, mountainous=mountainous)) for _ in range(number)
        ]

    def _somebody(self, cell: str, residence: str, *, office: bool, mountainous: bool) -> PersonRow:
        random = self.random
        woman = random.random() < (0.45 if office else 0.33)
        born = a_date(random, 1968, 2000) if office else a_date(random, 1940, 2003)
        admitted = self._admitted(born)
        probationary = admitted > REFERENCE.replace(year=REFERENCE.year - 1)
        age = REFERENCE.year - born.year
        retired = not office and age > (56 if woman else 61)
        return PersonRow(
            "",
            full_name(random, woman=woman, mountainous=mountainous),
            born,
            "Hưu trí" if retired else pick(random, "office_work" if office else "village_work"),
            f"Chi ủy {residence}" if residence else f"Chi ủy tổ dân phố {random.randint(1, 12)}",
            cell,
            "probationary" if probationary else "official",
            admitted,
            exempt=age > 72 and random.random() < 0.3,
            suspended=random.random() < 0.001,
            away=age < 55 and random.random() < 0.012,
        )

    def _admitted(self, born: dt.date) -> dt.date:
        if self.random.random() < 0.03:
            return dt.date(2026, self.random.randint(1, 10), self.random.randint(1, 28))
        earliest = born.year + 19
        return a_date(self.random, earliest, max(earliest, min(born.year + 42, 2024)))

    def lead(self, body: str, people: list[str], titles: list[str]) -> None:
        """Seat people in a collective: the first title is the head's, those with "Phó" are deputies."""
        for index, person in enumerate(people):
            title = titles[min(index, len(titles) - 1)]
            role = "head" if index == 0 else "deputy" if title.startswith("Phó") else "member"
            self.post(person, body, role, title)
