"""From the fields of a count form to a draft, and from a stored entry to the fields."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from xeploai.ballots.actions.save_count_entry import Draft
from xeploai.ballots.counting import needed_blocks
from xeploai.ballots.enums import BLANK, INVALID_REASONS
from xeploai.ballots.sheet import REASONS, TOTALS, Numbers, block_key, line_key
from xeploai.web.views.ballots.words import REASON_WORDS, SHORT, SHORT_GRADES, TOTAL_WORDS, anchor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.http import QueryDict

    from xeploai.ballots.models import CountEntry, RoundSubject
    from xeploai.ballots.sheet import Sheet


def draft_of(posted: QueryDict, entry: CountEntry) -> Draft:
    """What the form carries. After a comparison it carries only what is counted again; the rest stands as stored."""
    reopened = set(entry.reopened)
    totals: dict[str, Any] = {name: posted[f"total.{name}"] for name in TOTALS if f"total.{name}" in posted}
    reasons = {code: posted[f"reason.{code}"] for code in INVALID_REASONS if f"reason.{code}" in posted}
    lines, blocks = _lines(posted), _with_prefix(posted, "block.")
    if reopened:
        totals = {name: totals.get(name) if name in reopened else getattr(entry, name) for name in TOTALS}
        reasons = reasons if REASONS in reopened else entry.invalid_reasons
        lines = {k: lines.get(k, v) if line_key(k) in reopened else v for k, v in entry.lines.items()}
        stored = {k: v.get("as_proposed") for k, v in entry.blocks.items()}
        blocks = {k: blocks.get(k, v) if block_key(k) in reopened else v for k, v in stored.items()}
    rest = entry.rest_is_zero if reopened else posted.get("rest_is_zero") == "yes"
    return Draft(totals=totals, invalid_reasons=reasons, lines=lines, blocks=blocks, rest_is_zero=rest)


def typed(draft: Draft, entry: CountEntry, *, chooses: bool) -> Numbers:
    """What was typed, as it was typed, for a form whose draft could not be kept. Not for counting."""
    return Numbers(
        **{name: draft.totals.get(name) for name in TOTALS},
        invalid_reasons=draft.invalid_reasons,
        lines={} if chooses else draft.lines,
        marks=draft.lines if chooses else {},
        blocks=draft.blocks,
        rest_is_zero=draft.rest_is_zero,
        reopened=frozenset(entry.reopened),
    )


def _with_prefix(posted: QueryDict, prefix: str) -> dict[str, Any]:
    return {name.removeprefix(prefix): posted[name] for name in posted if name.startswith(prefix)}


def _lines(posted: QueryDict) -> dict[str, Any]:
    lines: dict[str, Any] = _with_prefix(posted, "mark.")
    for name in posted:
        if name.startswith("line."):
            _line, key, part = name.split(".", 2)
            lines.setdefault(key, {})[part] = posted[name]
    return lines


@dataclass(frozen=True)
class Box:
    """One input for a count."""

    name: str
    label: str
    value: int | None
    id: str = ""


@dataclass(frozen=True)
class FormLine:
    """One name with its boxes. ``total`` and ``short`` are set once every box is filled."""

    subject: RoundSubject
    anchor: str
    boxes: list[Box]
    own: bool

    @property
    def total(self) -> int | None:
        """The sum, or None while a box is empty."""
        values = [box.value for box in self.boxes if isinstance(box.value, int)]
        return sum(values) if len(values) == len(self.boxes) else None


@dataclass(frozen=True)
class FormBlock:
    """A cell of a committee's first round: its marks, its own lines, and who may get one."""

    group: str
    name: str
    anchor: str
    box: Box | None
    lines: list[FormLine]
    others: list[RoundSubject]


def total_boxes(numbers: Numbers, only: set[str]) -> list[Box]:
    """The four totals, or those that are counted again."""
    names = [name for name in TOTALS if not only or name in only]
    return [Box(f"total.{name}", str(TOTAL_WORDS[name]), numbers.total(name), name) for name in names]


def reason_boxes(numbers: Numbers, only: set[str]) -> list[Box]:
    """The reasons of invalid ballots."""
    if only and REASONS not in only:
        return []
    return [
        Box(f"reason.{code}", str(REASON_WORDS[code]), numbers.invalid_reasons.get(code), f"reason-{code}")
        for code in INVALID_REASONS
    ]


def form_lines(sheet: Sheet, subjects: Sequence[RoundSubject], numbers: Numbers, only: set[str]) -> list[FormLine]:
    """Every name that has boxes now."""
    by_key = sheet.by_key
    return [
        _form_line(sheet, subject, numbers)
        for subject in subjects
        if (not only or line_key(subject.key) in only)
        and (sheet.chooses or not by_key[subject.key].derived or subject.key in numbers.lines)
    ]


def _form_line(sheet: Sheet, subject: RoundSubject, numbers: Numbers) -> FormLine:
    key = subject.key
    line = sheet.by_key[key]
    if sheet.chooses:
        boxes = [Box(f"mark.{key}", "", numbers.marks.get(key), f"mark-{key}")]
    else:
        stored = numbers.lines.get(key, {})
        words = SHORT_GRADES if subject.criterion_id is not None else SHORT
        boxes = [
            Box(f"line.{key}.{part}", str(words[part]), stored.get(part), f"box-{key}-{part}")
            for part in (*line.levels, BLANK)
        ]
    return FormLine(subject, anchor(line_key(key)), boxes, own=bool(line.derived))


def form_blocks(
    sheet: Sheet, subjects: Sequence[RoundSubject], numbers: Numbers, groups: dict[str, str], only: set[str]
) -> list[FormBlock]:
    """The cells of a committee's first round, in order."""
    lines = form_lines(sheet, subjects, numbers, only)
    needed = set(needed_blocks(sheet, numbers))
    found = []
    for group, name in groups.items():
        of_group = [line for line in lines if str(line.subject.group_id) == group]
        asked = group in needed and (not only or block_key(group) in only)
        if not asked and not of_group and only:
            continue
        shown = {line.subject.key for line in of_group}
        others = [s for s in subjects if str(s.group_id) == group and s.key not in shown]
        box = Box(f"block.{group}", name, numbers.blocks.get(group), f"box-block-{group}") if asked else None
        found.append(FormBlock(group, name, anchor(block_key(group)), box, of_group, [] if only else others))
    return found
