"""Doors from the page of a unit to places of review."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from xeploai.organisations.enums import UnitKind
from xeploai.people.rules import may

if TYPE_CHECKING:
    from typing import Any

    from xeploai.organisations.models import Unit
    from xeploai.people.models import User

    Wanted = tuple[bool, str, str, tuple[Any, ...], str]


def places_doors(reader: User, unit: Unit) -> list[Wanted]:
    """(allowed, title, address, arguments, why) as the page of a unit takes them."""
    reads = may(reader, "units.read", unit)
    wanted: list[Wanted] = [
        (reads, _("Ai kiểm điểm ở đâu"), "unit_venues", (unit.code,), _("Mỗi đồng chí với mọi nơi phải kiểm điểm")),
    ]
    if unit.is_cell:
        has_groups = unit.children.filter(kind=UnitKind.PARTY_GROUP, dissolved_on=None).exists()
        why = _("Ai ở tổ đảng nào, tổ đảng báo cáo gì")
        wanted.append((reads and has_groups, _("Tổ đảng"), "party_groups", (unit.code,), why))
    else:
        why = _("Thiếu nơi, thiếu lịch họp, họp sai thành phần")
        who = _("Ai được phân công, đã xác nhận, đã dự")
        wanted.append((reads, _("Cấp trên dự kiểm điểm"), "unit_attendance", (unit.code,), who))
        wanted.append((reads, _("Nơi kiểm điểm: chỗ cần lưu ý"), "venue_warnings", (unit.code,), why))
    return wanted
