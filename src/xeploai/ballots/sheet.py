"""A count as plain data: what is asked of the tellers, and the numbers one of them wrote. No database."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

TOTALS = ("issued", "returned", "valid", "invalid")
REASONS = "invalid_reasons"
AS_PROPOSED = "as_proposed"

Number = int | None
LevelNumbers = Mapping[str, Mapping[str, Number]]


def line_key(subject: str) -> str:
    """Name of a subject's line where tellers compare and reopen."""
    return f"line:{subject}"


def block_key(group: str) -> str:
    """Name of a cell's number of marks where tellers compare and reopen."""
    return f"block:{group}"


@dataclass(frozen=True, slots=True)
class Line:
    """One name; ``levels`` is empty where voters mark names.

    ``derived`` is the level that the mark "as the cell proposed" stands for (committee, round 1); it is
    empty where the line is always counted by hand.
    """

    key: str
    levels: tuple[str, ...] = ()
    group: str = ""
    derived: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What must be counted. ``cap`` is set where voters mark names, None where they mark levels."""

    convened: int
    lines: tuple[Line, ...]
    cap: int | None = None

    @property
    def chooses(self) -> bool:
        """Whether voters mark names."""
        return self.cap is not None

    @property
    def in_blocks(self) -> bool:
        """Whether a mark for a whole cell can stand for its names."""
        return any(line.derived for line in self.lines)

    @property
    def by_key(self) -> dict[str, Line]:
        """Lines by subject."""
        return {line.key: line for line in self.lines}


@dataclass(frozen=True, slots=True)
class Numbers:
    """What one teller wrote. None is a number that nobody entered; it is never read as 0.

    ``lines``: {subject: {level or 'blank': n}} for the lines counted by hand; ``marks``: {subject: n};
    ``blocks``: {group: n}. ``rest_is_zero`` is the teller's own statement that every
    number left open in a line is 0; totals and the marks of a cell are never left open.
    """

    issued: Number = None
    returned: Number = None
    valid: Number = None
    invalid: Number = None
    invalid_reasons: Mapping[str, Number] = field(default_factory=dict)
    lines: LevelNumbers = field(default_factory=dict)
    marks: Mapping[str, Number] = field(default_factory=dict)
    blocks: Mapping[str, Number] = field(default_factory=dict)
    rest_is_zero: bool = False
    reopened: frozenset[str] = frozenset()

    def total(self, name: str) -> Number:
        """One of the four totals by name."""
        value: Number = getattr(self, name)
        return value

    def without(self, keys: frozenset[str], sheet: Sheet) -> Numbers:
        """The same with these keys emptied, so that they are counted again."""
        lines, marks, blocks = dict(self.lines), dict(self.marks), dict(self.blocks)
        for line in sheet.lines:
            if line_key(line.key) not in keys:
                continue
            if sheet.chooses:
                marks[line.key] = None
            else:
                lines[line.key] = dict.fromkeys((*line.levels, "blank"))
        for group in list(blocks):
            if block_key(group) in keys:
                blocks[group] = None
        return replace(
            self,
            issued=None if "issued" in keys else self.issued,
            returned=None if "returned" in keys else self.returned,
            valid=None if "valid" in keys else self.valid,
            invalid=None if "invalid" in keys else self.invalid,
            invalid_reasons={} if REASONS in keys else self.invalid_reasons,
            lines=lines,
            marks=marks,
            blocks=blocks,
            reopened=keys,
        )
