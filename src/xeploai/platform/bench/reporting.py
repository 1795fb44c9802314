"""Figures as lines for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from xeploai.platform.bench.measuring import Pair

GOAL = 1.3
HEAD = f"  {'page':34} {'small':>8} {'province':>9} {'ratio':>6} {'CPU':>5} {'queries':>9}"


def page_line(name: str, pair: Pair, queries: tuple[int, int], *, goal: bool) -> str:
    """One page: medians, ratio by the clock and of the processor, queries, and whether it stays within the goal."""
    verdict = ("ok" if pair.ratio <= GOAL else f"ABOVE {GOAL}") if goal else ""
    asked = f"{queries[0]} / {queries[1]}"
    times = f"{pair.clock[0]:6.1f}ms {pair.clock[1]:7.1f}ms"
    return f"  {name:34} {times} {pair.ratio:6.2f} {pair.work:5.2f} {asked:>9}  {verdict}".rstrip()


def floor_line(name: str, ours: float, floor: float, of_what: str = "") -> str:
    """One thing beside its floor, in milliseconds."""
    return f"  {name:34} {ours:6.1f}ms {floor:7.1f}ms {ours / floor:6.2f}  {of_what}".rstrip()


def verdict(records: Iterable[dict[str, Any]]) -> str:
    """How many pages of one cell stay within the goal, and which do not."""
    judged = [record for record in records if record["of_one_cell"]]
    above = [record["page"] for record in judged if record["ratio"] > GOAL]
    said = f"pages of one cell within {GOAL}: {len(judged) - len(above)} of {len(judged)}"
    return said + (f"; above it: {', '.join(above)}" if above else "")
