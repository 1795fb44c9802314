"""What the list of a cycle lacks: kinds of clause I without anybody, units without a collective, changes since."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from django.db.models import Count, Exists, OuterRef

from xeploai.cycles.enums import SubjectKind
from xeploai.cycles.listing.collectives import expected
from xeploai.cycles.listing.rows import NOT_RATED
from xeploai.cycles.models import Subject
from xeploai.law.catalogue import CATALOGUE, Kind
from xeploai.people.models import Post

if TYPE_CHECKING:
    from collections.abc import Iterator

    from xeploai.cycles.listing.tree import Tree, UnitRow
    from xeploai.cycles.models import Cycle


class Counted(NamedTuple):
    """One kind of the catalogue and how many are listed this year."""

    kind: Kind
    number: int

    @property
    def lacking(self) -> int:
        """How many fewer than the clause names."""
        return max(0, self.kind.least - self.number)


class Without(NamedTuple):
    """A unit and a kind of collective that its review needs and that nobody entered."""

    unit: UnitRow
    kind: str
    clause: str


def counted(cycle: Cycle) -> list[Counted]:
    """Every kind of clause I with its number; one query."""
    found = Subject.objects.active().filter(cycle=cycle, kind=SubjectKind.BODY)
    rows = found.order_by().values_list("level", "body__kind").annotate(number=Count("pk"))
    numbers = {(level, kind): number for level, kind, number in rows}
    return [Counted(one, numbers.get((one.level.value, one.kind.value), 0)) for one in CATALOGUE]


def without(tree: Tree) -> Iterator[Without]:
    """Units whose collective is not entered; a cell without a committee has none to enter (A-11)."""
    for unit in tree.units.values():
        kinds, clause = expected(tree, unit)
        there = {body.kind for body in tree.bodies_of.get(unit.pk, ())}
        for kind in kinds:
            if kind not in there:
                yield Without(unit, kind, clause)


def not_listed(tree: Tree, cycle: Cycle) -> list[UnitRow]:
    """Units that came since the list was made."""
    listed = set(Subject.objects.filter(cycle=cycle, kind=SubjectKind.UNIT).values_list("unit_id", flat=True))
    return [unit for unit in tree.units.values() if unit.kind not in NOT_RATED and unit.pk not in listed]


def dissolved(cycle: Cycle) -> list[Subject]:
    """Subjects still on the list whose unit or collective is dissolved, or whose leader left the seat."""
    active = Subject.objects.active().filter(cycle=cycle).select_related("unit", "body", "person")
    units = active.filter(kind=SubjectKind.UNIT).exclude(unit__dissolved_on=None)
    bodies = active.filter(kind=SubjectKind.BODY).exclude(body__dissolved_on=None)
    seat = Post.objects.current().filter(person=OuterRef("person"), body=OuterRef("body"))
    leaders = active.filter(kind=SubjectKind.LEADER).exclude(Exists(seat))
    return [*units, *bodies, *leaders]
