"""Doors from the page of a unit to its reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from xeploai.people.rules import may

if TYPE_CHECKING:
    from typing import Any

    from xeploai.organisations.models import Unit
    from xeploai.people.models import User

    Wanted = tuple[bool, str, str, tuple[Any, ...], str]


def reports_doors(reader: User, unit: Unit) -> list[Wanted]:
    """(allowed, title, address, arguments, why) as the page of a unit takes them."""
    why = _("Viết, trả lời khuyết điểm và gợi ý, lấy ý kiến góp ý")
    return [
        (may(reader, "units.read", unit), _("Báo cáo kiểm điểm, tự đánh giá"), "unit_reports", (unit.code,), why),
    ]
