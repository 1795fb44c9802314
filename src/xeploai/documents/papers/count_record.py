"""The tellers' count record."""

from xeploai.documents.blocks import Block, Paper, Run, Table
from xeploai.documents.contexts.common import Signatory
from xeploai.documents.contexts.counts import CountRecord
from xeploai.documents.papers.counting import account, result_table
from xeploai.documents.papers.frame import opening, signatures, title
from xeploai.documents.papers.parts import DOTS, LONG_DOTS, cell, form_of, head, heading, named, paper, prose, section
from xeploai.vietnamese import dates, numbers
from xeploai.vietnamese.text import capitalise


def count_record(context: CountRecord) -> Paper:
    """Print who counted, the account of the slips, every line, and the signatures of the tellers."""
    form = form_of(context.imprint)
    item = context.round
    version = f"(Lần kiểm {item.version})" if item.version > 1 else ""
    return paper(
        f"Biên bản kiểm phiếu {item.title.lower()}",
        context.imprint,
        section(
            opening(context.imprint, dated=False),
            title(
                "Biên bản kiểm phiếu",
                f"{context.about} năm {context.meeting.year}",
                item.title,
                form=form,
                note=version,
            ),
            prose(_when(context)),
            _recount(context),
            heading("1. Tổ kiểm phiếu"),
            [prose(f"- {capitalise(named(person))}.", after=3) for person in context.tellers],
            heading("2. Số phiếu"),
            account(item),
            heading("3. Kết quả"),
            result_table(item),
            prose(_closing(context), keep_next=True),
            _teller_signatures(context),
            signatures(_head_teller(context), context.chair, form),
        ),
    )


def _when(context: CountRecord) -> str:
    meeting = context.meeting
    counted = context.counted_at
    time = f"{DOTS} giờ {DOTS}" if counted is None else dates.clock(counted.time())
    day = dates.long((meeting.starts if counted is None else counted).date())
    return f"Hồi {time}, {day}, tại {meeting.venue}, Tổ kiểm phiếu của {meeting.name} tiến hành kiểm phiếu."


def _recount(context: CountRecord) -> tuple[Block, ...]:
    item = context.round
    if item.version == 1:
        return ()
    why = item.recount_reason or LONG_DOTS
    return (
        prose(
            Run("Lý do kiểm lại: ", bold=True),
            f"{why}. Biên bản này thay biên bản lần {item.version - 1}; biên bản trước được giữ trong hồ sơ.",
        ),
    )


def _closing(context: CountRecord) -> str:
    copies = f"{numbers.padded(context.copies)} bản"
    return (
        f"Biên bản được lập thành {copies}, có giá trị như nhau. "
        "Phiếu đã kiểm được niêm phong và bàn giao cho chủ trì hội nghị."
    )


def _teller_signatures(context: CountRecord) -> tuple[Block, ...]:
    """Give every other teller a line to sign; their head signs below."""
    others = context.tellers[1:]
    if not others:
        return ()
    rows = tuple(
        (cell(str(place), align="center"), cell(person.name or LONG_DOTS), cell(person.post), cell("\n"))
        for place, person in enumerate(others, start=1)
    )
    titles = (head("TT"), head("Thành viên Tổ kiểm phiếu"), head("Nhiệm vụ"), head("Ký tên"))
    return (Table(widths=(9, 62, 50, 44), head=(titles,), rows=rows, keep_together=True),)


def _head_teller(context: CountRecord) -> Signatory:
    name = context.tellers[0].name if context.tellers else ""
    return Signatory(authority="T/M TỔ KIỂM PHIẾU", post="TỔ TRƯỞNG", name=name)
