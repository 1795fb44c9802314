"""A criteria frame before it is stored: from the shipped YAML or from a workbook."""

from __future__ import annotations

from dataclasses import dataclass, field
from importlib.resources import files
from typing import TYPE_CHECKING

import yaml

from xeploai.cycles.enums import FrameSubject

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, kw_only=True)
class CriterionDraft:
    """One line: ``hints`` describes some or all of the four grades."""

    code: str
    group: str
    text: str
    hints: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class FrameDraft:
    """A whole frame for one kind of subject."""

    subject: FrameSubject
    name: str
    source: str
    illustrative: bool
    criteria: tuple[CriterionDraft, ...]


def shipped(subject: FrameSubject) -> FrameDraft:
    """The illustrative frame for this kind of subject."""
    text = files("xeploai.cycles.frames").joinpath(f"{subject.value}.yaml").read_text(encoding="utf-8")
    data = yaml.safe_load(text)
    return FrameDraft(
        subject=FrameSubject(data["subject"]),
        name=data["name"],
        source=data["source"],
        illustrative=True,
        criteria=tuple(CriterionDraft(**line) for line in data["criteria"]),
    )
