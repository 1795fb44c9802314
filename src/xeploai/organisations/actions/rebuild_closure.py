"""Build the closure table from the parent keys."""

from __future__ import annotations

from django.db import transaction

from xeploai.organisations.models import Unit, UnitClosure


def rebuild_closure() -> int:
    """Write the closure of the whole tree anew; returns the number of rows. Idempotent, one transaction.

    The caller has made sure that the parents form no cycle.
    """
    parents = dict(Unit.objects.values_list("pk", "parent_id"))
    rows = []
    for unit in parents:
        ancestor, depth = unit, 0
        while ancestor is not None:
            rows.append(UnitClosure(ancestor_id=ancestor, descendant_id=unit, depth=depth))
            ancestor, depth = parents[ancestor], depth + 1
    with transaction.atomic():
        UnitClosure.objects.all().delete()
        UnitClosure.objects.bulk_create(rows, batch_size=5000)
    return len(rows)
