"""The official frame of a party paper: head, title, signatures, recipients."""

from xeploai.documents.blocks import Block, Cell, Paragraph, Run, Space, Table
from xeploai.documents.contexts.common import Imprint, Signatory
from xeploai.documents.forms import Form
from xeploai.documents.papers.parts import DOTS, LONG_DOTS, form_of, line
from xeploai.vietnamese import dates

_STAMP_NOTE = "(đóng dấu)"


def opening(imprint: Imprint, *, dated: bool = True, numbered: bool = True, stamp: bool = False) -> tuple[Block, ...]:
    """Set issuer and number on the left, the motto and the date on the right.

    Minutes carry no date here (their text has it); ballots leave room for the stamp in place of the number.
    """
    form = form_of(imprint)
    left = [
        line(imprint.superior.upper(), align="center", size=form.issuer_size, spacing=17),
        line(imprint.issuer.upper(), align="center", size=form.issuer_size, spacing=17, bold=True),
        line("*", align="center", spacing=14),
    ]
    if stamp:
        left.append(line(_STAMP_NOTE, align="center", size=11, italic=True, before=10, after=26))
    elif numbered:
        left.append(line(_number(imprint), align="center", size=form.issuer_size))
    right = [_motto(form)]
    if dated:
        year = imprint.rules_on.year
        when = f"{imprint.place or DOTS}, {dates.long_or_blank(imprint.date, year)}"
        right.append(line(when, align="center", italic=True, before=10))
    return (side_by_side(left, right, shares=(43, 57)), Space(points=6))


def title(kind: str, *abstract: str, form: Form, dashes: bool = True, note: str = "") -> tuple[Block, ...]:
    """Set the type of the paper, what it is about, and the short rule under it."""
    made: list[Block] = [line(kind.upper(), align="center", size=form.title_size, spacing=21, bold=True, before=4)]
    made += [line(words, align="center", size=form.abstract_size, bold=True) for words in abstract]
    if note:
        made.append(line(note, align="center", italic=True, before=2))
    if dashes:
        made.append(line("-----", align="center"))
    made.append(Space(points=6))
    return tuple(made)


def signatures(left: Signatory, right: Signatory, form: Form) -> Table:
    """Set two signatures side by side, never torn apart."""
    return side_by_side(_signature(left, form), _signature(right, form), keep=True)


def closing(recipients: tuple[str, ...], signatory: Signatory, form: Form) -> Table:
    """Set the recipients on the left and the signature on the right."""
    left: list[Paragraph] = [line("", spacing=8)]
    if recipients:
        size = form.recipients_size
        left.append(Paragraph(inlines=(Run("Nơi nhận:", underline=True),), align="left", size=form.body_size))
        last = len(recipients) - 1
        for place, words in enumerate(recipients):
            left.append(line(f"- {words}{'.' if place == last else ','}", size=size, spacing=14))
    return side_by_side(left, _signature(signatory, form), keep=True)


def side_by_side(
    left: list[Paragraph], right: list[Paragraph], *, shares: tuple[float, float] = (50, 50), keep: bool = False
) -> Table:
    """Set two columns without rules."""
    cells = (Cell(paragraphs=tuple(left)), Cell(paragraphs=tuple(right)))
    return Table(widths=shares, rows=(cells,), rules="none", keep_together=keep)


def _motto(form: Form) -> Paragraph:
    return Paragraph(
        inlines=(Run(form.motto, bold=True, underline=True, size=form.motto_size),), align="center", line=form.line
    )


def _number(imprint: Imprint) -> str:
    symbol = f"-{imprint.symbol}" if imprint.symbol else ""
    return f"Số {imprint.number or DOTS}{symbol}"


def _signature(signatory: Signatory, form: Form) -> list[Paragraph]:
    made = [line("", spacing=8)]
    made += [line(row, align="center", bold=True) for row in signatory.authority.split("\n") if row]
    # A post that stands alone is the heading of the signature.
    bold = form.post_bold or not signatory.authority
    made.append(line(signatory.post, align="center", bold=bold, after=62))
    made.append(line(signatory.name or LONG_DOTS, align="center", bold=bool(signatory.name)))
    return made
