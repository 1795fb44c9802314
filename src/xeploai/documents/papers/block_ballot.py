"""The committee's block ballot: one active mark per cell, exceptions by name (appendix 4)."""

from xeploai.documents.blocks import Block, Box, Cell, Paper, Run, Table
from xeploai.documents.contexts.ballots import BlockBallot, BlockCell
from xeploai.documents.papers.ballots import NATURES
from xeploai.documents.papers.frame import opening, title
from xeploai.documents.papers.parts import cell, form_of, head, level_head, paper, prose, section
from xeploai.documents.words import LEVELS, short_outcome
from xeploai.vietnamese import dates, numbers

_STARRED = " (*)"
_WITHOUT_PROPOSAL = ("", "no_majority")


def block_ballot(context: BlockBallot) -> Paper:
    """Print one table; each cell opens with its own box and lists its members with what was proposed."""
    form = form_of(context.imprint)
    levels = context.levels
    body: list[tuple[Cell, ...]] = []
    place = 0
    for unit in context.cells:
        body.append(_cell_row(unit, len(levels)))
        for member in unit.members:
            place += 1
            body.append(
                (
                    cell(str(place), align="center"),
                    cell(member.name),
                    cell(_proposed(member.proposed), size=11.5),
                    *(cell(Box(3.6), align="center") for _ in levels),
                )
            )
    table = Table(
        widths=(9, 50, 43, *(21 for _ in levels)),
        head=(
            (
                head("TT", rows=2),
                head("Họ và tên", rows=2),
                head("Chi bộ đề xuất", rows=2),
                head("Mức khác (chỉ đánh dấu khi không theo đề xuất)", columns=len(levels), size=11),
            ),
            tuple(level_head(level, size=10.5) for level in levels),
        ),
        rows=tuple(body),
        padding=2.8,
    )
    return paper(
        "Phiếu biểu quyết theo chi bộ",
        context.imprint,
        section(
            opening(context.imprint, stamp=True),
            title(
                "Phiếu biểu quyết",
                f"{NATURES[context.meeting.nature]} mức xếp loại chất lượng đảng viên năm {context.meeting.year}",
                form=form,
                dashes=False,
                note=f"(Lượt 1, hội nghị ngày {dates.short(context.meeting.starts.date())})",
            ),
            _how_to(context, place),
            table,
        ),
        top_numbers=False,
    )


def _how_to(context: BlockBallot, members: int) -> tuple[Block, ...]:
    by_name = ""
    if any(member.proposed in _WITHOUT_PROPOSAL for unit in context.cells for member in unit.members):
        by_name = "Người chưa có mức đề xuất thì phải đánh dấu ở dòng của người đó. "
    return (
        prose(
            f"Phiếu có {numbers.integer(members)} đảng viên. Với mỗi chi bộ, đánh dấu X vào ô ",
            Run("Theo đề xuất của chi bộ", bold=True),
            " nếu đồng ý; ai cần xếp mức khác thì đánh dấu X vào một ô mức khác ở dòng của người đó.",
        ),
        prose(
            f"Ô của chi bộ để trống thì chỉ tính những dòng đã đánh dấu mức khác. {by_name}"
            f"(*) Lượt 1 tính theo đề xuất là đồng ý mức {LEVELS['good']}; mức Xuất sắc được chọn ở lượt 2. "
            "Không ký tên, không viết thêm lên phiếu.",
        ),
    )


def _cell_row(unit: BlockCell, levels: int) -> tuple[Cell, Cell]:
    name = f"{unit.name} ({len(unit.members)} đảng viên)"
    return (
        cell(name, bold=True, columns=3, shaded=True),
        cell(Box(), "\u00a0\u00a0Theo đề xuất của chi bộ", bold=True, columns=levels, shaded=True),
    )


def _proposed(code: str) -> str:
    """Round one knows no excellent: agreeing with such a proposal is agreeing with good, so it carries a star."""
    return short_outcome(code) + (_STARRED if code == "excellent" else "")
