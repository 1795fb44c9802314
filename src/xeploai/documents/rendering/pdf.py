"""Paper to PDF/A-2b through typst; any warning (an unknown font) is an error, a letter no font has shows its code."""

import datetime as dt
import json
from dataclasses import fields, is_dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import typst

from xeploai.documents.blocks import Paper
from xeploai.documents.rendering.letters import by_code, clean, lacking

_FOLDER = Path(str(files("xeploai.documents")))
_FONTS = _FOLDER / "fonts"
_MOST_TRIES = 40
_PROGRAM = _FOLDER / "rendering" / "house.typ"


class UnprintableError(RuntimeError):
    """The paper cannot be printed as it should be."""


def to_pdf(paper: Paper) -> bytes:
    """Typeset a paper. Raises UnprintableError on any warning or error of the typesetter but a lacking letter."""
    data = to_data(paper)
    for _again in range(_MOST_TRIES):
        try:
            return _typeset(data)
        except UnprintableError as error:
            letters = lacking(str(error))
            if not letters:
                raise
            data = by_code(data, letters)
    raise UnprintableError("too many letters that no font has")


def _typeset(data: Any) -> bytes:
    try:
        made, warnings = typst.compile_with_warnings(
            _PROGRAM.read_bytes(),
            font_paths=_fonts(),
            ignore_system_fonts=True,
            format="pdf",
            pdf_standards="a-2b",
            sys_inputs={"paper": json.dumps(data, ensure_ascii=False)},
            timestamp=0,
        )
    except typst.TypstError as error:
        raise UnprintableError(str(error)) from error
    if warnings:
        raise UnprintableError("; ".join(str(warning) for warning in warnings))
    if not isinstance(made, bytes):
        raise UnprintableError("the typesetter made no single file")
    return made


def to_data(value: Any) -> Any:
    """Plain data of the blocks, each with the name of its kind; pictures keep their vector form only."""
    if is_dataclass(value) and not isinstance(value, type):
        kind = type(value).__name__
        return {"kind": kind} | {field.name: to_data(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [to_data(item) for item in value]
    if isinstance(value, dt.date):
        return [value.year, value.month, value.day]
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, (int, float, bool)) or value is None:
        return value
    return None


@cache
def _fonts() -> typst.Fonts:
    """Load the fonts once: reading them costs more than a page."""
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(_FONTS)])
    if "Tinos" not in fonts.families():
        raise UnprintableError(f"the font Tinos is missing in {_FONTS.name}/")
    return fonts
