"""What each verb and each step costs: calls, time of the clock and of the processor, queries."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, TypeVar

from django.db import connection

Result = TypeVar("Result")


@dataclass(slots=True)
class Cost:
    """Of one verb, or of one step. ``seconds`` by the clock, ``processor`` of this process alone; ``most`` queries."""

    calls: int = 0
    seconds: float = 0.0
    processor: float = 0.0
    queries: int = 0
    most: int = 0

    def add(self, other: Cost) -> None:
        """Take another's numbers in."""
        self.calls += other.calls
        self.seconds += other.seconds
        self.processor += other.processor
        self.queries += other.queries
        self.most = max(self.most, other.most)

    @property
    def milliseconds(self) -> float:
        """Of one call, by the clock."""
        return 1000 * self.seconds / self.calls if self.calls else 0.0

    @property
    def queries_each(self) -> float:
        """Of one call."""
        return self.queries / self.calls if self.calls else 0.0


@dataclass(slots=True)
class Meter:
    """Calls verbs and keeps what they cost; one for each job, added up by whoever gave the job."""

    verbs: dict[str, Cost] = field(default_factory=dict)
    whole: Cost = field(default_factory=Cost)
    _asked: int = 0

    def do(self, verb: Callable[..., Result], **given: Any) -> Result:
        """What the verb gives; its cost is written down under its name, refused or not."""
        asked, started, worked = self._asked, time.perf_counter(), time.process_time()
        try:
            return verb(**given)
        finally:
            queries = self._asked - asked
            cost = Cost(1, time.perf_counter() - started, time.process_time() - worked, queries, queries)
            self.verbs.setdefault(verb.__name__, Cost()).add(cost)

    @contextmanager
    def running(self) -> Iterator[None]:
        """Counts the queries of one job; the job is one call of the step."""
        asked, started, worked = self._asked, time.perf_counter(), time.process_time()
        with connection.execute_wrapper(self._count):
            yield
        queries = self._asked - asked
        self.whole.add(Cost(1, time.perf_counter() - started, time.process_time() - worked, queries, queries))

    def add(self, other: Meter) -> None:
        """Take the numbers of another job in."""
        self.whole.add(other.whole)
        for name, cost in other.verbs.items():
            self.verbs.setdefault(name, Cost()).add(cost)

    def _count(self, execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:  # noqa: FBT001
        self._asked += 1
        return execute(sql, params, many, context)
