"""Slows down whoever guesses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allauth.core.internal.ratelimit import get_ip
from django.core.cache import cache

from xeploai.errors import Refusal

if TYPE_CHECKING:
    from django.http import HttpRequest

TRIES = 10
PAUSE = 5 * 60


def _key(request: HttpRequest, what: str) -> str:
    return f"throttle:{what}:{get_ip(request)}"


def check(request: HttpRequest, what: str) -> None:
    """Refuses slip_too_many_tries after ten failures from one address within five minutes."""
    if int(cache.get(_key(request, what), 0)) >= TRIES:
        raise Refusal(f"{what}_too_many_tries")


def failed(request: HttpRequest, what: str) -> None:
    """Count a failure."""
    key = _key(request, what)
    if not cache.add(key, 1, PAUSE):
        try:
            cache.incr(key)
        except ValueError:  # it ran out in between
            cache.set(key, 1, PAUSE)
