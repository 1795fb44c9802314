"""The form of official papers (margins, sizes, lines): dated data, chosen by the date of the paper."""

import datetime as dt
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class Margins:
    """Millimetres."""

    top: int
    bottom: int
    left: int
    right: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One form in force from a day to a day. Sizes, line and paragraph gap in points, the first line in millimetres."""

    family: str
    effective_from: dt.date
    effective_to: dt.date | None
    source: str
    margins: Margins
    body_size: int
    line: int
    first_line: int
    paragraph_gap: int
    motto: str
    motto_size: int
    issuer_size: int
    title_size: int
    abstract_size: int
    recipients_size: int
    post_bold: bool

    def in_force(self, on: dt.date) -> bool:
        """Tell whether papers dated on that day take this form."""
        return self.effective_from <= on and (self.effective_to is None or on <= self.effective_to)


@cache
def all_forms() -> tuple[Form, ...]:
    """Every form the package knows, by family and date."""
    folder = files("xeploai.documents").joinpath("form_data")
    found = (yaml.safe_load(entry.read_text(encoding="utf-8")) for entry in folder.iterdir() if ".yaml" in entry.name)
    return tuple(sorted((_read(data) for data in found), key=lambda form: (form.family, form.effective_from)))


def form_for(family: str, on: dt.date) -> Form:
    """Find the form of a family ("party", later "state") on a day. Raises LookupError where none is known."""
    for form in all_forms():
        if form.family == family and form.in_force(on):
            return form
    raise LookupError(f"no form of the family {family!r} is known for {on}")


def _read(data: dict[str, Any]) -> Form:
    return Form(**{**data, "margins": Margins(**data["margins"])})
