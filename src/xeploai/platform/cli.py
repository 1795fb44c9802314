"""The command line. It imports only what the command named needs: ``law`` starts without Django."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from pathlib import Path

from xeploai import __version__
from xeploai.platform.commands import COMMANDS, Command

MISUSE = 2
SIZES = ("small", "province")
DEMO = "--demo"
FOOT = (
    f"'xeploai {DEMO} COMMAND ...' ({DEMO}=province for the large one) works on the demo's database.\n"
    "State is kept in .xeploai, or in the folder that XEPLOAI_HOME names."
)


def main(arguments: list[str] | None = None) -> int:
    """Runs one command and returns its exit code; 2 where there is no such command."""
    words = sys.argv[1:] if arguments is None else arguments
    if not words or words[0] in {"-h", "--help", "help"}:
        print(usage())
        return 0
    if words[0] == "--version":
        print(f"xeploai {__version__}")
        return 0
    name = command_name(words)
    command = COMMANDS.get(name)
    if command is None:
        print(f"There is no command '{name}'. 'xeploai --help' lists them.", file=sys.stderr)
        return MISUSE
    if words[0].startswith(DEMO):
        return _on_demo(words, command)
    return _run(command, words[1:])


def _on_demo(words: list[str], command: Command) -> int:
    size = words[0].partition("=")[2] or SIZES[0]
    if size not in SIZES:
        print(f"The demo's sizes are {' and '.join(SIZES)}.", file=sys.stderr)
        return MISUSE
    if not (enter_demo(size) / "ready").exists():
        print(f"There is no demo of this size yet. 'xeploai demo --size {size}' makes it.", file=sys.stderr)
        return 1
    return _run(command, words[2:])


def _run(command: Command, words: list[str]) -> int:
    try:
        return int(import_module(command.module).main(words) or 0)
    except Exception as error:
        sentence = _plainly(error)
        if sentence is None:
            raise
        print(sentence, file=sys.stderr)
        return 1


def command_name(words: list[str]) -> str:
    """The command among the words: the first, or the second after ``--demo``."""
    if words[0].startswith(DEMO):
        return words[1] if len(words) > 1 else ""
    return words[0]


def enter_demo(size: str) -> Path:
    """Points this process at the demo of a size: its own folder with database, files and static files."""
    home = Path(os.environ.get("XEPLOAI_HOME") or Path.cwd() / ".xeploai").absolute() / f"demo-{size}"
    os.environ["XEPLOAI_HOME"] = str(home)
    os.environ["XEPLOAI_DATABASE_URL"] = f"sqlite:///{home / 'xeploai.sqlite3'}"
    os.environ["XEPLOAI_DEMO"] = "1"
    return home


def _plainly(error: Exception) -> str | None:
    """The sentence for what an operator can mend: a setting, or a database out of reach. None for all else."""
    if "django" not in sys.modules:
        return None
    from django.core.exceptions import ImproperlyConfigured
    from django.db import OperationalError

    if isinstance(error, ImproperlyConfigured):
        return str(error)
    if isinstance(error, OperationalError):
        return f"The database does not answer: {error}"
    return None


def usage() -> str:
    """What ``--help`` prints."""
    return "\n".join(["Usage: xeploai COMMAND ...", "", *lines(), "", FOOT])


def lines() -> list[str]:
    """Two lines for each command."""
    return [line for command in COMMANDS.values() for line in (f"  {command.usage}", f"      {command.summary}")]
