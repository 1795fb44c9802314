"""Parts of the minutes that only the review and the vote of a collective or an organisation have."""

from xeploai.documents.blocks import Block, Run, Table
from xeploai.documents.contexts.common import Nature
from xeploai.documents.contexts.minutes import Concluded, Finding, Minutes, Part, Turn
from xeploai.documents.papers.counting import account, result_table
from xeploai.documents.papers.parts import cell, head, line, number, people, prose
from xeploai.documents.papers.results import result_sentences
from xeploai.documents.words import GRADES, NOT_AGREED


def turns(given: tuple[Turn, ...]) -> tuple[Block, ...]:
    """Tell the review in order: criticism, explanation, conclusion; who was absent and why."""
    made: list[Block] = []
    for turn in given:
        name = f"Tập thể: {turn.name}" if turn.collective else f"Đồng chí {turn.name}"
        if turn.absent:
            made.append(prose(Run(f"- {name}: ", bold=True), f"vắng, lý do: {turn.absent}."))
            continue
        made.append(prose(Run(f"- {name}: ", bold=True), "đã kiểm điểm."))
        for label, words in (
            ("Ý kiến phê bình, góp ý", turn.note),
            ("Giải trình", turn.explanation),
            ("Kết luận", turn.conclusion),
        ):
            made += [prose(Run(f"{label}: ", italic=True), paragraph) for paragraph in words.split("\n") if paragraph]
    return tuple(made)


def conclusions(given: tuple[Concluded, ...]) -> tuple[Block, ...]:
    """Tell what the chair concluded on each matter."""
    return tuple(prose(f"- {one.text}{_verdict(one)}") for one in given)


def _verdict(one: Concluded) -> str:
    said = [part for part in (one.verdict, one.why) if part]
    return f": {'; '.join(said)}." if said else ""


def findings(given: tuple[Finding, ...]) -> tuple[Block, ...]:
    """List the criteria with their grades, agreed or by ballot."""
    if not given:
        return ()
    rows = tuple(
        (
            cell(one.code, align="center", size=11),
            cell(one.text, size=11),
            cell(GRADES.get(one.grade, NOT_AGREED if one.voted else ""), size=11),
            cell(
                "; ".join(part for part in ("bỏ phiếu kín" if one.voted else "thống nhất", one.note) if part), size=11
            ),
        )
        for one in given
    )
    titles = (head("TT"), head("Tiêu chí"), head("Cấp độ"), head("Cách đánh giá"))
    return (Table(widths=(14, 86, 28, 37), head=(titles,), rows=rows, padding=2.2),)


def order(context: Minutes) -> tuple[Block, ...]:
    """Tell why the vote did not wait for the leadership's own result (A-14d)."""
    if not context.override:
        return ()
    return (prose(f"Biểu quyết trước khi có kết quả tự xếp loại của tập thể lãnh đạo, lý do: {context.override}"),)


def parts(context: Minutes) -> tuple[Block, ...]:
    """Give each collective of a combined review its own account and result (A-14)."""
    made: list[Block] = []
    for part in context.parts:
        made += [line(part.name, bold=True, before=6, after=4, keep_next=True), *_part(part, context.meeting.nature)]
    return tuple(made)


def _part(part: Part, nature: Nature) -> list[Block]:
    made: list[Block] = [
        prose(
            f"- Tổng số triệu tập: {people(part.convened)}; có mặt: {people(part.present)}; "
            f"quá bán là từ {number(part.needed)} phiếu trở lên."
        ),
        *turns(part.turns),
        *conclusions(part.conclusions),
        *findings(part.findings),
    ]
    for item in part.rounds:
        made += [prose(Run(item.title, bold=True, italic=True), keep_next=True, align="left")]
        made += [*account(item), result_table(item)]
    return [*made, *result_sentences(part.results, nature, subjects=True)]
