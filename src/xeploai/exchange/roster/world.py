"""The file laid over what is stored: what would be true if the file were taken."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from xeploai.exchange.roster.columns import SHEET_BY_KEY
from xeploai.exchange.roster.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from xeploai.exchange.roster.reading import RawSheet
    from xeploai.exchange.roster.rows import BodyRow, PersonRow, Roster, UnitRow


class World:
    """Looks codes up in the file first, then among what is stored, and makes problems with their place."""

    def __init__(self, roster: Roster, known: Roster, sheets: Mapping[str, RawSheet] | None = None) -> None:
        self.roster = roster
        self.known = known
        self.sheets = sheets or {}

    @cached_property
    def units(self) -> dict[str, UnitRow]:
        """All units by code."""
        return {row.code: row for row in (*self.known.units, *self.roster.units)}

    @cached_property
    def bodies(self) -> dict[str, BodyRow]:
        """All collectives by code."""
        return {row.code: row for row in (*self.known.bodies, *self.roster.bodies)}

    @cached_property
    def people(self) -> dict[str, PersonRow]:
        """All people by code."""
        return {row.code: row for row in (*self.known.people, *self.roster.people)}

    def problem(self, code: str, sheet: str, index: int, field: str = "", **params: Any) -> Problem:
        """A problem at row ``index`` of a sheet, in the column of ``field``."""
        described = SHEET_BY_KEY[sheet]
        header = described.column(field).header if field else ""
        raw = self.sheets.get(sheet)
        place = raw.place(described.column(field)) if raw and field else ""
        return Problem(code, described.title, self.roster.line(sheet, index), place, header, params)

    def unknown(self, sheet: str, index: int, field: str, value: str) -> Problem:
        """A code that is nowhere; names a code that differs only in case, dashes or leading zeros."""
        target = SHEET_BY_KEY[sheet].column(field).refers_to
        meant = self._near[target].get(_bare(value), "")
        where = SHEET_BY_KEY[target].title
        return self.problem("unknown_code", sheet, index, field, value=value, meant=meant, where=where)

    @cached_property
    def _near(self) -> dict[str, dict[str, str]]:
        return {key: _by_bare(getattr(self, key)) for key in ("units", "bodies", "people")}


def _by_bare(codes: Iterable[str]) -> dict[str, str]:
    return {_bare(code): code for code in codes}


def _bare(code: str) -> str:
    kept = "".join(letter for letter in code.casefold() if letter.isalnum())
    return kept.lstrip("0")
