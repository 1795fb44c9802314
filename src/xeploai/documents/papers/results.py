"""Results in sentences and sums, as minutes, extract, report and notice use them."""

from collections.abc import Iterable

from xeploai.documents.blocks import Block, Cell, Table
from xeploai.documents.contexts.common import Nature
from xeploai.documents.contexts.minutes import ResultLine
from xeploai.documents.papers.parts import cell, head, prose
from xeploai.documents.words import OUTCOMES
from xeploai.vietnamese import numbers

_LABELS = {"proposal": "Đề xuất", "decision": "Quyết định"}


def result_sentences(lines: tuple[ResultLine, ...], nature: Nature, *, subjects: bool = False) -> tuple[Block, ...]:
    """List every person (or subject) with the result and the reason behind it, after the sums."""
    if not lines:
        return ()
    sums = "; ".join(f"{OUTCOMES[code].lower()}: {count}" for code, count in totals(line.result for line in lines))
    rows = tuple(
        (
            cell(str(place), align="center"),
            cell(line.name),
            cell(OUTCOMES[line.result], size=11),
            cell(line.reason, size=11),
        )
        for place, line in enumerate(lines, start=1)
    )
    titles: tuple[Cell, ...] = (
        head("TT"),
        head("Đối tượng" if subjects else "Họ và tên"),
        head(_LABELS[nature]),
        head("Căn cứ"),
    )
    who = "đối tượng" if subjects else "đồng chí"
    return (
        prose(f"{_LABELS[nature]} đối với {numbers.integer(len(lines))} {who}: {sums}.", keep_next=True),
        Table(widths=(9, 50, 48, 58), head=(titles,), rows=rows, padding=2.2),
    )


def totals(codes: Iterable[str]) -> list[tuple[str, int]]:
    """Count codes in their official order; codes nobody has are left out."""
    counted: dict[str, int] = dict.fromkeys(OUTCOMES, 0)
    for code in codes:
        counted[code] += 1
    return [(code, count) for code, count in counted.items() if count and code]
