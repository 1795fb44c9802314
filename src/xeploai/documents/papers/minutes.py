"""The minutes of the meeting, part by part; the extract takes some of the same parts."""

from collections.abc import Iterable

from xeploai.documents.blocks import Block, Paper, Run
from xeploai.documents.contexts.common import Signatory
from xeploai.documents.contexts.minutes import Minutes, Opinion
from xeploai.documents.papers import reviewing
from xeploai.documents.papers.counting import account, result_table
from xeploai.documents.papers.frame import opening, signatures, title
from xeploai.documents.papers.parts import (
    DOTS,
    LONG_DOTS,
    form_of,
    heading,
    named,
    number,
    paper,
    people,
    prose,
    section,
)
from xeploai.documents.papers.results import result_sentences
from xeploai.documents.words import EXCLUSIONS, spoken
from xeploai.vietnamese import dates
from xeploai.vietnamese.text import capitalise


def minutes(context: Minutes) -> Paper:
    """Print the whole minutes."""
    form = form_of(context.imprint)
    parts = (
        ("Thành phần", attendance(context)),
        ("Chương trình", _listed(context.agenda)),
        ("Kiểm điểm tập thể, cá nhân", reviewing.turns(context.turns)),
        ("Kết luận từng nội dung", reviewing.conclusions(context.conclusions)),
        ("Đánh giá theo khung tiêu chí", reviewing.findings(context.findings)),
        ("Ý kiến phát biểu", opinions(context.opinions)),
        ("Ý kiến bảo lưu", reserved(context)),
        ("Cách hiểu được hội nghị thống nhất trước khi bỏ phiếu", interpretations(context)),
        ("Thứ tự biểu quyết", reviewing.order(context)),
        ("Bỏ phiếu kín", rounds(context)),
        ("Kết quả xếp loại", results(context)),
        ("Các tập thể cùng kiểm điểm", reviewing.parts(context)),
        ("Kết luận", conclusion(context)),
        ("Thông qua biên bản", adoption(context)),
    )
    return paper(
        f"Biên bản {context.meeting.name}",
        context.imprint,
        section(
            opening(context.imprint, dated=False),
            title("Biên bản", context.meeting.name, form=form),
            prose(f"Thời gian: bắt đầu lúc {_moment(context)}."),
            prose(f"Địa điểm: {context.meeting.venue}."),
            numbered_parts(parts),
            prose(_end(context), keep_next=True),
            signatures(
                Signatory(post="NGƯỜI GHI BIÊN BẢN", name=context.secretary.name),
                Signatory(authority=context.chair_authority, post="CHỦ TRÌ HỘI NGHỊ", name=context.chair.name),
                form,
            ),
        ),
    )


def numbered_parts(parts: Iterable[tuple[str, tuple[Block, ...]]]) -> list[Block]:
    """Number the parts that say something, in order."""
    made: list[Block] = []
    said = ((name, blocks) for name, blocks in parts if blocks)
    for place, (name, blocks) in enumerate(said, start=1):
        made += [heading(f"{place}. {name}"), *blocks]
    return made


def attendance(context: Minutes) -> tuple[Block, ...]:
    """Tell who was called, present, absent with reasons, and who is not in the electorate and why."""
    absences = "; ".join(f"{entry.name} (lý do: {entry.reason or DOTS})" for entry in context.absences)
    made = [
        prose(
            f"- Tổng số triệu tập: {people(context.convened)}; quá bán là từ {number(context.needed)} phiếu trở lên."
        ),
        prose(f"- Có mặt: {people(context.present)}."),
        prose(f"- Vắng: {len(context.absences)} đồng chí: {absences}." if absences else "- Vắng: không có."),
    ]
    if context.exclusions:
        out = "; ".join(f"{entry.name} ({spoken(EXCLUSIONS, entry.reason)})" for entry in context.exclusions)
        made.append(prose(f"- Không tính vào tổng số triệu tập: {out}."))
    if context.guests:
        made.append(prose(f"- Đại biểu dự: {'; '.join(named(person) for person in context.guests)}."))
    made.append(prose(f"- Chủ trì: {named(context.chair)}."))
    made.append(prose(f"- Ghi biên bản: {named(context.secretary)}."))
    if context.tellers:
        made.append(prose(f"- Tổ kiểm phiếu: {'; '.join(named(person) for person in context.tellers)}."))
    return tuple(made)


def opinions(given: tuple[Opinion, ...]) -> tuple[Block, ...]:
    """Tell who said what, in the order it was said."""
    return tuple(prose(Run(f"- Đồng chí {entry.speaker}: ", bold=False), entry.text) for entry in given)


def reserved(context: Minutes) -> tuple[Block, ...]:
    """Give reserved opinions word for word, in quotation marks."""
    return tuple(
        prose(f"- Đồng chí {entry.speaker} bảo lưu ý kiến (ghi nguyên văn): ", Run(f"“{entry.text}”", italic=True))
        for entry in context.reserved
    )


def interpretations(context: Minutes) -> tuple[Block, ...]:
    """Tell how open points were understood."""
    return tuple(
        prose(f"- {entry.question}: {entry.adopted}{_clause(entry.clause)}.") for entry in context.interpretations
    )


def rounds(context: Minutes) -> tuple[Block, ...]:
    """Give every ballot with its account and table."""
    made: list[Block] = []
    for item in context.rounds:
        again = f" (lần kiểm {item.version}: {item.recount_reason})" if item.version > 1 else ""
        made += [prose(Run(f"{item.title}{again}", bold=True, italic=True), keep_next=True, align="left")]
        made += [*account(item), result_table(item)]
    return tuple(made)


def results(context: Minutes) -> tuple[Block, ...]:
    """List what came out."""
    return result_sentences(context.results, context.meeting.nature, subjects=context.about_subjects)


def conclusion(context: Minutes) -> tuple[Block, ...]:
    """Give the chair's conclusion, paragraph by paragraph."""
    return tuple(prose(paragraph) for paragraph in context.conclusion.split("\n") if paragraph)


def adoption(context: Minutes) -> tuple[Block, ...]:
    """Tell what was amended and the show of hands; numbers only where they were entered."""
    hands = context.adoption
    made = [prose(f"- Bổ sung, sửa đổi: {words}.") for words in context.amendments]
    made.append(
        prose(
            "Biên bản đã được đọc và biểu quyết thông qua tại hội nghị bằng hình thức giơ tay: "
            f"tán thành {number(hands.agree)}; không tán thành {number(hands.disagree)}; "
            f"ý kiến khác {number(hands.other)}."
        )
    )
    return tuple(made)


def _clause(clause: str) -> str:
    if not clause:
        return ""
    return f" (Phụ lục {clause[2:]})" if clause.startswith("PL") else f" (Mục {clause})"


def _listed(items: tuple[str, ...]) -> tuple[Block, ...]:
    return tuple(prose(f"- {capitalise(item)}.") for item in items)


def _moment(context: Minutes) -> str:
    starts = context.meeting.starts
    return f"{dates.clock(starts.time())}, {dates.long(starts.date())}"


def _end(context: Minutes) -> str:
    if context.closes is None:
        return f"Hội nghị kết thúc lúc {LONG_DOTS}."
    day = context.closes.date()
    same = day == context.meeting.starts.date()
    return f"Hội nghị kết thúc lúc {dates.clock(context.closes.time())} {'cùng ngày' if same else dates.long(day)}."
