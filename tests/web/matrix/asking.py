"""The module's world and requests that are taken back, for tests that walk through many pages."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from django.core.cache import cache
from django.db import transaction
from django.test import Client
from django.urls import reverse

from tests.web.matrix.page import Page
from tests.web.matrix.stages import advance
from tests.web.matrix.world import World


@contextmanager
def taken_back() -> Iterator[None]:
    """Whatever happens inside leaves no trace."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@contextmanager
def evening_at(world: World, stage: str) -> Iterator[World]:
    """The evening at this stage, taken back afterwards."""
    with taken_back():
        evening = replace(world, things=dict(world.things))
        advance(evening, stage)
        yield evening


def client_of(world: World, who: str, **options: Any) -> Client:
    """A browser of this member of the cast."""
    cache.clear()
    client = Client(**options)
    if who in world.cookies:
        client.cookies["sessionid"] = world.cookies[who]
    return client


def address_of(page: Page, world: World) -> str:
    """Where the page is in this world."""
    return reverse(page.name, kwargs=page.args(world) if page.args else {})
