"""The notice of the committee's decisions to one cell."""

from dataclasses import replace

from xeploai.documents.blocks import Paper
from xeploai.documents.contexts.decisions import Notice
from xeploai.documents.papers.decision_list import decision_table
from xeploai.documents.papers.frame import closing, opening, title
from xeploai.documents.papers.parts import form_of, line, paper, people, prose, section
from xeploai.documents.papers.results import totals
from xeploai.documents.words import OUTCOMES
from xeploai.vietnamese import dates


def notice(context: Notice) -> Paper:
    """Print what was decided for the members of one cell, with the reason wherever it differs from the proposal."""
    form = form_of(context.imprint)
    meeting = context.meeting
    decisions = context.decisions
    sums = "; ".join(f"{OUTCOMES[code]}: {count}" for code, count in totals(entry.decided for entry in decisions))
    return paper(
        f"Thông báo kết quả xếp loại chất lượng đảng viên năm {meeting.year}",
        context.imprint,
        section(
            opening(context.imprint),
            title("Thông báo", f"kết quả xếp loại chất lượng đảng viên năm {meeting.year}", form=form),
            line(f"Kính gửi: {context.recipient}", align="center", after=8),
            [prose(f"- Căn cứ {item};", after=3) for item in context.basis],
            prose(
                f"Tại {meeting.name}, {dates.long(meeting.starts.date())}, {meeting.body} đã bỏ phiếu kín quyết định "
                f"mức xếp loại của {people(len(decisions))} ở {context.recipient}: {sums}."
            ),
            prose(_differences(context)),
            decision_table(tuple(replace(entry, unit="") for entry in decisions)),
            prose(
                f"{meeting.body} thông báo để {context.recipient} biết, thông báo đến từng đảng viên và lưu hồ sơ.",
                keep_next=True,
            ),
            closing(context.recipients, context.signatory, form),
        ),
    )


def _differences(context: Notice) -> str:
    changed = [entry for entry in context.decisions if entry.proposed and entry.proposed != entry.decided]
    if not changed:
        return "Các quyết định đều đúng với đề xuất của chi bộ."
    return f"Khác với đề xuất của chi bộ: {people(len(changed))}; lý do ghi trong bảng dưới đây."
