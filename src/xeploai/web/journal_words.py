"""Journal entries in sentences that a person can read."""

from __future__ import annotations

import datetime as dt
import importlib
import pkgutil
from functools import cache
from typing import TYPE_CHECKING, Any

from django.utils.dateparse import parse_date, parse_datetime
from django.utils.translation import get_language, gettext as _, gettext_lazy

from xeploai.ballots.enums import RoundKind, Slot
from xeploai.meetings.enums import DispatchKind, MeetingKind, Nature
from xeploai.people.enums import Role, SlipPurpose
from xeploai.reviews.enums import Source
from xeploai.web import journal_texts
from xeploai.web.journal_texts import Said
from xeploai.web.spoken import dates, numbers

if TYPE_CHECKING:
    from xeploai.journal.models import Entry

WORDS: dict[str, tuple[Any, ...]] = {
    "kind": (RoundKind, MeetingKind, DispatchKind),
    "slot": (Slot,),
    "nature": (Nature,),
    "role": (Role,),
    "purpose": (SlipPurpose,),
    "source": (Source,),
}
PRESENCE = {
    "present": gettext_lazy("có mặt"),
    "absent": gettext_lazy("vắng"),
    "excused": gettext_lazy("vắng có lý do"),
    "unmarked": gettext_lazy("chưa điểm danh"),
}
LABELS = {
    "reason": gettext_lazy("Lý do"),
    "name": gettext_lazy("Người"),
    "person": gettext_lazy("Người (mã)"),
    "people": gettext_lazy("Những người (mã)"),
    "user": gettext_lazy("Tài khoản"),
    "username": gettext_lazy("Tên đăng nhập"),
    "role": gettext_lazy("Vai trò"),
    "purpose": gettext_lazy("Để làm"),
    "expires_at": gettext_lazy("Đến"),
    "kind": gettext_lazy("Loại"),
    "nature": gettext_lazy("Tính chất"),
    "slot": gettext_lazy("Bản nhập"),
    "attempt": gettext_lazy("Lần kiểm phiếu"),
    "number": gettext_lazy("Số"),
    "version": gettext_lazy("Bản"),
    "convened": gettext_lazy("Tổng số triệu tập"),
    "convened_before": gettext_lazy("Tổng số triệu tập trước đó"),
    "needed": gettext_lazy("Số phiếu cần"),
    "cap": gettext_lazy("Số được chọn tối đa"),
    "subjects": gettext_lazy("Số người trong phiếu"),
    "excluded": gettext_lazy("Không tính vào tổng số triệu tập"),
    "signers": gettext_lazy("Người ký"),
    "seal": gettext_lazy("Mã kiểm tra của kết quả"),
    "digest": gettext_lazy("Mã kiểm tra của văn bản"),
    "fingerprint": gettext_lazy("Mã kiểm tra của bộ quy định"),
    "marks": gettext_lazy("Điểm danh"),
    "on_roll": gettext_lazy("Số người trong danh sách"),
    "starts_at": gettext_lazy("Thời gian"),
    "place": gettext_lazy("Địa điểm"),
    "chair": gettext_lazy("Chủ trì"),
    "minutes_taker": gettext_lazy("Ghi biên bản"),
    "items": gettext_lazy("Nội dung"),
    "item": gettext_lazy("Nội dung"),
    "speaker": gettext_lazy("Người phát biểu"),
    "reserved": gettext_lazy("Bảo lưu"),
    "before": gettext_lazy("Trước"),
    "after": gettext_lazy("Sau"),
    "text": gettext_lazy("Lời ghi"),
    "document": gettext_lazy("Văn bản"),
    "document_date": gettext_lazy("Ngày văn bản"),
    "asked_on": gettext_lazy("Hỏi ngày"),
    "received_on": gettext_lazy("Nhận ngày"),
    "votes_for": gettext_lazy("Tán thành"),
    "votes_against": gettext_lazy("Không tán thành"),
    "votes_abstain": gettext_lazy("Không có ý kiến"),
    "to": gettext_lazy("Gửi đến"),
    "recorded": gettext_lazy("Số kết quả"),
    "changed": gettext_lazy("Số thay đổi"),
    "reasons": gettext_lazy("Lý do từng người (mã)"),
    "file": gettext_lazy("Tệp"),
    "criteria": gettext_lazy("Số tiêu chí"),
    "year": gettext_lazy("Năm"),
    "rule_set": gettext_lazy("Bộ quy định"),
    "point": gettext_lazy("Điểm"),
    "voided_rounds": gettext_lazy("Lượt bỏ phiếu đã hủy"),
}
MANY = 6


@cache
def texts() -> dict[str, Said]:
    """All sentences, from every module of ``journal_texts``."""
    merged: dict[str, Said] = {}
    for module in pkgutil.iter_modules(journal_texts.__path__):
        merged |= importlib.import_module(f"{journal_texts.__name__}.{module.name}").TEXTS
    return merged


def name_of(verb: str) -> str:
    """The act in two or three words."""
    said = texts().get(verb)
    if said is None:
        return verb.replace("_", " ")
    return said.name_en if _english() else said.name_vi


def sentence_of(entry: Entry) -> str:
    """What happened; the name of the act where no sentence is known."""
    said = texts().get(entry.verb)
    if said is None:
        return name_of(entry.verb)
    shown = _Facts({key: fact_shown(key, value) for key, value in entry.facts.items()})
    return (said.en if _english() else said.vi).format_map(shown)


def fact_shown(key: str, value: Any) -> str:
    """One fact as a person reads it: official words for codes, Vietnamese dates and numbers."""
    if isinstance(value, str):
        return _word(key, value)
    if isinstance(value, bool):
        return _("có") if value else _("không")
    if isinstance(value, int):
        return str(value) if key == "year" else numbers.integer(value)
    if isinstance(value, list):
        return _listed(key, value)
    if isinstance(value, dict):
        return ", ".join(f"{name}: {fact_shown(name, one)}" for name, one in value.items())
    return "–"


def facts_of(entry: Entry) -> list[tuple[str, str]]:
    """The facts that have a name in the reader's language."""
    return [(str(LABELS[key]), fact_shown(key, value)) for key, value in entry.facts.items() if key in LABELS]


def _word(key: str, value: str) -> str:
    for choices in WORDS.get(key, ()):
        if value in choices.values:
            return str(choices(value).label)
    return str(PRESENCE[value]) if value in PRESENCE else _moment(value)


def _listed(key: str, value: list[Any]) -> str:
    parts = [
        " ".join(_word(key, str(one)) for one in part if one) if isinstance(part, list) else _word(key, str(part))
        for part in value
    ]
    return ", ".join(parts[:MANY]) + (f" … ({len(parts)})" if len(parts) > MANY else "")


def _moment(value: str) -> str:
    if not value[:4].isdigit():
        return value
    try:
        at = parse_datetime(value) if "T" in value else None
        day = parse_date(value)
    except ValueError:
        return value
    if at is not None:
        return dates.moment(at.astimezone(dt.timezone(dt.timedelta(hours=7))) if at.tzinfo else at)
    return dates.short(day) if day is not None else value


def _english() -> bool:
    return (get_language() or "vi").startswith("en")


class _Facts(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "…"
