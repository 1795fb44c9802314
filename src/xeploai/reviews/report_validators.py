"""What a report may contain. Each function returns the cleaned value or raises a Refusal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xeploai.cycles.enums import Grade
from xeploai.errors import Refusal
from xeploai.reviews.report_content import Section, TargetRow
from xeploai.reviews.validators import valid_level, valid_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from xeploai.law.rule_sets.model import Heading

MOST_TARGETS = 300
MOST_PERCENT_TENTHS = 1_000_000
LONGEST = {"source": 300, "text": 500, "planned": 120, "actual": 120, "note": 500}


def valid_section(section: Section) -> Section:
    """Refuses: nothing_but_text (II.1), text_too_long."""
    text = valid_text(section.text)
    if section.nothing and text:
        raise Refusal("nothing_but_text", clause="II.1")
    return Section(text=text, nothing=section.nothing, version=section.version)


def known_heading(code: str, headings: Iterable[Heading]) -> Heading:
    """Refuses: unknown_heading (II.1)."""
    for heading in headings:
        if heading.code == code:
            return heading
    raise Refusal("unknown_heading", clause="II.1", heading=code)


def valid_sections(sections: Mapping[str, Section], headings: Sequence[Heading]) -> dict[str, Section]:
    """Refuses: unknown_heading, nothing_but_text (II.1), text_too_long."""
    return {known_heading(code, headings).code: valid_section(one) for code, one in sections.items()}


def valid_targets(rows: Iterable[TargetRow]) -> tuple[TargetRow, ...]:
    """Refuses: target_without_text, target_text_too_long, too_many_targets, percent_out_of_range (II.1)."""
    found = tuple(_target(row, place) for place, row in enumerate(rows, start=1))
    if len(found) > MOST_TARGETS:
        raise Refusal("too_many_targets", clause="II.1", rows=len(found), most=MOST_TARGETS)
    return found


def _target(row: TargetRow, place: int) -> TargetRow:
    values = {name: " ".join(str(getattr(row, name)).split()) for name in LONGEST}
    if not values["text"]:
        raise Refusal("target_without_text", clause="II.1", row=place)
    for name, longest in LONGEST.items():
        if len(values[name]) > longest:
            raise Refusal("target_text_too_long", clause="II.1", row=place, length=len(values[name]), longest=longest)
    percent = row.percent_tenths
    if percent is not None and not 0 <= percent <= MOST_PERCENT_TENTHS:
        raise Refusal("percent_out_of_range", clause="II.1", row=place)
    return TargetRow(**values, percent_tenths=percent, is_main=row.is_main)


def valid_rating(proposed: str, grades: Mapping[str, str], codes: Sequence[str]) -> tuple[str, dict[str, str]]:
    """The level put to the conference and the grades by the frame.

    Refuses: unknown_level, unknown_criterion, unknown_grade.
    """
    for code, grade in grades.items():
        if code not in codes:
            raise Refusal("unknown_criterion", clause="PL1", criterion=code)
        if grade not in Grade.values:
            raise Refusal("unknown_grade", clause="PL1", criterion=code, grade=grade)
    return valid_level(proposed), {code: grades[code] for code in codes if code in grades}
