"""The decision that forms a working party, and the party's report to the Standing Members (IV.1.4)."""

from xeploai.documents.blocks import Block, Paper, Run
from xeploai.documents.contexts.working_party import PartyMember, WorkingPartyDecision, WorkingPartyReport
from xeploai.documents.papers.frame import closing, opening, title
from xeploai.documents.papers.parts import LONG_DOTS, form_of, heading, line, paper, prose, section
from xeploai.vietnamese import dates


def working_party_decision(context: WorkingPartyDecision) -> Paper:
    """Print the draft: who, to attend which review, with which task."""
    form = form_of(context.imprint)
    return paper(
        "Quyết định thành lập tổ công tác",
        context.imprint,
        section(
            opening(context.imprint),
            title(
                "Quyết định",
                f"thành lập Tổ công tác dự kiểm điểm năm {context.year} của {context.reviewed}",
                form=form,
            ),
            prose("- Căn cứ Hướng dẫn số 13-HD/TU ngày 10/11/2023 của Ban Thường vụ Tỉnh ủy (Mục IV.1.4);", after=3),
            prose("- Xét đề nghị của Ủy ban Kiểm tra Tỉnh ủy và Ban Tổ chức Tỉnh ủy,"),
            line(f"{context.imprint.issuer.upper()} QUYẾT ĐỊNH", align="center", bold=True, before=4, after=8),
            prose(
                Run("Điều 1. ", bold=True),
                f"Thành lập Tổ công tác dự kiểm điểm năm {context.year} của {context.reviewed}, gồm các đồng chí:",
            ),
            _members(context.members),
            prose(Run("Điều 2. ", bold=True), f"Nhiệm vụ: {context.task or LONG_DOTS}"),
            prose(
                "Tổ công tác dự kiểm điểm, không bỏ phiếu, báo cáo kết quả cho Thường trực Tỉnh ủy xem xét, chỉ đạo."
            ),
            prose(
                Run("Điều 3. ", bold=True),
                f"Các đồng chí có tên ở Điều 1 và {context.reviewed} thi hành quyết định này.",
                keep_next=True,
            ),
            closing(context.recipients, context.signatory, form),
        ),
    )


def working_party_report(context: WorkingPartyReport) -> Paper:
    """Print the report as it was written."""
    form = form_of(context.imprint)
    held = f", {dates.long(context.held.date())}" if context.held else ""
    return paper(
        "Báo cáo của tổ công tác",
        context.imprint,
        section(
            opening(context.imprint),
            title("Báo cáo", f"kết quả dự kiểm điểm năm {context.year} của {context.reviewed}", form=form),
            line(f"Kính gửi: {context.recipient}", align="center", after=8),
            prose(
                f"Thực hiện Quyết định {context.decision}, Tổ công tác đã dự hội nghị kiểm điểm của "
                f"{context.reviewed}{held}. Tổ công tác báo cáo như sau:"
            ),
            heading("1. Thành phần tổ công tác"),
            _members(context.members),
            heading("2. Kết quả, nhận xét, đề xuất"),
            [prose(part) for part in context.text.split("\n") if part.strip()] or prose(LONG_DOTS),
            closing(context.recipients, context.signatory, form),
        ),
    )


def _members(members: tuple[PartyMember, ...]) -> list[Block]:
    return [
        prose(
            f"{number}. Đồng chí {one.name}{', ' + one.post if one.post else ''}"
            f"{', Tổ trưởng' if one.head else ', thành viên'}.",
            after=3,
        )
        for number, one in enumerate(members, 1)
    ]
