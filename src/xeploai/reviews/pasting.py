"""Rows of targets as they come from the clipboard of Excel: columns by tabs, quotes around cells with line ends."""

from __future__ import annotations

import csv
from dataclasses import dataclass, replace
from io import StringIO

from xeploai.reviews.report_content import TargetRow
from xeploai.reviews.report_validators import LONGEST, MOST_TARGETS
from xeploai.reviews.targets import NotANumberError, percent_in
from xeploai.vietnamese.names import fold

ORDER = ("source", "text", "planned", "actual", "percent", "note")
_NAMES = {
    "source": ("van ban", "nguon", "can cu"),
    "text": ("chi tieu", "nhiem vu", "noi dung"),
    "planned": ("ke hoach", "muc tieu", "duoc giao"),
    "actual": ("thuc hien", "ket qua"),
    "percent": ("ty le", "%"),
    "note": ("ghi chu",),
    "": ("tt", "stt", "so tt"),
}
_HEADER_AT_LEAST = 2


@dataclass(frozen=True, kw_only=True)
class Problem:
    """What is wrong where: ``row`` from 1 as pasted, ``letter`` of the pasted column, ``column`` by name."""

    row: int
    code: str
    column: str = ""
    letter: str = ""
    value: str = ""


@dataclass(frozen=True, kw_only=True)
class Pasted:
    """The rows, or everything that is wrong; with problems nothing should be stored."""

    rows: tuple[TargetRow, ...]
    problems: tuple[Problem, ...]


def read_targets(text: str) -> Pasted:
    """Blank lines are left out. A first line of titles says which column is which; else they stand in ``ORDER``."""
    lines = list(csv.reader(StringIO(text.replace("\r\n", "\n")), delimiter="\t"))
    columns, first = _columns(lines)
    if "text" not in columns:
        return Pasted(rows=(), problems=(Problem(row=1, code="no_text_column"),))
    rows: list[TargetRow] = []
    problems: list[Problem] = []
    for number, cells in enumerate(lines[first:], start=first + 1):
        if any(cell.strip() for cell in cells):
            _read(number, cells, columns, rows, problems)
    if len(rows) > MOST_TARGETS:
        problems.append(Problem(row=len(lines), code="too_many_rows"))
    return Pasted(rows=tuple(rows), problems=tuple(problems))


def _columns(lines: list[list[str]]) -> tuple[tuple[str, ...], int]:
    """The names of the columns, and how many lines were titles."""
    titles = tuple(_named(cell) for cell in lines[0]) if lines else ()
    known = [name for name in titles if name]
    if len(known) < _HEADER_AT_LEAST or len(set(known)) < len(known):
        return ORDER, 0
    return tuple(name or "" for name in titles), 1


def _named(title: str) -> str | None:
    folded = fold(title).strip()
    for name, words in _NAMES.items():
        if any(folded == word if not name else folded.startswith(word) for word in words):
            return name
    return None


def _read(
    number: int, cells: list[str], columns: tuple[str, ...], rows: list[TargetRow], problems: list[Problem]
) -> None:
    before = len(problems)
    if any(cell.strip() for cell in cells[len(columns) :]):
        problems.append(Problem(row=number, code="too_many_columns", value=str(len(cells))))
    values = {
        name: (" ".join(cell.split()), chr(ord("A") + place))
        for place, (name, cell) in enumerate(zip(columns, cells, strict=False))
        if name
    }
    for name, (value, letter) in values.items():
        if len(value) > LONGEST.get(name, len(value)):
            problems.append(Problem(row=number, code="too_long", column=name, letter=letter, value=str(len(value))))
    if not values.get("text", ("", ""))[0]:
        letter = chr(ord("A") + columns.index("text"))
        problems.append(Problem(row=number, code="text_missing", column="text", letter=letter))
    percent = _percent(number, values.get("percent", ("", "")), problems)
    if len(problems) == before:
        texts = {name: values.get(name, ("", ""))[0] for name in LONGEST}
        rows.append(replace(TargetRow(text=""), **texts, percent_tenths=percent))  # type: ignore[arg-type]


def _percent(number: int, cell: tuple[str, str], problems: list[Problem]) -> int | None:
    value, letter = cell
    try:
        return percent_in(value)
    except NotANumberError:
        problems.append(Problem(row=number, code="not_a_percent", column="percent", letter=letter, value=value[:40]))
        return None
