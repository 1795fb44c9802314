"""Measures, each figure beside its floor."""

from __future__ import annotations

import os
from pathlib import Path

from xeploai.platform import readying
from xeploai.platform.commands import django


def main(arguments: list[str]) -> int:
    """Works in a folder of its own, on databases of invented people; hands over to the management command."""
    enter()
    django.start()
    if not {"-h", "--help"} & set(arguments):
        readying.migrate()
        readying.collect_static()
    return django.call("bench", *arguments)


def enter() -> Path:
    """Points this process at the bench's folder, with an empty database for what needs one."""
    home = Path(os.environ.get("XEPLOAI_HOME") or Path.cwd() / ".xeploai").absolute() / "bench"
    os.environ["XEPLOAI_HOME"] = str(home)
    os.environ["XEPLOAI_DATABASE_URL"] = f"sqlite:///{home / 'empty.sqlite3'}"
    os.environ["XEPLOAI_DEMO"] = "1"
    return home
