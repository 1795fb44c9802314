"""Plays a whole year of an invented province through the verbs that the screens use, and says what it costs."""

from __future__ import annotations

import argparse
import dataclasses
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from xeploai.platform.commands import django
from xeploai.platform.progress import say

if TYPE_CHECKING:
    from xeploai.platform.simulation.running import Year

FILE = "xeploai.sqlite3"


def main(arguments: list[str]) -> int:
    """Works on an empty database only: a file of its own, or the one that ``--database`` names."""
    options = _parser().parse_args(arguments)
    home = enter(options.database)
    if options.fresh:
        for path in home.glob(f"{FILE}*"):
            path.unlink()
    django.start()
    from xeploai.errors import Refusal
    from xeploai.platform import readying
    from xeploai.platform.simulation import casting, running, telling

    try:
        share = casting.size_of(options.size)
    except ValueError:
        print(f"The size is {', '.join(casting.SIZES)}, or a fraction up to 1.", file=sys.stderr)
        return 1
    readying.migrate()
    number = options.workers or (1 if not options.database else 2)
    try:
        year = running.simulate(share=share, seed=options.seed, number=number, tell=lambda line: say(f"· {line}"))
    except Refusal as refusal:
        if refusal.code != "demo_needs_empty_database":
            raise
        print("There are units in this database. A year is played in an empty one (--fresh).", file=sys.stderr)
        return 1
    say()
    for line in telling.lines(year):
        say(line)
    if options.json:
        _keep(options.json, year)
    return 0


def enter(database: str) -> Path:
    """Points this process at the simulation's own folder, and at its file or the database named."""
    home = Path(os.environ.get("XEPLOAI_HOME") or Path.cwd() / ".xeploai").absolute() / "simulate"
    home.mkdir(parents=True, exist_ok=True)
    os.environ["XEPLOAI_HOME"] = str(home)
    os.environ["XEPLOAI_DATABASE_URL"] = database or f"sqlite:///{home / FILE}"
    os.environ["XEPLOAI_DEMO"] = "1"
    return home


def _keep(path: Path, year: Year) -> None:
    path.write_text(json.dumps(dataclasses.asdict(year), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="xeploai simulate", description="A whole year of an invented province, in an empty database."
    )
    parser.add_argument("--size", default="tenth", help="province, half, tenth, or a fraction such as 0.02")
    parser.add_argument("--database", default="", metavar="URL", help="postgresql://... (default: SQLite in a file)")
    parser.add_argument("--seed", type=int, default=13, help="the same seed, the same people and votes")
    parser.add_argument("--workers", type=int, default=0, help="processes (default: 2 on PostgreSQL, 1 on SQLite)")
    parser.add_argument("--fresh", action="store_true", help="throw the file of the last year away first")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all figures to this file as well")
    return parser
