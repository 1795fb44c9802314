"""From the bytes of a workbook to the lines of a frame, with everything that is wrong listed by row."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from python_calamine import CalamineError, CalamineWorkbook, PasswordError

from xeploai.cycles.drafts import CriterionDraft
from xeploai.cycles.enums import Grade
from xeploai.exchange.frames.columns import BY_HEADING, COLUMNS, MOST_LINES, SHEET
from xeploai.exchange.roster.guarding import guard
from xeploai.exchange.roster.problems import FileRefused, Problem
from xeploai.vietnamese.names import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xeploai.exchange.frames.columns import Column

_HEADER_WITHIN = 10


@dataclass(slots=True)
class ReadFrame:
    """The lines in their order; they may be used only where ``problems`` is empty."""

    criteria: list[CriterionDraft] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def read(data: bytes) -> ReadFrame:
    """Read the sheet of criteria. Raises FileRefused where the file cannot be opened at all."""
    cells = _cells(data)
    found = ReadFrame()
    if cells is None:
        found.problems.append(Problem("sheet_missing", SHEET))
        return found
    header = _header(cells)
    places = _places(cells[header]) if header is not None else {}
    for column in COLUMNS:
        if column.required and column.field not in places:
            found.problems.append(Problem("column_missing", SHEET, (header or 0) + 1, "", column.header))
    if found.problems or header is None:
        return found
    _read_lines(cells, header, places, found)
    return found


def _cells(data: bytes) -> list[list[Any]] | None:
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(guard(data).data))
        names = [name for name in workbook.sheet_names if fold(name) == fold(SHEET)]
        return workbook.get_sheet_by_name(names[0]).to_python(skip_empty_area=False) if names else None
    except PasswordError as fault:
        raise FileRefused("old_or_locked_excel") from fault
    except (CalamineError, OSError, ValueError) as fault:
        raise FileRefused("broken_file") from fault


def _header(cells: Sequence[Sequence[Any]]) -> int | None:
    hits: list[int] = [sum(_heading(value) in BY_HEADING for value in row) for row in cells[:_HEADER_WITHIN]]
    most = max(hits, default=0)
    return hits.index(most) if most else None


def _places(row: Sequence[Any]) -> dict[str, int]:
    return {
        BY_HEADING[_heading(value)].field: place for place, value in enumerate(row) if _heading(value) in BY_HEADING
    }


def _heading(value: Any) -> str:
    return fold(str(value)).rstrip(" *:")


def _read_lines(cells: Sequence[Sequence[Any]], header: int, places: dict[str, int], found: ReadFrame) -> None:
    codes: dict[str, int] = {}
    for number, row in enumerate(cells[header + 1 :], header + 2):
        values = {name: _text(row[place]) for name, place in places.items()}
        if not any(values.values()):
            continue
        problems = [p for column in COLUMNS if (p := _problem(column, values, number, places))]
        code = values["code"]
        if code and code in codes:
            problems.append(_at("code_twice", COLUMNS[0], number, places, code=code, first=codes[code]))
        codes.setdefault(code, number)
        found.problems += problems
        if not problems:
            found.criteria.append(_line(values))
    if not codes:
        found.problems.append(Problem("no_lines", SHEET))
    if len(codes) > MOST_LINES:
        found.problems.append(Problem("too_many_lines", SHEET, params={"lines": len(codes), "most": MOST_LINES}))


def _text(value: Any) -> str:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value).strip()


def _problem(column: Column, values: dict[str, str], number: int, places: dict[str, int]) -> Problem | None:
    value = values.get(column.field, "")
    if column.required and not value:
        return _at("cell_empty", column, number, places)
    if len(value) > column.longest:
        return _at("too_long", column, number, places, length=len(value), longest=column.longest)
    return None


def _at(problem: str, column: Column, number: int, places: dict[str, int], **params: Any) -> Problem:
    return Problem(problem, SHEET, number, chr(ord("A") + places.get(column.field, 0)), column.header, params)


def _line(values: dict[str, str]) -> CriterionDraft:
    hints = {grade: values[grade] for grade in Grade.values if values.get(grade)}
    return CriterionDraft(code=values["code"], group=values["group"], text=values["text"], hints=hints)
