"""A report of self-review, a self-assessment, a leader's self-review: headings, answers, the table of targets."""

from xeploai.documents.blocks import Block, Cell, Paper, Run, Section, Table
from xeploai.documents.contexts.self_reviews import Answered, SelfReview, TargetLine, Told
from xeploai.documents.papers.frame import closing, opening, title
from xeploai.documents.papers.parts import DOTS, cell, form_of, head, heading, line, paper, prose, section
from xeploai.documents.words import LEVELS
from xeploai.vietnamese.numbers import decimal

_NOTHING = "Không có phát sinh."


def self_review(context: SelfReview) -> Paper:
    """Print the report; what nobody wrote stays dots."""
    form = form_of(context.imprint)
    told = [block for place, one in enumerate(context.headings, start=1) for block in _heading(place, one)]
    parts = [
        section(
            opening(context.imprint),
            title(context.kind, context.about, form=form),
            told,
            _proposed(context),
            closing((), context.signatory, form),
        )
    ]
    if context.targets:
        parts.append(_targets(context))
    return paper(f"{context.kind} {context.about}", context.imprint, *parts)


def _heading(place: int, one: Told) -> list[Block]:
    made: list[Block] = [heading(f"{place}. {one.title}")]
    if one.nothing:
        made.append(prose(_NOTHING))
    made += [prose(text) for text in one.text.split("\n") if text.strip()]
    for number, answered in enumerate(one.answers, start=1):
        made += _answered(number, answered)
    if len(made) == 1:
        made.append(prose(DOTS))
    return made


def _answered(number: int, one: Answered) -> list[Block]:
    origin = f" ({one.origin})" if one.origin else ""
    said = f"{one.state}. " if one.state else ""
    return [
        prose(Run(f"- Nội dung {number}: {one.text}{origin}", italic=True), keep_next=True),
        prose(f"Trả lời: {said}{one.answer or DOTS}"),
    ]


def _proposed(context: SelfReview) -> list[Block]:
    if not context.proposes:
        return []
    level = LEVELS.get(context.proposed, DOTS)
    return [heading(f"{len(context.headings) + 1}. Dự kiến mức xếp loại"), prose(f"{level}.")]


def _targets(context: SelfReview) -> Section:
    table = Table(
        widths=(9, 52, 78, 30, 30, 22, 44),
        head=(
            tuple(
                head(words)
                for words in (
                    "TT",
                    "Văn bản giao",
                    "Chỉ tiêu, nhiệm vụ",
                    "Kế hoạch",
                    "Thực hiện",
                    "Tỷ lệ đạt (%)",
                    "Ghi chú",
                )
            ),
        ),
        rows=tuple(_row(place, one) for place, one in enumerate(context.targets, start=1)),
    )
    return section(
        line("BẢNG KẾT QUẢ CÁC CHỈ TIÊU, NHIỆM VỤ", align="center", bold=True),
        line(f"(kèm theo {context.kind} {context.about})", align="center", italic=True, after=8),
        table,
        landscape=True,
    )


def _row(place: int, one: TargetLine) -> tuple[Cell, ...]:
    percent = "" if one.percent is None else decimal(one.percent, 1)
    return (
        cell(str(place), align="center"),
        cell(one.source),
        cell(one.text),
        cell(one.planned, align="center"),
        cell(one.actual, align="center"),
        cell(percent, align="center"),
        cell(one.note),
    )
