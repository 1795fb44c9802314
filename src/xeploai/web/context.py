"""What every page knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings

from xeploai.cycles.models import Cycle

if TYPE_CHECKING:
    from django.http import HttpRequest


def everywhere(request: HttpRequest) -> dict[str, Any]:
    """The demo flag and the cycle in force (lazily)."""
    return {"demo": settings.DEMO, "current_cycle": Cycle.objects.filter(closed_at=None).first}
