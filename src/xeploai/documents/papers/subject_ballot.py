"""The paper ballot on organisations, collectives and leaders, or on criteria: one sheet, four boxes to a line."""

from xeploai.documents.blocks import Box, Cell, Paper, Table
from xeploai.documents.contexts.ballots import BallotLine, SubjectBallot
from xeploai.documents.papers.frame import opening, title
from xeploai.documents.papers.parts import cell, form_of, head, level_head, paper, prose, section
from xeploai.documents.words import GRADES, LEVELS, SHORT_LEVELS
from xeploai.vietnamese import dates, text

_WIDTH, _NUMBER = 166, 9
_VALID_LINE = (
    "Dòng để trống hoặc đánh dấu từ hai ô trở lên thì không tính cho dòng đó, phiếu vẫn hợp lệ. "
    "Không ký tên, không viết thêm lên phiếu."
)


def subject_ballot(context: SubjectBallot) -> Paper:
    """Every line with an empty box per choice; nothing is marked beforehand."""
    box = 17.0 if context.grades else 24.0
    heads = [head(GRADES[code]) if context.grades else level_head(code) for code in context.choices]
    table = Table(
        widths=(_NUMBER, _WIDTH - _NUMBER - box * len(heads), *(box for _ in heads)),
        head=((head("TT"), head(context.what), *heads),),
        rows=tuple(_row(place, line, len(heads)) for place, line in enumerate(context.subjects, start=1)),
        padding=3.2,
    )
    return paper(
        f"Phiếu biểu quyết: {context.about.lower()}",
        context.imprint,
        section(
            opening(context.imprint, stamp=True),
            title(
                "Phiếu biểu quyết",
                context.about.lower(),
                form=form_of(context.imprint),
                dashes=False,
                note=f"({context.meeting.name}, ngày {dates.short(context.meeting.starts.date())})",
            ),
            prose(f"Với mỗi dòng, đánh dấu X vào một ô: {_choices(context)}. {_VALID_LINE}"),
            table,
        ),
        top_numbers=False,
    )


def _choices(context: SubjectBallot) -> str:
    words = GRADES if context.grades else LEVELS
    return text.join([words[code] for code in context.choices], last="hoặc")


def _row(place: int, line: BallotLine, boxes: int) -> tuple[Cell, ...]:
    proposed = f" (đề xuất: {SHORT_LEVELS[line.proposed]})" if line.proposed else ""
    return (
        cell(str(place), align="center", size=13),
        cell(f"{line.name}{proposed}", size=13),
        *(cell(Box(), align="center") for _ in range(boxes)),
    )
