"""Fill an empty database for the bench: the demo of a size, the evenings of all its cells, and one of tonight."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING

from django.core.management import call_command
from django.db import connection, transaction

from xeploai.exchange.demo.make import make_demo
from xeploai.people.models import Person, User
from xeploai.platform import readying
from xeploai.platform.bench import scenes
from xeploai.platform.bench.filling import fill
from xeploai.platform.bench.staging import stage_committee, stage_evening, stage_large_cell

if TYPE_CHECKING:
    from collections.abc import Callable

    from xeploai.exchange.demo.building import Size
    from xeploai.organisations.models import Unit


def prepare(size: Size) -> dict[str, float]:
    """Tables and everything in them, in an empty database; seconds for each part of the work."""
    started = time.perf_counter()
    call_command("migrate", interactive=False, verbosity=0)
    call_command("createcachetable", verbosity=0)
    return {"tables": time.perf_counter() - started} | populate(size)


def populate(size: Size) -> dict[str, float]:
    """The demo, tonight's evening, in the province also everybody else's year; seconds for each."""
    parts: list[tuple[str, Callable[[], object]]] = [("demo", partial(make_demo, size=size)), ("evening", _stage)]
    if size == "province":
        parts.append(("year", fill_the_rest))
    parts.append(("statistics", _settle))
    seconds = {}
    for name, work in parts:
        started = time.perf_counter()
        work()
        seconds[name] = time.perf_counter() - started
    return seconds


def fill_the_rest(most: int | None = None) -> int:
    """The year of every cell but that of tonight, or of so many; the number of cells."""
    tonight = scenes.place_of(scenes.SECRETARY, "secretary")
    return fill(cycle=scenes.cycle(), clerk=_user(scenes.CLERK), but=tonight, most=most)


def _stage() -> None:
    cycle, clerk = scenes.cycle(), _user(scenes.CLERK)
    cell, commune = (scenes.place_of(login, "secretary") for login in (scenes.SECRETARY, scenes.COMMUNE_SECRETARY))
    with transaction.atomic():
        tellers = [_user(login) for login in scenes.TELLERS]
        stage_evening(cycle=cycle, cell=cell, clerk=clerk, leaders=_leaders(cell), tellers=tellers)
        teller = _user(scenes.SECRETARY)
        stage_committee(cycle=cycle, commune=commune, clerk=clerk, leaders=_leaders(commune), teller=teller)
        other = scenes.place_of(scenes.NEIGHBOUR, "secretary")
        stage_large_cell(cycle=cycle, parent=other, keeper=_user(scenes.NEIGHBOUR))


def _leaders(unit: Unit) -> list[Person]:
    seated = Person.objects.filter(posts__body__unit=unit, posts__ended_on=None)
    return list(seated.order_by("posts__pk").distinct()[:3])


def _user(login: str) -> User:
    return User.objects.get(username=login)


def _settle() -> None:
    """What a database knows of itself when the server starts, or PostgreSQL after a while."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
    readying.take_statistics()
