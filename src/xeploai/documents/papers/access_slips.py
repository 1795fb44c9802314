"""Slips to be cut apart: a QR code and a short code each."""

from xeploai.documents.blocks import Cell, Paper, Run, Table
from xeploai.documents.contexts.forms import AccessSlip, AccessSlips
from xeploai.documents.papers.parts import line, paper, section
from xeploai.documents.papers.qr import qr
from xeploai.vietnamese import dates

_COLUMNS = 2
_SLIP_HEIGHT = 62
_EMPTY = Cell(paragraphs=())


def access_slips(context: AccessSlips) -> Paper:
    """Print the slips two by two with dashed lines to cut along."""
    cells = [_slip(slip, context) for slip in context.slips]
    cells += [_EMPTY] * (-len(cells) % _COLUMNS)
    rows = tuple(tuple(cells[start : start + _COLUMNS]) for start in range(0, len(cells), _COLUMNS))
    return paper(
        context.title,
        context.imprint,
        section(
            line("Cắt theo đường kẻ đứt.", size=10, spacing=12, italic=True, after=2),
            Table(widths=(1, 1), rows=rows, rules="cut", row_height=_SLIP_HEIGHT, padding=4),
        ),
        top_numbers=False,
    )


def _slip(slip: AccessSlip, context: AccessSlips) -> Cell:
    until = f"Dùng đến {dates.moment(context.valid_until)}." if context.valid_until else ""
    made = [
        line(context.imprint.issuer, align="center", size=10, spacing=12),
        line(context.title, align="center", size=11, spacing=13, bold=True),
        *([line(slip.name, align="center", size=13, spacing=16, bold=True)] if slip.name else []),
        line(qr(slip.address, 26), align="center", before=3),
        line(Run(slip.code, bold=True), align="center", size=15, spacing=19),
        line(slip.address, align="center", size=9, spacing=11),
        *(
            line(words, align="center", size=9, spacing=11, italic=True)
            for words in (context.instruction, until)
            if words
        ),
    ]
    return Cell(paragraphs=tuple(made))
