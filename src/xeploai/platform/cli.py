"""The command line. It imports only what the command named needs: ``law`` starts without Django."""

from __future__ import annotations

import sys
from importlib import import_module

from xeploai import __version__
from xeploai.platform.commands import COMMANDS

MISUSE = 2


def main(arguments: list[str] | None = None) -> int:
    """Runs one command and returns its exit code; 2 where there is no such command."""
    words = sys.argv[1:] if arguments is None else arguments
    if not words or words[0] in {"-h", "--help", "help"}:
        print(usage())
        return 0
    if words[0] == "--version":
        print(f"xeploai {__version__}")
        return 0
    command = COMMANDS.get(words[0])
    if command is None:
        print(f"xeploai has no command '{words[0]}'. 'xeploai --help' lists them.", file=sys.stderr)
        return MISUSE
    return int(import_module(command.module).main(words[1:]) or 0)


def usage() -> str:
    """What ``--help`` prints."""
    return "\n".join(["Usage: xeploai COMMAND ...", "", *lines()])


def lines() -> list[str]:
    """Two lines for each command."""
    return [line for command in COMMANDS.values() for line in (f"  {command.usage}", f"      {command.summary}")]
