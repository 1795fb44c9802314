"""Medians of repeated work, the two sizes in turn so that a busy machine is busy for both."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from statistics import median

LEAST, PATIENCE = 5, 6.0


Spent = tuple[float, float]


@dataclass(slots=True)
class Pair:
    """Milliseconds of the same thing at both sizes: by the clock, and of the processor."""

    small: list[Spent] = field(default_factory=list)
    province: list[Spent] = field(default_factory=list)

    @property
    def clock(self) -> Spent:
        """The medians by the clock, small first."""
        return median(spent[0] for spent in self.small), median(spent[0] for spent in self.province)

    @property
    def processor(self) -> Spent:
        """The medians of the processor, small first."""
        return median(spent[1] for spent in self.small), median(spent[1] for spent in self.province)

    @property
    def ratio(self) -> float:
        """The province over the small demo, by the clock."""
        return self.clock[1] / self.clock[0]

    @property
    def work(self) -> float:
        """The same of the processor: what other programs on the machine hardly touch."""
        return self.processor[1] / self.processor[0]


def in_turn(small: Callable[[], Spent], province: Callable[[], Spent], *, times: int, pair: Pair | None = None) -> Pair:
    """Measure ``times`` pairs, each size first every other time; fewer where one takes very long."""
    pair = pair or Pair()
    until = time.monotonic() + PATIENCE
    for number in range(times):
        if number >= LEAST and time.monotonic() > until:
            break
        for at_province in (number % 2 == 0, number % 2 == 1):
            (pair.province if at_province else pair.small).append((province if at_province else small)())
    return pair


def milliseconds(work: Callable[[], object]) -> float:
    """How long it takes, once."""
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def best(work: Callable[[], object], *, times: int) -> float:
    """The shortest of several runs in milliseconds, after one that does not count: what the work itself takes."""
    work()
    return min(milliseconds(work) for _ in range(times))
