"""The words of a paper in reading order: what tests compare, what a screen can read out."""

from collections.abc import Iterator

from xeploai.documents.blocks import Block, Cell, Paper, Paragraph, Run, Table


def plain_text(paper: Paper) -> str:
    """Return every paragraph on a line of its own; boxes, pictures and the foot have no words."""
    lines = (_words(item) for section in paper.sections for block in section.blocks for item in _paragraphs(block))
    return "\n".join(lines)


def head_text(paper: Paper) -> str:
    """Return the words of the table heads, which are repeated on every page."""
    tables = (block for section in paper.sections for block in section.blocks if isinstance(block, Table))
    return "\n".join(_words(item) for table in tables for item in _cells(table.head))


def _paragraphs(block: Block) -> Iterator[Paragraph]:
    if isinstance(block, Paragraph):
        yield block
    elif isinstance(block, Table):
        yield from _cells((*block.head, *block.rows))


def _cells(rows: tuple[tuple[Cell, ...], ...]) -> Iterator[Paragraph]:
    for row in rows:
        for cell in row:
            yield from cell.paragraphs


def _words(paragraph: Paragraph) -> str:
    return "".join(inline.text for inline in paragraph.inlines if isinstance(inline, Run))
