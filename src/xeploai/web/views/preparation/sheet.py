"""A self-rating as the page shows it: groups of criteria with their grades, the level, three texts."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from xeploai.cycles.enums import Grade, QualityLevel
from xeploai.reviews.content import SelfRatingContent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.http import HttpRequest

    from xeploai.cycles.models import Criterion
    from xeploai.errors import Refusal

LETTERS = ("results", "shortcomings", "remedies")


@dataclass(frozen=True, slots=True)
class Choice:
    """One radio button."""

    value: str
    words: str
    hint: str
    checked: bool


@dataclass(frozen=True, slots=True)
class Question:
    """One criterion, or the level; ``grade`` is what was chosen, '' where nothing was."""

    name: str
    title: str
    choices: tuple[Choice, ...]
    grade: str
    wrong: bool

    @property
    def hinted(self) -> bool:
        """Whether the frame says what the grades mean."""
        return any(choice.hint for choice in self.choices)


@dataclass(frozen=True, slots=True)
class Letter:
    """One of the three texts."""

    name: str
    title: str
    hint: str
    text: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole paper, in the order of the page."""

    groups: tuple[tuple[str, tuple[Question, ...]], ...]
    level: Question
    letters: tuple[Letter, ...]

    @property
    def answered(self) -> int:
        """Criteria with a grade."""
        return sum(bool(question.grade) for _group, questions in self.groups for question in questions)

    @property
    def total(self) -> int:
        """All criteria."""
        return sum(len(questions) for _group, questions in self.groups)

    @property
    def errors(self) -> list[dict[str, str]]:
        """Where something is missing after a refused handing in, each with a link to its place."""
        questions = [question for _group, group in self.groups for question in group] + [self.level]
        return [{"text": q.title, "href": f"#{q.name}"} for q in questions if q.wrong]


def field_of(code: str) -> str:
    """The name of a criterion's field; codes come from a workbook and may hold anything."""
    return "grade-" + "".join(sign if sign.isalnum() else f"_{ord(sign):x}" for sign in code)


def content_in(request: HttpRequest, criteria: Sequence[Criterion]) -> SelfRatingContent:
    """What the form says; an unchecked criterion is left out."""
    grades = {line.code: grade for line in criteria if (grade := request.POST.get(field_of(line.code), ""))}
    letters = {name: request.POST.get(name, "") for name in LETTERS}
    return SelfRatingContent(grades=grades, level=request.POST.get("level", ""), **letters)


def sheet_of(criteria: Sequence[Criterion], content: SelfRatingContent, refusal: Refusal | None = None) -> Sheet:
    """The paper with what was said so far, and what a refusal says is missing."""
    missing = refusal.params.get("criteria", []) if refusal is not None else []
    no_level = refusal is not None and refusal.params.get("level") is False
    groups = tuple(
        (group, tuple(_question(line, content.grades.get(line.code, ""), wrong=line.code in missing) for line in lines))
        for group, lines in groupby(criteria, key=lambda line: line.group)
    )
    levels = tuple(Choice(code, str(words), "", content.level == code) for code, words in QualityLevel.choices)
    level = Question("level", _("Tự nhận mức xếp loại"), levels, content.level, no_level)
    titles = letter_titles()
    letters = tuple(Letter(name, *titles[name], getattr(content, name)) for name in LETTERS)
    return Sheet(groups, level, letters)


def letter_titles() -> dict[str, tuple[str, str]]:
    """Heading and hint of each text."""
    return {
        "results": (_("Ưu điểm, kết quả đạt được"), _("Việc đã làm trong năm, có số liệu càng tốt.")),
        "shortcomings": (_("Hạn chế, khuyết điểm và nguyên nhân"), _("Nêu thẳng, ngắn gọn.")),
        "remedies": (_("Phương hướng, biện pháp khắc phục"), _("Sẽ sửa gì, đến khi nào.")),
    }


def _question(line: Criterion, grade: str, *, wrong: bool) -> Question:
    choices = tuple(Choice(code, str(words), line.hints.get(code, ""), grade == code) for code, words in Grade.choices)
    return Question(field_of(line.code), f"{line.code}. {line.text}", choices, grade, wrong)
