"""What a report says, apart from who said it and when."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any, Self

from xeploai.reviews.content import digest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from xeploai.reviews.models import Report, Target

TABLE_VERSION_DIGITS = 12


@dataclass(frozen=True, kw_only=True)
class Section:
    """One heading: its text, or ``nothing`` for "không có phát sinh"; ``version`` counts its saves."""

    text: str = ""
    nothing: bool = False
    version: int = 0

    @property
    def is_filled(self) -> bool:
        """Whether something is said, and be it that there was nothing."""
        return bool(self.text) or self.nothing

    def says(self) -> dict[str, Any]:
        """What stands there, without how often it was saved."""
        return {"text": self.text, "nothing": self.nothing}


@dataclass(frozen=True, kw_only=True)
class TargetRow:
    """One target as written; ``percent_tenths`` in tenths of a percent, None where nobody entered or reckoned it."""

    text: str
    source: str = ""
    planned: str = ""
    actual: str = ""
    percent_tenths: int | None = None
    is_main: bool = False
    note: str = ""

    @classmethod
    def of(cls, target: Target) -> Self:
        """The stored row."""
        return cls(**{name: getattr(target, name) for name in cls.__dataclass_fields__})


@dataclass(frozen=True, kw_only=True)
class ReportContent:
    """The whole report. ``sections`` {heading code: Section}, ``grades`` {criterion code: grade}."""

    sections: Mapping[str, Section] = field(default_factory=dict)
    targets: tuple[TargetRow, ...] = ()
    proposed: str = ""
    grades: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, report: Report) -> Self:
        """What is stored now."""
        return cls(
            sections=sections_of(report),
            targets=rows_of(report.targets.all()),
            proposed=report.proposed,
            grades=dict(report.grades),
        )

    def as_data(self) -> dict[str, Any]:
        """A form that JSON keeps; how often a heading was saved is not part of what the report says."""
        return {
            "sections": {code: one.says() for code, one in self.sections.items() if one.is_filled},
            "targets": [asdict(row) for row in self.targets],
            "proposed": self.proposed,
            "grades": dict(self.grades),
        }


def sections_of(report: Report) -> dict[str, Section]:
    """The headings somebody wrote."""
    return {code: Section(**stored) for code, stored in report.sections.items()}


def rows_of(targets: Iterable[Target]) -> tuple[TargetRow, ...]:
    """The table of targets in its order."""
    return tuple(TargetRow.of(target) for target in targets)


def table_version(rows: Iterable[TargetRow]) -> int:
    """A number that changes whenever the table does: what a page carries to show which table it changed."""
    return int(digest({"rows": [asdict(row) for row in rows]})[:TABLE_VERSION_DIGITS], 16)
