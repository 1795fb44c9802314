"""From the bytes of a workbook to raw lines under known headers. Nothing is judged here but the layout."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from python_calamine import CalamineError, CalamineWorkbook, PasswordError

from xeploai.exchange.roster.columns import SHEETS, letter
from xeploai.exchange.roster.faults import faulty_cells
from xeploai.exchange.roster.guarding import guard
from xeploai.exchange.roster.problems import FileRefused, Problem
from xeploai.vietnamese.names import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xeploai.exchange.roster.columns import Column, Sheet

_HEADER_WITHIN = 10


@dataclass(slots=True)
class RawSheet:
    """The lines of one sheet. ``places`` gives the position of each column found, ``lines`` the line numbers."""

    sheet: Sheet
    places: dict[str, int] = field(default_factory=dict)
    lines: list[int] = field(default_factory=list)
    rows: list[list[Any]] = field(default_factory=list)

    def place(self, column: Column) -> str:
        """The letter of a column on this sheet."""
        return letter(self.places[column.field]) if column.field in self.places else ""


@dataclass(slots=True)
class RawWorkbook:
    """The known sheets, by key, and what is wrong with the layout."""

    sheets: dict[str, RawSheet]
    problems: list[Problem]


def read(data: bytes) -> RawWorkbook:
    """Read a workbook. Raises FileRefused where it cannot be opened; all other findings are in ``problems``."""
    guarded = guard(data)
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(guarded.data))
    except PasswordError as fault:
        raise FileRefused("old_or_locked_excel") from fault
    except (CalamineError, OSError, ValueError) as fault:
        raise FileRefused("broken_file") from fault
    found = RawWorkbook({}, [])
    for sheet in SHEETS:
        _read_sheet(workbook, sheet, found)
    found.problems += faulty_cells(guarded, {s.title: s for s in SHEETS})
    return found


def _read_sheet(workbook: CalamineWorkbook, sheet: Sheet, found: RawWorkbook) -> None:
    names = [name for name in workbook.sheet_names if fold(name) == fold(sheet.title)]
    if not names:
        if sheet.optional:
            return
        found.problems.append(Problem("sheet_missing", sheet.title, params={"sheets": workbook.sheet_names}))
        return
    try:
        page = workbook.get_sheet_by_name(names[0])
        cells = page.to_python(skip_empty_area=False)
    except (CalamineError, OSError, ValueError) as fault:
        raise FileRefused("broken_file") from fault
    for first, last in page.merged_cell_ranges or []:
        if last[0] >= _HEADER_WITHIN or not _looks_like_title(first, last):
            place = f"{letter(first[1])}{first[0] + 1}:{letter(last[1])}{last[0] + 1}"
            found.problems.append(
                Problem("merged_cells", sheet.title, first[0] + 1, letter(first[1]), "", {"place": place})
            )
    raw = RawSheet(sheet)
    found.sheets[sheet.key] = raw
    header = _find_header(cells, sheet)
    if header is None:
        found.problems.append(Problem("header_missing", sheet.title, params={"header": sheet.columns[0].header}))
        return
    found.problems += _place_columns(raw, cells[header], header + 1)
    for number, row in enumerate(cells[header + 1 :], header + 2):
        if any(value != "" for value in row):
            raw.lines.append(number)
            raw.rows.append(row)


def _looks_like_title(first: tuple[int, int], last: tuple[int, int]) -> bool:
    """Merged cells in one line on top are a title, which does no harm above the header."""
    return first[0] == last[0] == 0


def _find_header(cells: Sequence[Sequence[Any]], sheet: Sheet) -> int | None:
    known = {fold(column.header) for column in sheet.columns}
    best, at = 0, None
    for number, row in enumerate(cells[:_HEADER_WITHIN]):
        hits = len(known & {_heading(value) for value in row})
        if hits > best:
            best, at = hits, number
    return at


def _heading(value: Any) -> str:
    return fold(str(value)).rstrip(" *:")


def _place_columns(raw: RawSheet, headings: Sequence[Any], number: int) -> list[Problem]:
    problems = []
    places: dict[str, int] = {}
    for position, value in enumerate(headings):
        heading = _heading(value)
        if heading and heading in places:
            problems.append(Problem("column_twice", raw.sheet.title, number, letter(position), str(value)))
        elif heading:
            places[heading] = position
    for column in raw.sheet.columns:
        position_found = places.get(fold(column.header))
        if position_found is not None:
            raw.places[column.field] = position_found
        elif column.required:
            problems.append(Problem("column_missing", raw.sheet.title, number, "", column.header))
    return problems
