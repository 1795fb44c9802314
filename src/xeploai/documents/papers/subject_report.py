"""The report of a collective or an organisation on its own vote, to the superior."""

from xeploai.documents.blocks import Block, Paper
from xeploai.documents.contexts.reports import SubjectReport
from xeploai.documents.papers import minutes, reviewing
from xeploai.documents.papers.frame import closing, opening, title
from xeploai.documents.papers.parts import form_of, line, number, paper, people, prose, section
from xeploai.documents.words import LEVELS
from xeploai.vietnamese import dates


def subject_report(context: SubjectReport) -> Paper:
    """Print the report: the meeting, the level put forward, the criteria, the votes, the result."""
    form, meeting, source = form_of(context.imprint), context.meeting, context.minutes
    parts: tuple[tuple[str, tuple[Block, ...]], ...] = (
        ("Hội nghị", _meeting(context)),
        ("Mức dự kiến trình hội nghị", _proposed(context)),
        ("Đánh giá theo khung tiêu chí", reviewing.findings(source.findings)),
        ("Thứ tự biểu quyết", reviewing.order(source)),
        ("Bỏ phiếu kín", minutes.rounds(source)),
        ("Kết quả tự xếp loại", minutes.results(source)),
        ("Các tập thể cùng kiểm điểm", reviewing.parts(source)),
    )
    return paper(
        f"Báo cáo kết quả tự xếp loại chất lượng năm {meeting.year}",
        context.imprint,
        section(
            opening(context.imprint),
            title("Báo cáo", f"kết quả tự xếp loại chất lượng năm {meeting.year}", form=form),
            line(f"Kính gửi: {context.recipient}", align="center", after=8),
            prose(
                f"{meeting.body} báo cáo kết quả {meeting.name}, tổ chức {dates.long(meeting.starts.date())} "
                f"tại {meeting.venue}, như sau:"
            ),
            minutes.numbered_parts(parts),
            prose("Kính đề nghị cấp có thẩm quyền xem xét, quyết định.", keep_next=True),
            closing(context.recipients, context.signatory, form),
        ),
    )


def _meeting(context: SubjectReport) -> tuple[Block, ...]:
    source = context.minutes
    return (
        prose(f"- Triệu tập: {people(source.convened)}; có mặt: {number(source.present)}."),
        prose(f"- Quá bán là từ {number(source.needed)} phiếu trở lên, tính trên tổng số triệu tập."),
    )


def _proposed(context: SubjectReport) -> tuple[Block, ...]:
    return (prose(f"- {LEVELS[context.proposed]}."),) if context.proposed else ()
