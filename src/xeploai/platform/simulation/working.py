"""The parts of a step, played one after the other here or side by side in processes of their own."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Protocol

from xeploai.platform.simulation.metering import Meter


@dataclass(frozen=True, slots=True)
class Job:
    """One part of one step."""

    step: int
    unit: str
    seed: int


class Runs(Protocol):
    """Runs jobs and gives what each cost, in whatever order they end."""

    def __call__(self, jobs: list[Job]) -> Iterator[tuple[int, Meter]]: ...


def play(job: Job) -> tuple[int, Meter]:
    """How many things were done, and what it cost."""
    from xeploai.organisations.models import Unit
    from xeploai.platform.simulation.stage import Stage
    from xeploai.platform.simulation.steps import STEPS

    stage = Stage(Unit.objects.get(code=job.unit), job.seed)
    with stage.meter.running():
        done = STEPS[job.step].play(stage)
    return done, stage.meter


@contextmanager
def workers(number: int) -> Iterator[Runs]:
    """This process for one worker; else so many more, each with a connection of its own."""
    if number == 1:
        yield lambda jobs: map(play, jobs)
        return
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(number, mp_context=context, initializer=_begin) as pool:
        yield lambda jobs: pool.map(play, jobs)


def _begin() -> None:
    from xeploai.platform.commands import django

    django.start()
