"""The paper ballots of a cell: round one by level, round two and the run-off by choosing names."""

from xeploai.documents.blocks import Box, Cell, Paper, Paragraph, Run, Table
from xeploai.documents.contexts.ballots import ROUND_ONE_LEVELS, BallotRoundOne, BallotRoundTwo, BallotSubject
from xeploai.documents.papers.frame import opening, title
from xeploai.documents.papers.parts import cell, form_of, grouped, head, level_head, paper, prose, section
from xeploai.documents.words import LEVELS
from xeploai.vietnamese import dates, numbers, text

NATURES = {"proposal": "đề xuất", "decision": "quyết định"}


def ballot_round_one(context: BallotRoundOne) -> Paper:
    """Every name with an empty box per level; nothing is marked beforehand."""
    form = form_of(context.imprint)
    levels = context.levels
    rows = (
        (subject.group, (*_numbered(place, subject), *(cell(Box(), align="center") for _ in levels)))
        for place, subject in enumerate(context.subjects, start=1)
    )
    columns = 2 + len(levels)
    table = Table(
        widths=(9, 66 + 25 * (len(ROUND_ONE_LEVELS) - len(levels)), *(25 for _ in levels)),
        head=((head("TT"), head("Họ và tên"), *(level_head(level) for level in levels)),),
        rows=grouped(rows, columns),
        padding=3.2,
    )
    again = " – bỏ phiếu lại" if context.ballot > 1 else ""
    return paper(
        f"Phiếu biểu quyết lượt 1{again}",
        context.imprint,
        section(
            opening(context.imprint, stamp=True),
            title(
                "Phiếu biểu quyết",
                f"{NATURES[context.meeting.nature]} mức xếp loại chất lượng đảng viên năm {context.meeting.year}",
                form=form,
                dashes=False,
                note=f"(Lượt 1{again}, hội nghị ngày {dates.short(context.meeting.starts.date())})",
            ),
            _how_to_mark_levels(context),
            prose(Run(_VALID_LINE, italic=True)),
            table,
        ),
        top_numbers=False,
    )


def ballot_round_two(context: BallotRoundTwo) -> Paper:
    """Names with one empty box each, at most the cap to be marked."""
    form = form_of(context.imprint)
    kind = "Lượt 2 – bầu chọn lại" if context.run_off else "Lượt 2"
    rows = (
        (subject.group, (*_numbered(place, subject), cell(Box(), align="center")))
        for place, subject in enumerate(context.subjects, start=1)
    )
    table = Table(
        widths=(9, 116, 40),
        head=((head("TT"), head("Họ và tên"), head("Chọn Hoàn thành xuất sắc nhiệm vụ")),),
        rows=grouped(rows, 3),
        padding=3.2,
    )
    return paper(
        f"Phiếu biểu quyết {kind.lower()}",
        context.imprint,
        section(
            opening(context.imprint, stamp=True),
            title(
                "Phiếu biểu quyết",
                f"{NATURES[context.meeting.nature]} đảng viên Hoàn thành xuất sắc nhiệm vụ năm {context.meeting.year}",
                form=form,
                dashes=False,
                note=f"({kind}, hội nghị ngày {dates.short(context.meeting.starts.date())})",
            ),
            _how_to_choose(context),
            prose(Run(_INVALID_CHOICE, italic=True)),
            table,
        ),
        top_numbers=False,
    )


_INVALID_CHOICE = "Phiếu chọn quá số người nêu trên, có ký tên hoặc viết thêm là phiếu không hợp lệ."
_VALID_LINE = (
    "Dòng để trống hoặc đánh dấu từ hai ô trở lên thì không tính cho đồng chí đó, phiếu vẫn hợp lệ. "
    "Không ký tên, không viết thêm lên phiếu."
)


def _numbered(place: int, subject: BallotSubject) -> tuple[Cell, Cell]:
    return cell(str(place), align="center", size=13), cell(subject.name, size=13)


def _how_to_mark_levels(context: BallotRoundOne) -> Paragraph:
    words = text.join([LEVELS[level] for level in context.levels], last="hoặc")
    later = ""
    if context.levels == ROUND_ONE_LEVELS:
        later = f" Mức {LEVELS['excellent']} được chọn ở lượt 2, trong số những người đạt {LEVELS['good']}."
    return prose(f"Với mỗi đồng chí, đánh dấu X vào một ô: {words}.{later}")


def _how_to_choose(context: BallotRoundTwo) -> Paragraph:
    limit = f"{numbers.padded(context.cap)} ({numbers.words(context.cap)})"
    at_most = Run(f"không quá {limit} người", bold=True)
    return prose("Đánh dấu X vào ô của người được chọn. Chọn ", at_most, "; có thể chọn ít hơn.")
