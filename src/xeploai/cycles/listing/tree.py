"""The organisations of the day, read once: units, collectives and seats, however large the province."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from xeploai.organisations.models import Body, Unit
from xeploai.people.models import Post

if TYPE_CHECKING:
    from collections.abc import Iterator


class UnitRow(NamedTuple):
    """One unit that is not dissolved."""

    pk: int
    name: str
    kind: str
    level: str
    parent_id: int | None


class BodyRow(NamedTuple):
    """One collective that is not dissolved."""

    pk: int
    code: str
    name: str
    kind: str
    unit_id: int
    managed_by_id: int | None


class Seat(NamedTuple):
    """One seat that somebody holds."""

    person_id: int
    full_name: str
    body_id: int
    role: str
    title: str


class Tree:
    """Three queries at most, each when first needed."""

    @cached_property
    def units(self) -> dict[int, UnitRow]:
        """Every unit by id; a dissolved one is not here."""
        rows = Unit.objects.active().order_by("code").values_list("pk", "name", "kind", "level", "parent_id")
        return {row[0]: UnitRow(*row) for row in rows}

    @cached_property
    def bodies(self) -> dict[int, BodyRow]:
        """Every collective of these units by id."""
        fields = ("pk", "code", "name", "kind", "unit_id", "managed_by_id")
        rows = Body.objects.active().order_by("code").values_list(*fields)
        return {row[0]: BodyRow(*row) for row in rows if row[4] in self.units}

    @cached_property
    def bodies_of(self) -> dict[int, list[BodyRow]]:
        """The collectives of each unit that has some."""
        found: dict[int, list[BodyRow]] = {}
        for body in self.bodies.values():
            found.setdefault(body.unit_id, []).append(body)
        return found

    def seats(self) -> Iterator[Seat]:
        """Every seat in these collectives that has not ended, by person."""
        fields = ("person_id", "person__full_name", "body_id", "role", "title")
        rows = Post.objects.current().order_by("person_id", "pk").values_list(*fields)
        return (Seat(*row) for row in rows.iterator() if row[2] in self.bodies)

    def above(self, unit: UnitRow) -> Iterator[UnitRow]:
        """The units above, the nearest first; ends where one of them is dissolved."""
        above = self.units.get(unit.parent_id or 0)
        while above is not None:
            yield above
            above = self.units.get(above.parent_id or 0)

    def nearest(self, unit: UnitRow, *kinds: str) -> UnitRow | None:
        """The nearest unit above of one of these kinds."""
        return next((above for above in self.above(unit) if above.kind in kinds), None)
