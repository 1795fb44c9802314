"""The numbers and tables of a round, as the count record, the minutes and the extract all show them."""

from xeploai.documents.blocks import Block, Cell, Table
from xeploai.documents.contexts.counts import CountLine, Round
from xeploai.documents.papers.parts import DOTS, cell, grouped, head, level_head, number, of_convened, people, prose
from xeploai.documents.words import INVALID_REASONS, short_outcome, spoken
from xeploai.vietnamese import text


def account(item: Round) -> tuple[Block, ...]:
    """Write out the base, the attendance and the slips."""
    made: list[Block] = [
        prose(
            f"- Tổng số triệu tập: {people(item.convened)}; có mặt: {people(item.present)}. "
            f"Quá bán là từ {number(item.needed)} phiếu trở lên, tính trên tổng số triệu tập."
        ),
        prose(
            f"- Phiếu phát ra: {number(item.issued)}; thu về: {number(item.returned)}; "
            f"hợp lệ: {number(item.valid)}; không hợp lệ: {number(item.invalid)}{_reasons(item)}."
        ),
    ]
    if item.kind != "levels":
        why = f" ({item.cap_reason})" if item.cap_reason else ""
        made.append(prose(f"- Số được chọn: không quá {people(item.cap)}{why}."))
    return tuple(made)


def result_table(item: Round) -> Table:
    """List names with votes and their share of all convened, and what follows for each."""
    level_round = item.kind == "levels"
    titles = [level_head(level, size=10.5) for level in item.levels] if level_round else [head("Số phiếu chọn")]
    blank = level_round and any(entry.blank is not None for entry in item.lines)
    columns = 3 + len(titles) + blank
    shares = [8.0, 42.0 if level_round else 68.0, *((25.5 if level_round else 36.0) for _ in titles)]
    shares += [12.0] if blank else []
    shares.append(165 - sum(shares))
    size = 10.5 if level_round else 12
    labels = [*titles, *([head("Không tính", size=9)] if blank else []), head("Kết quả", size=size)]
    return Table(
        widths=tuple(shares),
        head=((head("TT", size=size), head("Họ và tên", size=size), *labels),),
        rows=grouped(
            ((entry.group, _row(place, entry, item, blank=blank)) for place, entry in enumerate(item.lines, start=1)),
            columns,
        ),
        padding=2.2,
    )


def _row(place: int, entry: CountLine, item: Round, *, blank: bool) -> tuple[Cell, ...]:
    size = 10.5 if item.kind == "levels" else 12
    votes = (_votes(count, item.convened, size) for count in entry.counts)
    uncounted = (cell(number(entry.blank), align="center", size=size),) if blank else ()
    return (
        cell(str(place), align="center", size=size),
        cell(entry.name, size=11 if item.kind == "levels" else 12),
        *votes,
        *uncounted,
        cell(short_outcome(entry.outcome) or DOTS, size=size),
    )


def _votes(count: int | None, convened: int | None, size: float) -> Cell:
    return cell(of_convened(count, convened), align="center", size=size)


def _reasons(item: Round) -> str:
    if not item.invalid_reasons:
        return ""
    said = [f"{entry.count} phiếu {spoken(INVALID_REASONS, entry.reason)}" for entry in item.invalid_reasons]
    return f" ({text.join(said)})"
