"""The numbers and tables of a round, as the count record, the minutes and the extract all show them."""

from xeploai.documents.blocks import Block, Cell, Table
from xeploai.documents.contexts.counts import CountLine, Round
from xeploai.documents.papers.parts import DOTS, cell, grouped, head, level_head, number, of_convened, people, prose
from xeploai.documents.words import GRADES, INVALID_REASONS, NOT_AGREED, short_outcome, spoken
from xeploai.vietnamese import text

CHOOSING = ("choice", "run_off")


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
    if item.kind in CHOOSING:
        why = f" ({item.cap_reason})" if item.cap_reason else ""
        made.append(prose(f"- Số được chọn: không quá {people(item.cap)}{why}."))
    return tuple(made)


def result_table(item: Round) -> Table:
    """List names with votes and their share of all convened, and what follows for each."""
    chooses = item.kind in CHOOSING
    size = 12 if chooses else 10.5
    titles = [head("Số phiếu chọn")] if chooses else [_choice_head(item, code) for code in item.levels]
    blank = not chooses and any(entry.blank is not None for entry in item.lines)
    columns = 3 + len(titles) + blank
    labels = [*titles, *([head("Không tính", size=9)] if blank else []), head("Kết quả", size=size)]
    return Table(
        widths=_widths(item, len(titles), blank=blank),
        head=((head("TT", size=size), head(item.what, size=size), *labels),),
        rows=grouped(
            ((entry.group, _row(place, entry, item, blank=blank)) for place, entry in enumerate(item.lines, start=1)),
            columns,
        ),
        padding=2.2,
    )


def _choice_head(item: Round, code: str) -> Cell:
    return head(GRADES[code], size=10.5) if item.kind == "criteria" else level_head(code, size=10.5)


def _widths(item: Round, numbers: int, *, blank: bool) -> tuple[float, ...]:
    """Millimetres; four columns of numbers leave less for the names."""
    if item.kind in CHOOSING:
        names, votes = 68.0, 36.0
    else:
        names, votes = (42.0, 25.5) if numbers < len(GRADES) else (35.0, 21.5)
    shares = [8.0, names, *(votes for _ in range(numbers)), *([12.0] if blank else [])]
    return (*shares, 165 - sum(shares))


def _row(place: int, entry: CountLine, item: Round, *, blank: bool) -> tuple[Cell, ...]:
    size = 12 if item.kind in CHOOSING else 10.5
    votes = (_votes(count, item.convened, size) for count in entry.counts)
    uncounted = (cell(number(entry.blank), align="center", size=size),) if blank else ()
    return (
        cell(str(place), align="center", size=size),
        cell(entry.name, size=12 if item.kind in CHOOSING else 11),
        *votes,
        *uncounted,
        cell(_outcome(item, entry.outcome) or DOTS, size=size),
    )


def _outcome(item: Round, code: str) -> str:
    if item.kind == "criteria":
        return NOT_AGREED if code == "no_majority" else GRADES.get(code, "")
    return short_outcome(code)


def _votes(count: int | None, convened: int | None, size: float) -> Cell:
    return cell(of_convened(count, convened), align="center", size=size)


def _reasons(item: Round) -> str:
    if not item.invalid_reasons:
        return ""
    said = [f"{entry.count} phiếu {spoken(INVALID_REASONS, entry.reason)}" for entry in item.invalid_reasons]
    return f" ({text.join(said)})"
