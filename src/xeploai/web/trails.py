"""The trail of units above a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from xeploai.organisations.models import Unit

if TYPE_CHECKING:
    from xeploai.people.models import User


def trail(unit: Unit | None, reader: User | Any) -> list[Unit]:
    """Units above ``unit`` that the reader sees, from the top; one query."""
    if unit is None or not getattr(reader, "is_authenticated", False):
        return []
    above = Unit.objects.over(unit.pk).exclude(pk=unit.pk).visible_to(reader)
    return list(above.order_by("-above__depth").distinct()) if above else []
