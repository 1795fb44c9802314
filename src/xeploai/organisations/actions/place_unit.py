"""Put one new or moved unit into the tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.errors import Refusal
from xeploai.organisations.models import Unit, UnitClosure

if TYPE_CHECKING:
    from collections.abc import Iterable


def place_unit(*, unit: Unit) -> None:
    """Make the closure true for ``unit`` and everything below it, after its parent was set.

    Refuses ``unit_under_itself`` where the parent lies below the unit.
    """
    with transaction.atomic():
        below = list(UnitClosure.objects.filter(ancestor=unit).values_list("descendant_id", flat=True)) or [unit.pk]
        if unit.parent_id in below:
            raise Refusal("unit_under_itself", unit=unit.name)
        UnitClosure.objects.filter(descendant__in=below).delete()
        UnitClosure.objects.bulk_create(_chain(below))


def _chain(below: Iterable[int]) -> list[UnitClosure]:
    parents = dict(Unit.objects.values_list("pk", "parent_id"))
    rows = []
    for descendant in below:
        ancestor: int | None = descendant
        depth = 0
        while ancestor is not None:
            rows.append(UnitClosure(ancestor_id=ancestor, descendant_id=descendant, depth=depth))
            ancestor, depth = parents[ancestor], depth + 1
    return rows
