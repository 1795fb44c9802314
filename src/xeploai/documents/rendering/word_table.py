"""Tables as WordprocessingML: shares of the text width, repeated heads, whole rows."""

from collections.abc import Callable
from dataclasses import replace

from xeploai.documents.blocks import Box, Cell, Paragraph, Table

_TWIPS_PER_MM = 1440 / 25.4
_LINES = {"grid": ("single", "000000"), "cut": ("dashed", "808080"), "none": ("none", "auto")}
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


def table_xml(table: Table, width: int, paragraph: Callable[[Paragraph], str]) -> str:
    """Write a table over the whole width (twentieths of a point)."""
    total = sum(table.widths)
    write = _kept(paragraph) if table.keep_together else paragraph
    columns = [round(width * share / total) for share in table.widths]
    open_spans: dict[int, tuple[int, Cell]] = {}
    made = [_row(row, table, columns, open_spans, write, head=True) for row in table.head]
    made += [_row(row, table, columns, open_spans, write, head=False) for row in table.rows]
    grid = "".join(f'<w:gridCol w:w="{column}"/>' for column in columns)
    return f"<w:tbl>{_properties(table, sum(columns))}<w:tblGrid>{grid}</w:tblGrid>{''.join(made)}</w:tbl>"


def _kept(paragraph: Callable[[Paragraph], str]) -> Callable[[Paragraph], str]:
    return lambda item: paragraph(replace(item, keep_next=True))


def _properties(table: Table, width: int) -> str:
    style, colour = _LINES[table.rules]
    borders = "".join(f'<w:{side} w:val="{style}" w:sz="4" w:space="0" w:color="{colour}"/>' for side in _SIDES)
    across = 0 if table.rules == "none" else 56
    down = 0 if table.rules == "none" else round(max(table.padding - _drawn(table), 0) * 20)
    return (
        f'<w:tblPr><w:tblW w:w="{width}" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders>'
        '<w:tblLayout w:type="fixed"/>'
        f'<w:tblCellMar><w:top w:w="{down}" w:type="dxa"/><w:left w:w="{across}" w:type="dxa"/>'
        f'<w:bottom w:w="{down}" w:type="dxa"/><w:right w:w="{across}" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    )


def _drawn(table: Table) -> float:
    """A row with a drawn box is higher than its words: that much less room is left above and below."""
    inlines = (inline for row in table.rows for cell in row for item in cell.paragraphs for inline in item.inlines)
    return 1.8 if any(isinstance(inline, Box) for inline in inlines) else 0.0


def _row(
    row: tuple[Cell, ...],
    table: Table,
    columns: list[int],
    open_spans: dict[int, tuple[int, Cell]],
    paragraph: Callable[[Paragraph], str],
    *,
    head: bool,
) -> str:
    """Write one row, with a continued cell wherever a cell of an earlier row reaches down into it."""
    made: list[str] = []
    waiting = list(row)
    place = 0
    while place < len(columns):
        if place in open_spans:
            left, cell = open_spans.pop(place)
            if left > 1:
                open_spans[place] = (left - 1, cell)
            made.append(_cell(cell, columns, place, table, paragraph, continued=True))
        else:
            cell = waiting.pop(0)
            if cell.rows > 1:
                open_spans[place] = (cell.rows - 1, cell)
            made.append(_cell(cell, columns, place, table, paragraph, continued=False))
        place += cell.columns
    height = f'<w:trHeight w:val="{round(table.row_height * _TWIPS_PER_MM)}"/>' if table.row_height else ""
    repeated = "<w:tblHeader/>" if head else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{height}{repeated}</w:trPr>{''.join(made)}</w:tr>"


def _cell(
    cell: Cell,
    columns: list[int],
    place: int,
    table: Table,
    paragraph: Callable[[Paragraph], str],
    *,
    continued: bool,
) -> str:
    width = sum(columns[place : place + cell.columns])
    merge = "" if cell.rows == 1 else "<w:vMerge/>" if continued else '<w:vMerge w:val="restart"/>'
    span = f'<w:gridSpan w:val="{cell.columns}"/>' if cell.columns > 1 else ""
    shade = '<w:shd w:val="clear" w:color="auto" w:fill="EBEBEB"/>' if cell.shaded else ""
    upright = "top" if table.rules == "none" else "center"
    content = "<w:p/>" if continued or not cell.paragraphs else "".join(paragraph(item) for item in cell.paragraphs)
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}{shade}<w:vAlign w:val="{upright}"/></w:tcPr>'
        f"{content}</w:tc>"
    )
