"""The private doors to objects: what the reader may not see is not there (404)."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from django.contrib.auth.decorators import login_required
from django.http import Http404

from xeploai.cycles.models import Cycle
from xeploai.organisations.models import Unit
from xeploai.people.rules import may

if TYPE_CHECKING:
    from django.http import HttpRequest

    from xeploai.people.models import User

__all__ = ["current_cycle", "login_required", "reader_of", "seen_unit"]


def reader_of(request: HttpRequest) -> User:
    """The signed-in user; only for views behind ``login_required``."""
    return cast("User", request.user)


def seen_unit(request: HttpRequest, code: str) -> Unit:
    """The unit of this code, if the reader sees it or belongs to it; Http404 otherwise."""
    unit = Unit.objects.filter(code=code).select_related("parent").first()
    if unit is None or not may(reader_of(request), "units.view", unit):
        raise Http404
    return unit


def current_cycle() -> Cycle:
    """The cycle that is open; Http404 where none is."""
    cycle = Cycle.objects.filter(closed_at=None).first()
    if cycle is None:
        raise Http404
    return cycle
