"""The sentences of imports, in both languages: what is wrong, and how to mend it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from xeploai.exchange.message_texts import TEXTS, UNKNOWN, Text
from xeploai.exchange.roster.columns import SHEETS, choice_labels
from xeploai.exchange.roster.problems import Problem
from xeploai.organisations.enums import UnitKind
from xeploai.vietnamese.text import join

if TYPE_CHECKING:
    from collections.abc import Mapping

_FROM_FILE = frozenset({"sheets", "codes", "cells", "choices"})
_TITLES_EN = {sheet.title: sheet.title_en for sheet in SHEETS}
_HEADERS_EN = {column.header: column.header_en for sheet in SHEETS for column in sheet.columns}


@dataclass(frozen=True, slots=True)
class Message:
    """``place``: where on the workbook; ``what``: what is wrong; ``mend``: what to do."""

    place: str
    what: str
    mend: str

    def __str__(self) -> str:
        return ": ".join(part for part in (self.place, f"{self.what} {self.mend}") if part)


def describe(problem: Problem | Mapping[str, Any], language: str = "vi") -> Message:
    """The sentences of one problem (as an object, or as the JSON that a job keeps)."""
    found = problem if isinstance(problem, Problem) else Problem(**problem)
    text: Text = TEXTS.get(found.code, UNKNOWN)
    english = language == "en"
    words = _words(found, english=english)
    what, mend = (text.what_en, text.mend_en) if english else (text.what, text.mend)
    if found.params.get("meant"):
        mend = (text.near_en if english else text.near) or mend
    return Message(place(found, language), what.format_map(words), mend.format_map(words))


def place(problem: Problem, language: str = "vi") -> str:
    """Like “Tờ Người, dòng 17, cột C (Ngày sinh)”; empty for the whole file."""
    if not problem.sheet:
        return ""
    sheet, row, column = ("Sheet", "row", "column") if language == "en" else ("Tờ", "dòng", "cột")
    parts = [f"{sheet} “{problem.sheet}”"]
    if problem.row:
        parts.append(f"{row} {problem.row}")
    if problem.column or problem.header:
        header = problem.header
        if language == "en" and header in _HEADERS_EN:
            header = f"{header} / {_HEADERS_EN[header]}"
        shown = f"({header})" if header and problem.column else f"“{header}”" if header else ""
        parts.append(" ".join(word for word in (column, problem.column, shown) if word))
    return ", ".join(parts)


class _Words(dict[str, str]):
    """A missing word shows as dots, never as a fault."""

    def __missing__(self, _key: str) -> str:
        return "…"


def _words(problem: Problem, *, english: bool) -> _Words:
    words = _Words(header=problem.header, sheet=problem.sheet)
    kinds = choice_labels(UnitKind)
    for name, value in problem.params.items():
        if name in _FROM_FILE and isinstance(value, list | tuple):
            words[name] = join([f"“{item}”" for item in value[:20]], "and" if english else "và")
        elif name in {"kind", "parent_kind"}:
            words[name] = kinds.get(str(value), str(value))
        elif name == "where" and english:
            words[name] = f"{value} / {_TITLES_EN.get(str(value), value)}"
        else:
            words[name] = str(value)
    return words
