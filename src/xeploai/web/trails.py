"""The trail of units above a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from xeploai.organisations.models import Unit, UnitClosure

if TYPE_CHECKING:
    from xeploai.people.models import User


def trail(unit: Unit | None, reader: User | Any) -> list[Unit]:
    """Units above ``unit`` that the reader sees, from the top; one query."""
    if unit is None or not getattr(reader, "is_authenticated", False):
        return []
    links = UnitClosure.objects.filter(descendant=unit, depth__gt=0, ancestor__in=Unit.objects.visible_to(reader))
    return [link.ancestor for link in links.select_related("ancestor").order_by("-depth")]
