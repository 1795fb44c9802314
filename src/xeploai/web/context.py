"""What every page knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.utils.functional import SimpleLazyObject

from xeploai.cycles.models import Cycle
from xeploai.web.navigation import places

if TYPE_CHECKING:
    from django.http import HttpRequest


def everywhere(request: HttpRequest) -> dict[str, Any]:
    """The demo flag, the cycle in force and the places, each read only where a page shows it."""
    return {
        "demo": settings.DEMO,
        "current_cycle": SimpleLazyObject(lambda: Cycle.objects.filter(closed_at=None).first()),
        "places": SimpleLazyObject(lambda: places(request)),
    }
