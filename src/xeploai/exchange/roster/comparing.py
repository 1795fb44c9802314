"""What a file would change: added, changed field by field, the same, and stored but not in the file (never deleted)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from xeploai.exchange.roster.columns import SHEETS, choice_labels
from xeploai.exchange.roster.narrowing import narrow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xeploai.exchange.roster.columns import Column, Sheet
    from xeploai.exchange.roster.rows import JobRow, PostRow, Roster, Row

SHOWN = 2000


@dataclass(frozen=True, slots=True)
class Change:
    """A row as it stands and as it would stand."""

    old: Any
    new: Any


@dataclass(slots=True)
class SheetDifference:
    """The differences of one sheet."""

    added: list[Any] = field(default_factory=list)
    changed: list[Change] = field(default_factory=list)
    unchanged: int = 0
    missing: list[Any] = field(default_factory=list)


@dataclass(slots=True)
class Difference:
    """The differences of a workbook, by sheet key."""

    sheets: dict[str, SheetDifference]

    @property
    def nothing(self) -> bool:
        """Whether the file says what is stored already."""
        return not any(part.added or part.changed for part in self.sheets.values())

    def counts(self) -> dict[str, dict[str, int]]:
        """How many rows of each sheet are added, changed, unchanged, missing."""
        return {
            key: {
                "added": len(part.added),
                "changed": len(part.changed),
                "unchanged": part.unchanged,
                "missing": len(part.missing),
            }
            for key, part in self.sheets.items()
        }


def compare(roster: Roster, known: Roster, within: str | None = None) -> Difference:
    """Lay the rows of a file beside what is stored; only rows under ``within`` can be missing."""
    difference = Difference(
        {
            "units": _by_code(roster.units, known.units),
            "bodies": _by_code(roster.bodies, known.bodies),
            "people": _by_code(roster.people, known.people),
            "posts": _by_seat(roster.posts, known.posts),
            "jobs": _by_seat(roster.jobs, known.jobs),
        }
    )
    if within is not None:
        mine = narrow(known, within)
        for key, part in difference.sheets.items():
            inside = set(getattr(mine, key))
            part.missing = [row for row in part.missing if row in inside]
    return difference


def _by_code(new: list[Any], old: list[Any]) -> SheetDifference:
    part, stored = SheetDifference(), {row.code: row for row in old}
    for row in new:
        before = stored.pop(row.code, None)
        if before is None:
            part.added.append(row)
        elif before == row:
            part.unchanged += 1
        else:
            part.changed.append(Change(before, row))
    part.missing = list(stored.values())
    return part


def _by_seat(new: Sequence[PostRow | JobRow], old: Sequence[PostRow | JobRow]) -> SheetDifference:
    """A row with an end date first looks for the seat that ended then, and else ends the present one."""
    part = SheetDifference()
    stored: dict[tuple[object, ...], PostRow | JobRow] = {row.seat: row for row in old}
    for row in sorted(new, key=lambda post: post.ended_on is None):
        before = stored.pop(row.seat, None)
        if before is None and row.ended_on is not None:
            before = stored.pop((*row.seat[:-1], None), None)
        if before is None:
            part.added.append(row)
        elif before == row:
            part.unchanged += 1
        else:
            part.changed.append(Change(before, row))
    part.missing = [row for row in stored.values() if row.ended_on is None]
    return part


def preview(difference: Difference) -> dict[str, Any]:
    """The differences as JSON for a page: counts, and the first rows of each sort with old and new words."""
    return {
        "counts": difference.counts(),
        "sheets": {sheet.key: _sheet_preview(sheet, difference.sheets[sheet.key]) for sheet in SHEETS},
    }


def _sheet_preview(sheet: Sheet, part: SheetDifference) -> dict[str, Any]:
    return {
        "title": sheet.title,
        "added": [
            [shown(column, getattr(row, column.field)) for column in sheet.columns] for row in part.added[:SHOWN]
        ],
        "changed": [{"row": _label(change.new), "fields": _fields(sheet, change)} for change in part.changed[:SHOWN]],
        "missing": [_label(row) for row in part.missing[:SHOWN]],
    }


def _fields(sheet: Sheet, change: Change) -> list[dict[str, str]]:
    return [
        {"header": column.header, "old": shown(column, old), "new": shown(column, new)}
        for column in sheet.columns
        if (old := getattr(change.old, column.field)) != (new := getattr(change.new, column.field))
    ]


def _label(row: Row) -> list[str]:
    """Two words that tell a row: its code and its name."""
    return [str(row[0]), str(row[1])]


def shown(column: Column, value: Any) -> str:
    """A value as it stands on the sheet."""
    if value is None or value == "" or value is False:
        return ""
    if value is True:
        return column.labels[0]
    if isinstance(value, dt.date):
        return f"{value.day:02d}/{value.month:02d}/{value.year:04d}"
    if column.choices is not None:
        return choice_labels(column.choices).get(str(value), str(value))
    return str(value)
