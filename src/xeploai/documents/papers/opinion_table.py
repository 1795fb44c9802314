"""Opinions on the draft of a report: each point, whether it is taken up, and why (II.2)."""

from xeploai.documents.blocks import Cell, Paper, Table
from xeploai.documents.contexts.self_reviews import OpinionTable, Remark
from xeploai.documents.papers.frame import closing, opening, title
from xeploai.documents.papers.parts import DOTS, cell, form_of, head, line, number, paper, prose, section


def opinion_table(context: OpinionTable) -> Paper:
    """Print the table; what nobody judged stays blank."""
    form = form_of(context.imprint)
    table = Table(
        widths=(10, 42, 68, 30, 62),
        head=(tuple(head(words) for words in ("TT", "Người góp ý", "Nội dung góp ý", "Tiếp thu", "Lý do, nội dung")),),
        rows=tuple(_row(place, one) for place, one in enumerate(context.remarks, start=1)),
    )
    counted = (
        f"Gửi lấy ý kiến {number(context.asked)} nơi; đã trả lời {number(context.answered)}, "
        f"trong đó {number(context.without)} nơi không có ý kiến; {len(context.remarks)} ý kiến góp ý như sau:"
    )
    return paper(
        f"Bảng tổng hợp ý kiến góp ý {context.about}",
        context.imprint,
        section(
            opening(context.imprint, numbered=False),
            title("Bảng tổng hợp", "tiếp thu ý kiến góp ý vào dự thảo", context.about, form=form),
            prose(counted, keep_next=True),
            table if context.remarks else line(DOTS),
            closing((), context.signatory, form),
        ),
    )


def _row(place: int, one: Remark) -> tuple[Cell, ...]:
    who = f"{one.who} (bản giấy)" if one.from_paper else one.who
    return (
        cell(str(place), align="center"),
        cell(who),
        cell(one.text),
        cell(one.verdict, align="center"),
        cell(one.why),
    )
