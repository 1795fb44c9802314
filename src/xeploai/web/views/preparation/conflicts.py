"""Two versions of one paper, line by line, for the reader to choose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from xeploai.web.templatetags.words import grade, level
from xeploai.web.views.preparation.sheet import LETTERS, letter_titles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xeploai.cycles.models import Criterion
    from xeploai.errors import Conflict


@dataclass(frozen=True, slots=True)
class Pair:
    """One line in both versions, as words."""

    label: str
    theirs: str
    yours: str


def self_rating_rows(criteria: Sequence[Criterion], conflict: Conflict) -> list[Pair]:
    """Lines that differ, then the level and the texts, whether they differ or not."""
    theirs, yours = conflict.theirs, conflict.yours
    rows = [
        Pair(f"{line.code}. {line.text}", grade(theirs["grades"].get(line.code)), grade(yours["grades"].get(line.code)))
        for line in criteria
        if theirs["grades"].get(line.code) != yours["grades"].get(line.code)
    ]
    rows.append(Pair(_("Tự nhận mức xếp loại"), level(theirs["level"]), level(yours["level"])))
    titles = letter_titles()
    return rows + [Pair(titles[name][0], theirs[name], yours[name]) for name in LETTERS]


def proposal_rows(conflict: Conflict) -> list[Pair]:
    """The two lines of a row of the proposal table."""
    theirs, yours = conflict.theirs, conflict.yours
    return [
        Pair(_("Mức đề xuất"), level(theirs["level"]), level(yours["level"])),
        Pair(_("Ghi chú"), theirs["note"], yours["note"]),
    ]


def residence_rows(conflict: Conflict) -> list[Pair]:
    """The four lines of a residence comment."""
    theirs, yours = conflict.theirs, conflict.yours
    return [
        Pair(_("Nơi được hỏi"), theirs["asked_of"], yours["asked_of"]),
        Pair(_("Hỏi ngày"), _shown(theirs["asked_on"]), _shown(yours["asked_on"])),
        Pair(_("Nhận ngày"), _shown(theirs["received_on"]), _shown(yours["received_on"])),
        Pair(_("Nội dung"), theirs["text"], yours["text"]),
    ]


def _shown(iso: str | None) -> str:
    return "/".join(reversed(iso.split("-"))) if iso else ""
