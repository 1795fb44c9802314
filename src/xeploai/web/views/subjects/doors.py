"""Doors from the page of a unit to what is rated there and to its own plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from xeploai.cycles.actions.add_subject import NO_HEAD_THERE
from xeploai.people.rules import may

if TYPE_CHECKING:
    from typing import Any

    from xeploai.organisations.models import Unit
    from xeploai.people.models import User

    Wanted = tuple[bool, str, str, tuple[Any, ...], str]


def subjects_doors(reader: User, unit: Unit) -> list[Wanted]:
    """(allowed, title, address, arguments, why) as the page of a unit takes them."""
    adds = may(reader, "subjects.add", unit) and unit.kind not in NO_HEAD_THERE
    reads = may(reader, "units.read", unit) and unit.kind not in NO_HEAD_THERE
    return [
        (reads, _("Kế hoạch của đơn vị"), "unit_plan", (unit.code,), _("Kế hoạch, hướng dẫn, thời gian kiểm điểm")),
        (
            adds,
            _("Bổ sung tập thể kiểm điểm"),
            "subjects_add",
            (unit.code,),
            _("Tập thể lãnh đạo cấp dưới do người đứng đầu quyết định"),
        ),
    ]


def listed_here(unit: Unit) -> str:
    """The address of the list of what is rated at the unit and below."""
    return f"{reverse('web:subjects')}?under={unit.code}"
