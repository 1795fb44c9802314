"""From raw lines to rows that may be stored, with every fault named by sheet, line and column."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from xeploai.exchange.roster.cells import parser
from xeploai.exchange.roster.checking import check_bodies, check_people, check_posts
from xeploai.exchange.roster.checking_jobs import check_jobs
from xeploai.exchange.roster.columns import SHEETS
from xeploai.exchange.roster.problems import CellRefused, Problem
from xeploai.exchange.roster.rows import Roster
from xeploai.exchange.roster.scope import check_scope
from xeploai.exchange.roster.tree import check_units
from xeploai.exchange.roster.world import World

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from xeploai.exchange.roster.columns import Column
    from xeploai.exchange.roster.reading import RawSheet, RawWorkbook


@dataclass(slots=True)
class Validated:
    """The rows, the faults that forbid storing, and the remarks that do not."""

    roster: Roster
    problems: list[Problem] = field(default_factory=list)
    remarks: list[Problem] = field(default_factory=list)


def validate(raw: RawWorkbook, *, known: Roster, today: dt.date, within: str | None = None) -> Validated:
    """Judge a workbook against itself and against what is stored (``known``).

    ``within`` is the code of the unit whose subtree the importer may change; None for everything.
    """
    validated = Validated(Roster(), list(raw.problems))
    faulty = {(p.sheet, p.row, p.column) for p in raw.problems if p.code == "formula_error"}
    for sheet in SHEETS:
        if sheet.key in raw.sheets:
            _read_rows(raw.sheets[sheet.key], known, today, validated, faulty)
    if not len(validated.roster) and not validated.problems:
        validated.problems.append(Problem("empty_roster"))
    unread = {_place(problem) for problem in validated.problems}
    _check_whole(validated, World(validated.roster, known, raw.sheets), within)
    # A word that could not be read is not also missing: one fault, one line.
    validated.problems = [p for p in validated.problems if p.code != "standing_missing" or _place(p) not in unread]
    validated.problems.sort(key=_order)
    return validated


def _check_whole(validated: Validated, world: World, within: str | None) -> None:
    check_units(world, validated.problems)
    check_bodies(world, validated.problems)
    check_people(world, validated.problems, validated.remarks)
    check_posts(world, validated.problems, validated.remarks)
    check_jobs(world, validated.problems)
    if within is not None:
        check_scope(world, within, validated.problems)


def _place(problem: Problem) -> tuple[str, int, str]:
    return (problem.sheet, problem.row, problem.column)


def _order(problem: Problem) -> tuple[int, int, int, str]:
    sheets = [sheet.title for sheet in SHEETS]
    place = sheets.index(problem.sheet) if problem.sheet in sheets else -1
    return (place, problem.row, len(problem.column), problem.column)


def _read_rows(
    raw: RawSheet, known: Roster, today: dt.date, validated: Validated, faulty: set[tuple[str, int, str]]
) -> None:
    columns = [
        _read_column(raw, column, parser(column, today), validated.problems, faulty) for column in raw.sheet.columns
    ]
    rows = list(map(raw.sheet.row_type._make, zip(*columns, strict=True)))
    absent = [column.field for column in raw.sheet.columns if column.field not in raw.places]
    if absent and raw.sheet.key not in {"posts", "jobs"}:
        rows = _keep_absent(rows, absent, getattr(known, raw.sheet.key))
    setattr(validated.roster, raw.sheet.key, rows)
    validated.roster.lines[raw.sheet.key] = raw.lines


def _read_column(
    raw: RawSheet,
    column: Column,
    parse: Callable[[Any], Any],
    problems: list[Problem],
    faulty: set[tuple[str, int, str]],
) -> list[Any]:
    blank = parse("")
    at = raw.places.get(column.field)
    if at is None:
        return [blank] * len(raw.rows)
    place, parsed = raw.place(column), []
    # Columns repeat themselves; only text is remembered, for 1, 1.0 and True are one key.
    memory: dict[str, Any] = {}
    for number, row in zip(raw.lines, raw.rows, strict=True):
        cell = row[at]
        if type(cell) is str and cell in memory:
            parsed.append(memory[cell])
            continue
        try:
            value = parse(cell)
        except CellRefused as refused:
            problems.append(Problem(refused.code, raw.sheet.title, number, place, column.header, refused.params))
            parsed.append(blank)
            continue
        parsed.append(value)
        if column.required and value == "":
            if (raw.sheet.title, number, place) not in faulty:
                problems.append(Problem("required", raw.sheet.title, number, place, column.header))
        elif type(cell) is str:
            memory[cell] = value
    return parsed


def _keep_absent(rows: list[Any], absent: list[str], known: list[Any]) -> list[Any]:
    """A column that is not in the file changes nothing: the stored values stay."""
    stored = {row.code: row for row in known}
    return [
        row._replace(**{name: getattr(stored[row.code], name) for name in absent}) if row.code in stored else row
        for row in rows
    ]
