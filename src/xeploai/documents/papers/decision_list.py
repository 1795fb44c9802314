"""The list of decisions, attached to a decision or standing alone."""

from xeploai.documents.blocks import Cell, Paper, Table
from xeploai.documents.contexts.decisions import Decision, DecisionList
from xeploai.documents.papers.frame import closing, opening, title
from xeploai.documents.papers.parts import cell, form_of, grouped, head, paper, prose, section
from xeploai.documents.papers.results import totals
from xeploai.documents.words import OUTCOMES, short_outcome
from xeploai.vietnamese import numbers


def decision_list(context: DecisionList) -> Paper:
    """Print the whole list, by unit, with the sums and the signature."""
    form = form_of(context.imprint)
    note = f"(kèm theo {context.attached_to})" if context.attached_to else ""
    rated = len(context.decisions)
    sums = "; ".join(
        f"{OUTCOMES[code]}: {numbers.share(count, rated)}"
        for code, count in totals(d.decided for d in context.decisions)
    )
    return paper(
        f"Danh sách xếp loại chất lượng đảng viên năm {context.meeting.year}",
        context.imprint,
        section(
            opening(context.imprint, numbered=not context.attached_to),
            title("Danh sách", f"xếp loại chất lượng đảng viên năm {context.meeting.year}", form=form, note=note),
            decision_table(context.decisions),
            prose(f"Tổng số {numbers.integer(rated)} đồng chí. {sums}.", keep_next=True),
            closing((), context.signatory, form),
        ),
    )


def decision_table(decisions: tuple[Decision, ...]) -> Table:
    """List proposal, decision and the reason where they differ."""
    titles = (head("TT"), head("Họ và tên"), head("Chi bộ đề xuất"), head("Quyết định"), head("Lý do khác với đề xuất"))
    return Table(
        widths=(9, 46, 37, 37, 36),
        head=(titles,),
        rows=grouped(((entry.unit, _row(place, entry)) for place, entry in enumerate(decisions, start=1)), 5),
        padding=2,
    )


def _row(place: int, entry: Decision) -> tuple[Cell, ...]:
    differs = bool(entry.proposed) and entry.proposed != entry.decided
    return (
        cell(str(place), align="center"),
        cell(entry.name),
        cell(short_outcome(entry.proposed), size=11),
        cell(short_outcome(entry.decided), size=11, bold=differs),
        cell(entry.reason, size=11),
    )
