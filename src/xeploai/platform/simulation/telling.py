"""The year's figures as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xeploai.platform.progress import seconds

if TYPE_CHECKING:
    from xeploai.platform.simulation.running import Year

MEGA = 1_000_000


def lines(year: Year) -> list[str]:
    """Steps, verbs, and the whole."""
    stored = ", ".join(f"{number} {name}" for name, number in year.stored.items())
    head = [f"share {year.share}, {year.workers} workers: {stored}", ""]
    memory, database = year.memory / MEGA, year.database / MEGA
    whole = f"{seconds(year.seconds)} in all, at most {memory:.0f} MB of memory, database {database:.0f} MB"
    return [*head, *_steps(year), "", *_verbs(year), "", whole]


def _steps(year: Year) -> list[str]:
    rows = [f"{'step':44} {'things':>16} {'time':>12} {'ms each':>9} {'queries each':>13}"]
    for step in year.steps:
        queries = step.meter.whole.queries / step.done if step.done else 0
        things = f"{step.done} {step.things}"
        rows.append(f"{step.name:44} {things:>16} {seconds(step.seconds):>12} {step.each:>9.1f} {queries:>13.1f}")
    return rows


def _verbs(year: Year) -> list[str]:
    rows = [f"{'verb':44} {'calls':>8} {'total':>9} {'ms each':>9} {'of it here':>10} {'queries':>8} {'most':>6}"]
    costs = sorted(year.verbs.verbs.items(), key=lambda pair: -pair[1].seconds)
    for name, cost in costs:
        here = 1000 * cost.processor / cost.calls
        rows.append(
            f"{name:44} {cost.calls:>8} {cost.seconds:>7.1f} s {cost.milliseconds:>9.2f} {here:>10.2f} "
            f"{cost.queries_each:>8.1f} {cost.most:>6}"
        )
    return rows
