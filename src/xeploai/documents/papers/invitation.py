"""The invitation; a QR code stands beside the text where an address is given."""

from xeploai.documents.blocks import Block, Paper, Run
from xeploai.documents.contexts.forms import Invitation
from xeploai.documents.papers.frame import closing, opening, side_by_side, title
from xeploai.documents.papers.parts import LONG_DOTS, form_of, line, paper, prose, section
from xeploai.documents.papers.qr import qr
from xeploai.vietnamese import dates
from xeploai.vietnamese.text import capitalise, join


def invitation(context: Invitation) -> Paper:
    """Print an invitation on one page."""
    form = form_of(context.imprint)
    meeting = context.meeting
    starts = meeting.starts
    return paper(
        "Giấy mời",
        context.imprint,
        section(
            opening(context.imprint),
            title("Giấy mời", f"dự {meeting.name}", form=form),
            prose(f"{meeting.body} trân trọng kính mời: ", Run(context.invited or LONG_DOTS, bold=True)),
            prose(f"Đến dự {meeting.name}."),
            prose(f"- Nội dung: {context.content or LONG_DOTS}."),
            prose(
                "- Thời gian: ",
                Run(
                    f"{dates.clock(starts.time())}, {dates.weekday(starts.date())}, {dates.long(starts.date())}",
                    bold=True,
                ),
                ".",
            ),
            prose(f"- Địa điểm: {meeting.venue}."),
            _enclosed(context),
            _code(context),
            prose("Rất mong đồng chí sắp xếp thời gian đến dự đầy đủ, đúng giờ.", keep_next=True),
            closing(context.recipients, context.signatory, form),
        ),
    )


def _enclosed(context: Invitation) -> list[Block]:
    made: list[Block] = []
    if context.enclosed:
        made.append(prose(f"- Tài liệu gửi kèm: {join(context.enclosed)}."))
    if context.contact:
        made.append(prose(f"- Liên hệ: {capitalise(context.contact)}."))
    return made


def _code(context: Invitation) -> list[Block]:
    if not context.address:
        return []
    told = [
        line("Đồng chí nào dùng điện thoại thì quét mã bên để xem tài liệu và ghi bản tự đánh giá.", italic=True),
        line("Không có điện thoại thì dùng bản giấy, giá trị như nhau.", italic=True),
        line(context.address, size=11, before=4),
    ]
    picture = [line(qr(context.address, 30), align="center")]
    return [side_by_side(told, picture, shares=(70, 30), keep=True)]
