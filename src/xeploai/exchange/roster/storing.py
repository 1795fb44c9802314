"""Write the differences in bulk, inside the caller's transaction. Nothing is ever deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from xeploai.exchange.roster.storing_people import store_jobs, store_people, store_posts
from xeploai.organisations.actions.rebuild_closure import rebuild_closure
from xeploai.organisations.models import Body, Unit
from xeploai.vietnamese.names import fold

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from xeploai.exchange.roster.comparing import Difference, SheetDifference
    from xeploai.exchange.roster.rows import BodyRow, UnitRow
    from xeploai.exchange.roster.stored import Stored

BATCH = 2000


def store(
    difference: Difference, found: Stored, *, today: dt.date, progress: Callable[[int], None] | None = None
) -> None:
    """Apply a difference. ``found`` is what stood before, and takes the keys of what is new.

    ``progress`` is told how many rows are written so far.
    """
    report = progress or (lambda _done: None)
    parts = difference.sheets
    done = 0
    writers: dict[str, Callable[[SheetDifference], None]] = {
        "units": lambda part: _store_units(part, found),
        "bodies": lambda part: _store_bodies(part, found),
        "people": lambda part: store_people(part, found, today),
        "posts": lambda part: store_posts(part, found),
        "jobs": lambda part: store_jobs(part, found),
    }
    for key, write in writers.items():
        write(parts[key])
        done += len(parts[key].added) + len(parts[key].changed)
        report(done)


def _store_units(part: SheetDifference, found: Stored) -> None:
    for level in _from_the_top(part.added, found):
        made = Unit.objects.bulk_create([Unit(**_unit(row, found)) for row in level], batch_size=BATCH)
        found.unit_ids.update((unit.code, unit.pk) for unit in made)
    changed = [Unit(pk=found.unit_ids[c.new.code], **_unit(c.new, found)) for c in part.changed]
    if changed:
        fields = ["name", "folded", "kind", "level", "parent", "is_mountainous", "has_constituents", "dissolved_on"]
        Unit.objects.bulk_update(changed, fields, batch_size=BATCH // 10)
    if part.added or any(c.old.parent != c.new.parent for c in part.changed):
        rebuild_closure()


def _from_the_top(rows: list[UnitRow], found: Stored) -> list[list[UnitRow]]:
    """New units in layers, every parent before its children."""
    known, waiting, layers = set(found.unit_ids), list(rows), []
    while waiting:
        layer = [row for row in waiting if not row.parent or row.parent in known]
        if not layer:
            raise ValueError("the units form a circle")
        layers.append(layer)
        known.update(row.code for row in layer)
        waiting = [row for row in waiting if row.code not in known]
    return layers


def _unit(row: UnitRow, found: Stored) -> dict[str, Any]:
    return {
        "code": row.code,
        "name": row.name,
        "folded": fold(row.name),
        "kind": row.kind,
        "level": row.level,
        "parent_id": found.unit_ids[row.parent] if row.parent else None,
        "is_mountainous": row.is_mountainous,
        "has_constituents": row.has_constituents,
        "dissolved_on": row.dissolved_on,
    }


def _store_bodies(part: SheetDifference, found: Stored) -> None:
    changed = [Body(pk=found.body_ids[c.new.code], **_body(c.new, found)) for c in part.changed]
    if changed:
        # Changes first: one that dissolves a committee makes room for the new one of its kind.
        fields = ["name", "folded", "kind", "unit", "managed_by", "has_key_cadres", "dissolved_on"]
        Body.objects.bulk_update(changed, fields, batch_size=BATCH // 10)
    made = Body.objects.bulk_create([Body(**_body(row, found)) for row in part.added], batch_size=BATCH)
    found.body_ids.update((body.code, body.pk) for body in made)


def _body(row: BodyRow, found: Stored) -> dict[str, Any]:
    return {
        "code": row.code,
        "name": row.name,
        "folded": fold(row.name),
        "kind": row.kind,
        "unit_id": found.unit_ids[row.unit],
        "managed_by_id": found.unit_ids[row.managed_by] if row.managed_by else None,
        "has_key_cadres": row.has_key_cadres,
        "dissolved_on": row.dissolved_on,
    }
