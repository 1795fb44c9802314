"""The report to the superior, with the table of proposals on landscape pages."""

from xeploai.documents.blocks import Block, Cell, Paper, Run, Section, Table
from xeploai.documents.contexts.reports import ProposalRow, Report
from xeploai.documents.papers.frame import closing, opening, title
from xeploai.documents.papers.parts import (
    DOTS,
    cell,
    form_of,
    head,
    heading,
    line,
    number,
    of_convened,
    paper,
    people,
    prose,
    section,
)
from xeploai.documents.words import OUTCOMES, SHORT_LEVELS, short_outcome
from xeploai.vietnamese import dates

_SMALL = 10.5
_NATURES = {"proposal": "đề xuất", "decision": "quyết định"}


def report(context: Report) -> Paper:
    """Print the report and its table."""
    form = form_of(context.imprint)
    meeting = context.meeting
    return paper(
        f"Báo cáo kết quả xếp loại chất lượng đảng viên năm {meeting.year}",
        context.imprint,
        section(
            opening(context.imprint),
            title("Báo cáo", f"kết quả đánh giá, xếp loại chất lượng đảng viên năm {meeting.year}", form=form),
            line(f"Kính gửi: {context.recipient}", align="center", after=8),
            prose(
                f"{meeting.body} báo cáo kết quả {meeting.name}, tổ chức {dates.long(meeting.starts.date())} "
                f"tại {meeting.venue}, như sau:"
            ),
            heading("1. Đảng viên và hội nghị"),
            _members(context),
            heading("2. Kết quả"),
            _results(context),
            _listed("3. Nhận xét", context.remarks),
            _listed(f"{4 if context.remarks else 3}. Đề nghị", context.recommendations),
            prose("Danh sách từng đảng viên ở bảng tổng hợp kèm theo.", keep_next=True),
            closing(context.recipients, context.signatory, form),
        ),
        _table_pages(context),
    )


def _members(context: Report) -> list[Block]:
    made: list[Block] = [
        prose(
            f"- Tổng số đảng viên: {people(context.members)}; chính thức: {number(context.official)}; "
            f"dự bị: {number(context.probationary)}."
        ),
        prose(f"- Triệu tập: {people(context.convened)}; có mặt: {number(context.present)}."),
        prose(f"- Được xếp loại: {people(context.rated)}."),
    ]
    if context.not_rated:
        missing = "; ".join(f"{entry.name} ({entry.reason or DOTS})" for entry in context.not_rated)
        made.append(prose(f"- Chưa xếp loại: {len(context.not_rated)} đồng chí: {missing}."))
    return made


def _results(context: Report) -> list[Block]:
    made: list[Block] = [
        prose(f"- {OUTCOMES[code]}: {of_convened(count, context.rated)}.") for code, count in context.totals
    ]
    if context.cap is not None:
        why = f": {context.cap_reason}" if context.cap_reason else ""
        made.append(prose(f"- Số Hoàn thành xuất sắc nhiệm vụ được chọn không quá {people(context.cap)}{why}."))
    return made


def _listed(name: str, items: tuple[str, ...]) -> list[Block]:
    return [heading(name), *(prose(f"- {item}") for item in items)] if items else []


def _table_pages(context: Report) -> Section:
    levels = context.levels
    year = context.meeting.year
    table = Table(
        widths=(8, 44, 32, 24, 38, 24, *(14 for _ in levels), 14, 25, 28),
        head=_head(context),
        rows=tuple(_row(place, row) for place, row in enumerate(context.rows, start=1)),
        padding=1.8,
    )
    symbol = f"-{context.imprint.symbol}" if context.imprint.symbol else ""
    about = f"(kèm theo Báo cáo số {context.imprint.number or DOTS}{symbol} của {context.imprint.issuer})"
    return section(
        line("BẢNG TỔNG HỢP", align="center", bold=True),
        line(
            f"{_NATURES[context.meeting.nature]} mức xếp loại chất lượng đảng viên năm {year}",
            align="center",
            bold=True,
        ),
        line(about, align="center", italic=True, after=8),
        table,
        landscape=True,
    )


def _head(context: Report) -> tuple[tuple[Cell, ...], ...]:
    def over_two(words: str) -> Cell:
        return head(words, rows=2, size=_SMALL)

    first = (
        *(over_two(words) for words in ("TT", "Họ và tên", "Chức vụ", "Tự xếp loại", "Nhận xét nơi cư trú")),
        over_two("Cấp ủy đề xuất"),
        head("Số phiếu lượt 1", columns=len(context.levels), size=_SMALL),
        over_two("Số phiếu lượt 2"),
        over_two("Kết quả"),
        over_two("Ghi chú"),
    )
    return first, tuple(head(SHORT_LEVELS[level], size=_SMALL) for level in context.levels)


def _row(place: int, row: ProposalRow) -> tuple[Cell, ...]:
    votes = (*row.round_one, row.round_two)
    return (
        cell(str(place), align="center", size=_SMALL),
        cell(Run(row.name), size=11),
        cell(row.post, size=_SMALL),
        cell(short_outcome(row.self_rating), size=_SMALL),
        cell(row.residence, size=_SMALL),
        cell(short_outcome(row.proposed), size=_SMALL),
        *(cell("" if count is None else str(count), align="center", size=11) for count in votes),
        cell(short_outcome(row.result), size=_SMALL, bold=True),
        cell(row.note, size=_SMALL),
    )
