"""Measure, each figure beside its floor or at two sizes of the province."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from xeploai.exchange.bench import bench_roster
from xeploai.platform.bench import homes, machine, running
from xeploai.platform.bench.asking import Worker
from xeploai.platform.progress import step

IMPORT = "import"
NAMES = (IMPORT, *running.PARTS)


class Command(BaseCommand):
    """``bench [NAME...]``: exit code 0 whenever everything named was measured."""

    help = "Measure, each figure beside its floor or at two sizes of the province."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which parts, and where the records go."""
        parser.add_argument("names", nargs="*", metavar="NAME", choices=[[], *NAMES], help=", ".join(NAMES))
        parser.add_argument("--json", type=Path, help="write all figures to this file as well")
        parser.add_argument("--fresh", action="store_true", help="fill both databases again")
        parser.add_argument("--page", default="", help="only pages with this in their name")
        parser.add_argument("--people", type=int, default=70_000, help="people in the file of the import")
        parser.add_argument("--small-url", default="", help="the small demo in this database instead (made if empty)")
        parser.add_argument("--province-url", default="", help="the province in this database instead")

    def handle(self, *args: Any, **options: Any) -> None:
        """Measure what was named, or everything."""
        wanted = options["names"] or list(NAMES)
        figures: dict[str, Any] = {"machine": machine.described()}
        print(figures["machine"])
        if IMPORT in wanted:
            found = bench_roster(options["people"])
            print("\n" + "\n".join(found.lines()), flush=True)
            figures[IMPORT] = {"people": found.people, "rows": found.rows, "ratio": found.ratio, **found.seconds}
        if set(wanted) - {IMPORT}:
            figures |= self._measure([name for name in running.PARTS if name in wanted], options)
        if options["json"]:
            options["json"].write_text(json.dumps(figures, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")

    def _measure(self, names: list[str], options: dict[str, Any]) -> dict[str, Any]:
        folder = Path(settings.HOME)
        with ExitStack() as stack:
            small, province = (
                self._ready(homes.home(folder, size, options[f"{size}_url"]), stack, fresh=options["fresh"])
                for size in ("small", "province")
            )
            bench = running.Bench(small, province, only=options["page"])
            for name in names:
                running.PARTS[name](bench)
            return bench.figures

    def _ready(self, home: homes.Home, stack: ExitStack, *, fresh: bool) -> Worker:
        filled = home.ready() and not fresh
        if not filled:
            home.clear()
        worker = stack.enter_context(Worker(home))
        if not filled:
            with step(f"Filling the {home.size} database (kept for the next time)"):
                seconds = worker.ask("prepare", size=home.size)
            home.settle()
            print("    " + ", ".join(f"{name} {spent:.1f} s" for name, spent in seconds.items()))
        return worker
