"""The extract of the minutes for the direct superior."""

from xeploai.documents.blocks import Block, Paper
from xeploai.documents.contexts.minutes import Extract, ExtractPart
from xeploai.documents.papers import minutes, reviewing
from xeploai.documents.papers.frame import closing, opening, title
from xeploai.documents.papers.parts import form_of, line, named, paper, prose, section
from xeploai.vietnamese import dates


def extract(context: Extract) -> Paper:
    """Print the chosen parts with a statement that they agree with the original."""
    form = form_of(context.imprint)
    source = context.minutes
    starts = source.meeting.starts
    return paper(
        f"Trích biên bản {source.meeting.name}",
        context.imprint,
        section(
            opening(context.imprint),
            title("Trích biên bản", source.meeting.name, form=form),
            line(f"Kính gửi: {context.recipient}", align="center", after=8),
            prose(
                f"Hội nghị họp lúc {dates.clock(starts.time())}, {dates.long(starts.date())}, "
                f"tại {source.meeting.venue}. "
                f"Chủ trì: {named(source.chair)}. Ghi biên bản: {named(source.secretary)}."
            ),
            minutes.numbered_parts(_parts(context)),
            prose("Trích đúng với biên bản đã được hội nghị thông qua.", keep_next=True),
            closing((context.recipient, "Lưu hồ sơ"), context.certified_by, form),
        ),
    )


def _parts(context: Extract) -> list[tuple[str, tuple[Block, ...]]]:
    source = context.minutes
    known: dict[ExtractPart, tuple[str, tuple[Block, ...]]] = {
        "attendance": ("Thành phần", minutes.attendance(source)),
        "opinions": ("Ý kiến phát biểu", minutes.opinions(source.opinions)),
        "reserved": ("Ý kiến bảo lưu", minutes.reserved(source)),
        "interpretations": ("Cách hiểu được hội nghị thống nhất trước khi bỏ phiếu", minutes.interpretations(source)),
        "conclusions": ("Kết luận từng nội dung", reviewing.conclusions(source.conclusions)),
        "findings": ("Đánh giá theo khung tiêu chí", reviewing.findings(source.findings)),
        "rounds": ("Bỏ phiếu kín", minutes.rounds(source)),
        "results": ("Kết quả xếp loại", minutes.results(source)),
        "parts": ("Các tập thể cùng kiểm điểm", reviewing.parts(source)),
        "adoption": ("Thông qua biên bản", minutes.adoption(source)),
    }
    return [known[part] for part in known if part in context.parts]
