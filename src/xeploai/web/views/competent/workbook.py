"""The columns of the table as a workbook has them. Workbooks, like papers, are Vietnamese."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xeploai.documents.words import LEVELS, SHORT_LEVELS
from xeploai.vietnamese import numbers

if TYPE_CHECKING:
    from xeploai.ratings.models import SubjectRating
    from xeploai.ratings.queries.appraisal_table import Opinions, Row
    from xeploai.ratings.queries.own import Own

COLUMNS = (
    ("TT", 5),
    ("Đối tượng", 36),
    ("Chức danh, đơn vị", 32),
    ("Tự xếp loại", 22),
    ("Phiếu", 16),
    ("Ý kiến tham gia", 30),
    ("Thẩm định", 44),
    ("Mức đề xuất", 22),
    ("Quyết định, đề nghị", 24),
    ("Lý do khác đề xuất", 32),
)
STATUS = {"no_majority": "Chưa đạt đa số", "not_rated": "Chưa xếp loại"}


def line_of(place: int, row: Row) -> tuple[str | int, ...]:
    """One line in the order of the columns."""
    subject, result = row.subject, row.result
    about = ", ".join(part for part in (subject.post, subject.unit.name) if part and part != subject.name)
    return (
        place,
        subject.name,
        about,
        LEVELS.get(row.own.level, "") if row.own else "",
        votes_of(row.own),
        opinions_of(row.opinions),
        appraised(row),
        LEVELS.get(row.proposed, ""),
        result_of(result),
        result.differs_because if result else "",
    )


def votes_of(own: Own | None) -> str:
    """The votes of those convened; of a tiny electorate only that it passed (A-28)."""
    if own is None or own.votes is None or own.convened is None:
        return ""
    return "quá bán" if own.small else numbers.share(own.votes, own.convened)


def opinions_of(said: Opinions) -> str:
    """How many answered, and for which level."""
    if not said.asked:
        return ""
    levels = [f"{SHORT_LEVELS[code]}: {number}" for code, number in sorted(said.levels.items())]
    nothing = [f"không có ý kiến: {said.nothing}"] if said.nothing else []
    return "; ".join([f"{said.answered}/{said.asked} nơi trả lời", *levels, *nothing])


def appraised(row: Row) -> str:
    """The remarks and the facts that warn, with their source."""
    warnings = [f"{fact.name.vi} ({fact.source})" for fact in row.warned]
    return "\n".join(part for part in (row.sheet.text if row.sheet else "", *warnings) if part)


def result_of(rating: SubjectRating | None) -> str:
    """The level decided or recommended, or why there is none."""
    if rating is None:
        return ""
    return LEVELS.get(rating.level) or STATUS.get(rating.status, "")
