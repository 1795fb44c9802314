"""Small pieces every paper is put together from."""

from collections.abc import Iterable

from xeploai.documents.blocks import Align, Block, Cell, Inline, Paper, Paragraph, Run, Section
from xeploai.documents.contexts.common import Imprint, Person
from xeploai.documents.forms import Form, form_for
from xeploai.vietnamese.numbers import integer, share

DOTS = "……"
LONG_DOTS = "………………………………"
TABLE_SIZE = 12.0
TABLE_LINE = 14.5
_LEVEL_HEADS = {
    "excellent": "Hoàn thành\nxuất sắc\nnhiệm vụ",
    "good": "Hoàn thành\ntốt nhiệm vụ",
    "completed": "Hoàn thành\nnhiệm vụ",
    "not_completed": "Không\nhoàn thành\nnhiệm vụ",
}


def form_of(imprint: Imprint) -> Form:
    """Find the form in force for the paper."""
    return form_for(imprint.family, imprint.rules_on)


def paper(title: str, imprint: Imprint, *sections: Section, top_numbers: bool = True) -> Paper:
    """Close a paper with its foot line."""
    mark = "DỰ THẢO. " if imprint.draft else ""
    return Paper(
        title=title,
        day=imprint.date or imprint.rules_on,
        form=form_of(imprint),
        sections=sections,
        foot=f"{mark}Mã in: {imprint.print_reference or DOTS}",
        top_numbers=top_numbers,
    )


def section(*parts: Block | Iterable[Block], landscape: bool = False) -> Section:
    """Put blocks and lists of blocks on pages."""
    blocks: list[Block] = []
    for part in parts:
        if isinstance(part, Iterable):
            blocks.extend(part)
        else:
            blocks.append(part)
    return Section(blocks=tuple(blocks), landscape=landscape)


def prose(*words: str | Inline, after: float = 6, keep_next: bool = False, align: Align = "justify") -> Paragraph:
    """Write a paragraph of running text: first line set in, both sides even."""
    return Paragraph(inlines=inlines(*words), first_line=True, after=after, keep_next=keep_next, align=align)


def heading(words: str) -> Paragraph:
    """Write the heading of a part; it stays with what follows."""
    return Paragraph(inlines=(Run(words, bold=True),), align="left", first_line=True, before=2, after=6, keep_next=True)


def line(
    *words: str | Inline,
    align: Align = "left",
    size: float | None = None,
    spacing: float | None = None,
    after: float = 0,
    before: float = 0,
    bold: bool = False,
    italic: bool = False,
    keep_next: bool = False,
) -> Paragraph:
    """Write a short line in one style."""
    return Paragraph(
        inlines=tuple(Run(word, bold=bold, italic=italic) if isinstance(word, str) else word for word in words),
        align=align,
        size=size,
        line=spacing,
        after=after,
        before=before,
        keep_next=keep_next,
    )


def inlines(*words: str | Inline) -> tuple[Inline, ...]:
    """Make plain runs of plain words."""
    return tuple(Run(word) if isinstance(word, str) else word for word in words)


def cell(
    *words: str | Inline,
    align: Align = "left",
    bold: bool = False,
    italic: bool = False,
    columns: int = 1,
    rows: int = 1,
    shaded: bool = False,
    size: float = TABLE_SIZE,
) -> Cell:
    """Make a table cell of one paragraph."""
    spacing = TABLE_LINE * size / TABLE_SIZE
    made = line(*words, align=align, size=size, spacing=spacing, bold=bold, italic=italic)
    return Cell(paragraphs=(made,), columns=columns, rows=rows, shaded=shaded)


def head(*words: str, columns: int = 1, rows: int = 1, size: float = TABLE_SIZE) -> Cell:
    """Make a cell of a table's head."""
    return cell(*words, align="center", bold=True, columns=columns, rows=rows, size=size)


def level_head(level: str, *, size: float = TABLE_SIZE) -> Cell:
    """Make the head of a level's column, broken where the words belong together."""
    return head(_LEVEL_HEADS[level], size=size)


def number(value: int | None) -> str:
    """Write a number somebody entered, or dots."""
    return DOTS if value is None else integer(value)


def people(value: int | None, unit: str = "đồng chí") -> str:
    """Write "43 đồng chí", the number never parted from the word."""
    return f"{number(value)}\u00a0{unit}"


def of_convened(votes: int | None, convened: int | None) -> str:
    """Write votes with their share of all convened, as far as both are known."""
    if votes is None:
        return DOTS
    return share(votes, convened) if convened else integer(votes)


def named(person: Person) -> str:
    """Write "đồng chí ..., Bí thư Chi bộ", with dots for an unknown name."""
    called = f"đồng chí {person.name or LONG_DOTS}"
    return f"{called}, {person.post}" if person.post else called


def grouped(items: Iterable[tuple[str, tuple[Cell, ...]]], columns: int) -> tuple[tuple[Cell, ...], ...]:
    """Put a heading row over the whole width wherever the group changes."""
    rows: list[tuple[Cell, ...]] = []
    current = ""
    for group, row in items:
        if group and group != current:
            rows.append((cell(group, bold=True, columns=columns, shaded=True),))
        current = group
        rows.append(row)
    return tuple(rows)
