"""The parts of the bench, each printing its lines and returning its figures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from xeploai.platform.bench import reporting
from xeploai.platform.bench.asking import Worker
from xeploai.platform.bench.measuring import Pair, in_turn

TIMES, NEAR, AGAIN = 11, 1.15, 3


@dataclass(slots=True)
class Bench:
    """Both workers and what was found so far."""

    small: Worker
    province: Worker
    only: str = ""
    figures: dict[str, Any] = field(default_factory=dict)
    _pages: dict[str, tuple[dict[str, Any], dict[str, Any]]] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)

    @property
    def both(self) -> tuple[Worker, Worker]:
        """Small first."""
        return self.small, self.province

    def pages(self) -> dict[str, tuple[dict[str, Any], dict[str, Any]]]:
        """{name: the page at both sizes}, found once."""
        if not self._pages:
            found = [worker.ask("pages", only=self.only.partition(" ")[0]) for worker in self.both]
            here, there = ({page["name"]: page for page in one["pages"]} for one in found)
            self._pages = {name: (here[name], there[name]) for name in here if name in there}
            self.missing = found[1]["missing"]
        return self._pages

    def measure(self, name: str) -> tuple[Pair, tuple[dict[str, Any], dict[str, Any]]]:
        """One page in turn at both sizes; measured longer where the ratio comes near the goal."""
        asks = [
            partial(worker.ask, "get", path=page["path"], login=page["login"])
            for worker, page in zip(self.both, self.pages()[name], strict=True)
        ]
        counts = [
            worker.ask("count", path=page["path"], login=page["login"])
            for worker, page in zip(self.both, self.pages()[name], strict=True)
        ]
        for ask in asks:
            ask()
        pair = in_turn(asks[0], asks[1], times=TIMES)
        for _again in range(AGAIN):
            if pair.ratio > NEAR:
                pair = in_turn(asks[0], asks[1], times=2 * TIMES, pair=pair)
        return pair, (counts[0], counts[1])


def pages(bench: Bench) -> None:
    """Every page that can be opened, those of one cell first."""
    records = []
    for of_one_cell, title in ((True, "pages of one cell"), (False, "pages above a cell (no goal of this kind)")):
        print(f"\n{title}\n{reporting.HEAD}", flush=True)
        for name, (page, _) in bench.pages().items():
            if page["of_one_cell"] != of_one_cell or bench.only not in name:
                continue
            pair, counts = bench.measure(name)
            queries = (counts[0]["queries"], counts[1]["queries"])
            print(reporting.page_line(name, pair, queries, goal=of_one_cell), flush=True)
            records.append(
                {
                    "page": name,
                    "of_one_cell": of_one_cell,
                    "login": page["login"],
                    "small_ms": pair.clock[0],
                    "province_ms": pair.clock[1],
                    "ratio": pair.ratio,
                    "processor_ms": pair.processor,
                    "processor_ratio": pair.work,
                    "counted": counts,
                }
            )
    print(f"\n{reporting.verdict(records)}")
    if bench.missing:
        print(f"not opened (forms only, or nothing to show): {', '.join(bench.missing)}")
    bench.figures["pages"] = records


def tables(bench: Bench) -> None:
    """The two tables at 600 members beside the bare rows in a plain table, each the best of some runs."""
    print(f"\ntables of 600 members\n  {'':34} {'ours':>8} {'floor':>9} {'ratio':>6}")
    found: dict[str, Any] = {}
    large = {"path": "/units/BENCH-600/proposals/", "login": "bithu.xakhac"}
    wanted = {"proposal table": (large, "proposal_floor")}
    committee = next((pair[1] for name, pair in bench.pages().items() if name in COMMITTEE_TABLES), None)
    if committee:
        wanted["committee table"] = (
            {"path": f"{committee['path']}?open=all", "login": committee["login"]},
            "committee_floor",
        )
    for name, (address, floor) in wanted.items():
        bench.province.ask("get", **address)
        spent = min(bench.province.ask("get", **address)[0] for _ in range(TIMES))
        bare = bench.province.ask("part", name=floor)
        counts = bench.province.ask("count", **address)
        about = f"{bare['rows']} rows, {counts['bytes'] // 1024} KB, {counts['queries']} queries"
        print(reporting.floor_line(name, spent, bare["ms"], about), flush=True)
        found[name] = {"ms": spent, "floor_ms": bare["ms"], **bare, "counted": counts}
    bench.figures["tables"] = found


COMMITTEE_TABLES = ("committee_table committee", "committee committee", "committee_cells committee")


def recompute(bench: Bench) -> None:
    """One evening recomputed, beside the rules alone."""
    print(f"\nrecomputing an evening\n  {'':34} {'ours':>8} {'floor':>9} {'ratio':>6}")
    found = {worker.home.size: worker.ask("part", name="recompute") for worker in bench.both}
    for size, said in found.items():
        about = f"{said['members']} members, {said['checks']} checks, {said['different']} different"
        print(reporting.floor_line(size, said["ms"], said["floor"], about), flush=True)
    bench.figures["recompute"] = found


def journal(bench: Bench) -> None:
    """The journal's chain verified, per thousand entries."""
    print(f"\nverifying the journal, per 1,000 entries\n  {'':34} {'ours':>8} {'floor':>9} {'ratio':>6}")
    found = {worker.home.size: worker.ask("part", name="journal") for worker in bench.both}
    for size, said in found.items():
        each = 1000 / said["entries"]
        print(reporting.floor_line(size, said["ms"] * each, said["floor"] * each, f"{said['entries']} entries"))
    bench.figures["journal"] = found


def law(bench: Bench) -> None:
    """Each rule on the largest thing it is asked in an evening of 45."""
    print("\nthe rules")
    said = bench.small.ask("part", name="law")
    for rule, spent in said["rules"].items():
        print(f"  {rule:34} {spent:6.0f}us")
    print(reporting.floor_line("xeploai law decide, a process", said["process"], said["floor"], "floor: Python alone"))
    bench.figures["law"] = said


PARTS: dict[str, Callable[[Bench], None]] = {
    "tables": tables,
    "recompute": recompute,
    "journal": journal,
    "law": law,
    "pages": pages,
}
