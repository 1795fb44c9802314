"""Members who need a word beside their name: not rated, not voting, or both, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from xeploai.people.enums import Standing

if TYPE_CHECKING:
    from xeploai.people.models import Membership, Person
    from xeploai.reviews.queries import Row

NOT_RATED = "not_rated"
NOT_VOTING = "not_voting"


@dataclass(frozen=True, slots=True)
class Mark:
    """``rated`` and ``votes`` are what follows; ``source`` names the regulation where it is not the guideline."""

    person: Person
    reason: str
    effect: str
    source: str


def marks(rows: list[Row]) -> list[Mark]:
    """One mark for each member who differs, in the order of the rows."""
    return [mark for row in rows if (mark := mark_of(row.membership, row.not_rated_because)) is not None]


def mark_of(member: Membership, not_rated_because: str) -> Mark | None:
    """The first reason that applies, as the law takes them."""
    person = member.person
    if not_rated_because:
        rule = _("Quy định 124-QĐ/TW, Điều 5, khoản 2")
        return Mark(person, reason_words(not_rated_because), _not_rated(not_rated_because), rule)
    if member.standing == Standing.PROBATIONARY:
        return Mark(person, _("Đảng viên dự bị"), _("Được xếp loại; không bỏ phiếu, không tính vào N"), _("Mục V"))
    if member.away:
        away = _("Sinh hoạt tạm thời nơi khác")
        return Mark(person, away, _("Được xếp loại; không tính vào N ở chi bộ này"), _("Mục V"))
    return None


def reason_words(code: str) -> str:
    """Why a member is not rated this year."""
    return {
        "exempt": _("Được miễn công tác và sinh hoạt đảng"),
        "suspended": _("Bị đình chỉ sinh hoạt đảng"),
        "under_six_months": _("Mới kết nạp, chưa đủ 6 tháng"),
    }.get(code, code)


def _not_rated(code: str) -> str:
    if code == "exempt":
        return _("Không kiểm điểm, chưa xếp loại; chỉ tính vào N nếu có mặt")
    return _("Không kiểm điểm, chưa xếp loại; không tính vào N")
