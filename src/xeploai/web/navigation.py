"""The places of the system, in one order everywhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from xeploai.people.enums import READING_ROLES, Role

if TYPE_CHECKING:
    from django.http import HttpRequest

JOURNAL_ROLES = {Role.INSPECTOR.value, Role.SECRETARY.value, Role.PROVINCIAL_STAFF.value}
INSPECTING_ROLES = {Role.INSPECTOR.value, Role.PROVINCIAL_STAFF.value}


@dataclass(frozen=True, slots=True)
class Place:
    """One line of the navigation."""

    name: str
    url: str
    current: bool


def places(request: HttpRequest) -> list[Place]:
    """Where this reader can go. No query beyond the roles, which are read once per request."""
    user = request.user
    if not user.is_authenticated:
        return []
    roles = {role for role, _unit in user.held}
    reads = bool(roles & set(READING_ROLES))
    wanted = [
        (_("Việc của tôi"), "web:home", True),
        (_("Tiến độ"), "web:board", reads),
        (_("Nơi kiểm điểm"), "web:venues", user.person_id is not None),
        (_("Người dự kiểm điểm"), "web:attendance", Role.PROVINCIAL_STAFF in roles),
        (_("Đơn vị của tôi"), "web:units", reads or Role.MEMBER in roles),
        (_("Kỳ đánh giá"), "web:cycle", True),
        (_("Đối tượng xếp loại"), "web:subjects", reads),
        (_("Hội nghị"), "web:meetings", True),
        (_("Gợi ý kiểm điểm"), "web:prompts", bool(roles & INSPECTING_ROLES)),
        (_("Quy định"), "web:rules", True),
        (_("Vướng mắc"), "web:queries", True),
        (_("Kiểm tra"), "web:inspections", bool(roles & INSPECTING_ROLES)),
        (_("Nhật ký"), "web:journal", bool(roles & JOURNAL_ROLES)),
        (_("Danh sách tổ chức, đảng viên"), "web:roster", Role.PROVINCIAL_STAFF in roles),
        (_("Tài khoản"), "web:accounts", Role.ADMINISTRATOR in roles),
    ]
    found = [(name, _address(target)) for name, target, shown in wanted if shown]
    here = _longest(request.path, [url for _name, url in found if url])
    return [Place(name, url, url == here) for name, url in found if url]


def _address(name: str) -> str:
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


def _longest(path: str, urls: list[str]) -> str:
    return max((url for url in urls if path == url or (url != "/" and path.startswith(url))), key=len, default="")
