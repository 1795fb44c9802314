"""The whole year: every step in order, each over all its parts, with a line of progress and a line of cost."""

from __future__ import annotations

import resource
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.db import connection

from xeploai.platform.simulation.metering import Meter
from xeploai.platform.simulation.peopling import people
from xeploai.platform.simulation.steps import STEPS
from xeploai.platform.simulation.working import Job, workers

if TYPE_CHECKING:
    from collections.abc import Callable

    from xeploai.platform.simulation.working import Runs

SOME_SECONDS = 5.0


@dataclass(slots=True)
class Played:
    """One step: how many parts and things, seconds from its beginning to its end, and what it cost inside."""

    name: str
    things: str
    done: int
    seconds: float
    meter: Meter

    @property
    def each(self) -> float:
        """Milliseconds of work for one thing, over all workers."""
        return 1000 * self.meter.whole.seconds / self.done if self.done else 0.0


@dataclass(slots=True)
class Year:
    """Everything measured."""

    share: float
    workers: int
    stored: dict[str, int] = field(default_factory=dict)
    steps: list[Played] = field(default_factory=list)
    seconds: float = 0.0
    memory: int = 0
    database: int = 0

    @property
    def verbs(self) -> Meter:
        """All steps together."""
        whole = Meter()
        for step in self.steps:
            whole.add(step.meter)
        return whole


def simulate(*, share: float, seed: int, number: int, tell: Callable[[str], None]) -> Year:
    """Fill an empty database and play its year. Refuses ``demo_needs_empty_database``."""
    year = Year(share, number)
    started = time.perf_counter()
    tell("the province is invented and stored")
    year.stored = people(share, seed)
    settle()
    with workers(number) as run:
        for place, step in enumerate(STEPS):
            jobs = [Job(place, code, seed) for code in step.parts()]
            year.steps.append(_play(step.name, step.things, jobs, run, tell))
            settle()
    year.seconds = time.perf_counter() - started
    year.memory = _memory()
    year.database = _size()
    return year


def _play(name: str, things: str, jobs: list[Job], run: Runs, tell: Callable[[str], None]) -> Played:
    tell(f"{name}: {len(jobs)} parts")
    meter, done, started = Meter(), 0, time.perf_counter()
    told = started
    for place, (number, cost) in enumerate(run(jobs), 1):
        done += number
        meter.add(cost)
        now = time.perf_counter()
        if now - told > SOME_SECONDS and place < len(jobs):
            left = (now - started) / place * (len(jobs) - place)
            tell(f"    {place} of {len(jobs)} parts, {done} {things}, about {left:.0f} s left")
            told = now
    return Played(name, things, done, time.perf_counter() - started, meter)


def settle() -> None:
    """What a server's autovacuum does in a year, done at once: the database learns how its tables have grown."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _memory() -> int:
    """The most that this process and the largest of its workers held, in bytes."""
    kinds = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(1024 * resource.getrusage(kind).ru_maxrss for kind in kinds)


def _size() -> int:
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT pg_database_size(current_database())")
            return int(cursor.fetchone()[0])
        pages, size = (cursor.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size"))
        return int(pages * size)
