"""Names on one list: people of the same name are told apart by their year of birth."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from xeploai.vietnamese.names import normalise

if TYPE_CHECKING:
    from collections.abc import Iterable

    from xeploai.people.models import Person


def told_apart(people: Iterable[Person]) -> dict[int, str]:
    """A name for each id, different for different people: with the year, else the day of birth, else the code."""
    found = {person.pk: person for person in people}
    labels = {pk: normalise(person.full_name) for pk, person in found.items()}
    for mark in (_year, _day, _code):
        taken = Counter(label.casefold() for label in labels.values())
        twice = [pk for pk, label in labels.items() if taken[label.casefold()] > 1]
        if not twice:
            break
        labels |= {pk: _with(found[pk], mark(found[pk])) for pk in twice}
    return labels


def _with(person: Person, mark: str) -> str:
    name = normalise(person.full_name)
    return f"{name} ({mark})" if mark else name


def _year(person: Person) -> str:
    return f"sinh {person.birth_date.year}" if person.birth_date else ""


def _day(person: Person) -> str:
    return f"sinh {person.birth_date:%d/%m/%Y}" if person.birth_date else ""


def _code(person: Person) -> str:
    return person.code
