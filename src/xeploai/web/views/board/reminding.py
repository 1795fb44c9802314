"""The text of a reminder, ready to be copied into a letter. Like every paper it is Vietnamese."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from django.utils.translation import override

from xeploai.vietnamese.dates import short, weekday
from xeploai.web.clauses import name_of
from xeploai.web.views.board.words import NAMES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xeploai.ratings.queries.board.heads import Head


class Open(NamedTuple):
    """One thing that is due or late."""

    step: str
    about: str
    clause: str
    last_day: dt.date | None
    working: dt.date | None
    days_late: int


def reminder_text(
    unit: str, heads: Sequence[Head], work: Sequence[Open], *, today: dt.date, year: int, guideline: str
) -> str:
    """Whom it is for, what is open by which clause until when, and what is asked."""
    with override("vi"):
        lines = [f"{number}. {_line(one)}" for number, one in enumerate(work, 1)]
    called = f"Kính gửi: {unit}"
    if heads:
        called += f" (đồng chí {heads[0].name}, {heads[0].title})"
    return "\n".join([f"{called}.", _OPENING.format(short(today), guideline, year), *lines, _CLOSING])


_OPENING = (
    "Đến ngày {}, theo Hướng dẫn số {}, đơn vị còn các việc sau của kỳ kiểm điểm, đánh giá, xếp loại chất lượng năm {}:"
)
_CLOSING = "Đề nghị đồng chí chỉ đạo thực hiện và báo lại ngày hoàn thành; nếu có vướng mắc thì cho biết để tháo gỡ."


def _line(one: Open) -> str:
    said = f"{NAMES[one.step]} – {one.about} ({name_of(one.clause)})"
    if one.last_day is None:
        return f"{said}."
    said += f": chậm nhất {weekday(one.last_day)}, {short(one.last_day)}"
    if one.days_late:
        return f"{said}, đã quá {one.days_late} ngày."
    if one.working and one.working != one.last_day:
        said += f"; ngày làm việc cuối cùng là {weekday(one.working)}, {short(one.working)}"
    return f"{said}."
