"""Submission, notice, report and appraisal sheet of the competent level."""

from xeploai.documents.blocks import Cell, Paper, Table
from xeploai.documents.contexts.competent import CompetentPaper, Sheet
from xeploai.documents.papers.frame import closing, opening, title
from xeploai.documents.papers.parts import cell, form_of, head, line, paper, prose, section

_SMALL = 10.5


def competent_paper(context: CompetentPaper) -> Paper:
    """Print the text with its signature, and the table: on landscape pages after it, or above the signature."""
    form = form_of(context.imprint)
    to = [line(f"Kính gửi: {context.recipient}", align="center", after=8)] if context.recipient else []
    sheet = context.sheet
    inside = [] if sheet.landscape else [_table(sheet)]
    first = section(
        opening(context.imprint),
        title(context.kind, context.about, form=form),
        to,
        [prose(words) for words in context.paragraphs],
        inside,
        closing(context.recipients, context.signatory, form),
    )
    if not sheet.landscape:
        return paper(f"{context.kind} {context.about}", context.imprint, first)
    annex = section(line(sheet.title.upper(), align="center", bold=True, after=8), _table(sheet), landscape=True)
    return paper(f"{context.kind} {context.about}", context.imprint, first, annex)


def _table(sheet: Sheet) -> Table:
    return Table(
        widths=tuple(width for _name, width, _align in sheet.columns),
        head=(tuple(head(name, size=_SMALL) for name, _width, _align in sheet.columns),),
        rows=tuple(_row(sheet, row) for row in sheet.rows),
        padding=1.8,
    )


def _row(sheet: Sheet, row: tuple[str, ...]) -> tuple[Cell, ...]:
    if len(row) == 1:
        return (cell(row[0], bold=True, columns=len(sheet.columns), shaded=True, size=11),)
    return tuple(
        cell(words, align="center" if align == "center" else "left", size=_SMALL)
        for words, (_name, _width, align) in zip(row, sheet.columns, strict=True)
    )
