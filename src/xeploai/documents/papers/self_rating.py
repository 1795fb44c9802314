"""The self-rating form on paper: four grades for each criterion, one level, all to be marked by hand."""

from xeploai.documents.blocks import Block, Box, Cell, Dotted, Paper, Run, Table
from xeploai.documents.contexts.common import Signatory
from xeploai.documents.contexts.forms import Criterion, SelfRatingForm
from xeploai.documents.papers.frame import closing, opening, title
from xeploai.documents.papers.parts import LONG_DOTS, cell, form_of, grouped, head, heading, line, paper, prose, section
from xeploai.documents.words import GRADES, LEVELS
from xeploai.vietnamese import dates

_RATED_LEVELS = ("excellent", "good", "completed", "not_completed")


def self_rating(context: SelfRatingForm) -> Paper:
    """Print an empty form; name and post may be filled in, marks never are."""
    form = form_of(context.imprint)
    table = Table(
        widths=(12, 81, *(18 for _ in GRADES)),
        head=((head("TT"), head("Tiêu chí"), *(head(words, size=11) for words in GRADES.values())),),
        rows=grouped(((item.heading, _row(item)) for item in context.criteria), 2 + len(GRADES)),
        padding=2.6,
    )
    note = [prose(Run(context.frame_note, italic=True))] if context.frame_note else []
    return paper(
        f"Bản tự đánh giá năm {context.year}",
        context.imprint,
        section(
            opening(context.imprint, numbered=False),
            title("Bản tự đánh giá", f"chất lượng đảng viên năm {context.year}", f"({context.kind})", form=form),
            _person(context),
            heading("1. Tự đánh giá theo từng tiêu chí"),
            prose("Với mỗi tiêu chí, đánh dấu X vào một ô.", keep_next=True),
            table,
            note,
            heading("2. Nói thêm (nếu có)"),
            Dotted(lines=4),
            heading("3. Tự nhận mức xếp loại"),
            prose("Đánh dấu X vào một ô.", keep_next=True),
            _levels(),
            closing((), Signatory(post="NGƯỜI TỰ ĐÁNH GIÁ", name=context.name), form),
        ),
        top_numbers=False,
    )


def _person(context: SelfRatingForm) -> list[Block]:
    born = dates.short(context.born) if context.born else "……/……/…………"
    return [
        prose("Họ và tên: ", Run(context.name or LONG_DOTS * 2, bold=bool(context.name)), align="left"),
        prose(f"Ngày sinh: {born}", align="left"),
        prose(f"Chức vụ: {context.post or LONG_DOTS * 2}", align="left"),
        prose(f"Sinh hoạt tại: {context.imprint.issuer}", align="left"),
    ]


def _row(item: Criterion) -> tuple[Cell, ...]:
    boxes = (cell(Box(), align="center") for _ in GRADES)
    return (cell(item.code, align="center"), cell(item.text), *boxes)


def _levels() -> Table:
    cells = tuple(Cell(paragraphs=(line(Box(), f"  {LEVELS[level]}", spacing=20, size=13),)) for level in _RATED_LEVELS)
    return Table(widths=(50, 50), rows=(cells[:2], cells[2:]), rules="none", keep_together=True)
