"""What a paper consists of, before it becomes Word or PDF. Both renderers read these, so both print the same words.

Sizes are in points, widths and heights in millimetres, column widths in shares of the text width.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from xeploai.documents.forms import Form

Align = Literal["left", "center", "right", "justify"]
Rules = Literal["grid", "none", "cut"]


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one style. A line feed breaks the line."""

    text: str
    bold: bool = False
    italic: bool = False
    underline: bool = False
    size: float | None = None


@dataclass(frozen=True, slots=True)
class Box:
    """An empty square to be marked by hand (drawn: the letters of the font have none)."""

    size: float = 4.2


@dataclass(frozen=True, slots=True)
class Picture:
    """A square picture, once as vector for PDF and once as pixels for Word."""

    svg: str
    png: bytes
    size: float
    words: str


Inline = Run | Box | Picture


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    inlines: tuple[Inline, ...]
    align: Align = "justify"
    first_line: bool = False
    before: float = 0
    after: float = 0
    size: float | None = None
    line: float | None = None
    keep_next: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Dotted:
    """Lines to be filled in by hand."""

    lines: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Space:
    points: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    paragraphs: tuple[Paragraph, ...]
    columns: int = 1
    rows: int = 1
    shaded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Head rows are repeated on every page; no row is torn in two.

    A cell over several rows is left out of the later rows.
    """

    widths: tuple[float, ...]
    head: tuple[tuple[Cell, ...], ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    rules: Rules = "grid"
    padding: float = 2.5
    row_height: float | None = None
    keep_together: bool = False


Block = Paragraph | Dotted | Space | Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Pages of one orientation; a section begins a new page."""

    blocks: tuple[Block, ...]
    landscape: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A whole paper: its name and day for the file's properties, its form, its pages and the small line at the foot."""

    title: str
    day: dt.date
    form: Form
    sections: tuple[Section, ...]
    foot: str
    top_numbers: bool = True
