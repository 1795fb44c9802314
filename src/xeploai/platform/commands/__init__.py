"""The commands of ``xeploai``: a table that can be read without importing any of them."""

from __future__ import annotations

from typing import NamedTuple


class Command(NamedTuple):
    """``module`` has ``main(arguments) -> int``. ``built``: the pages' scripts and styles must exist before it runs."""

    name: str
    usage: str
    summary: str
    module: str
    built: bool = False


HERE = __name__

COMMANDS: dict[str, Command] = {
    command.name: command
    for command in (
        Command(
            "demo",
            "demo [--port N] [--host H] [--size small|province] [--fresh]",
            "the demo province, on SQLite, with a login for everyone of its cast",
            f"{HERE}.demo",
            built=True,
        ),
        Command(
            "serve",
            "serve [--port N] [--host H] [--threads N]",
            "the server, on the database of XEPLOAI_DATABASE_URL",
            f"{HERE}.serve",
            built=True,
        ),
        Command(
            "law",
            "law test PATH... | law decide RULE",
            "run law cases, or recompute one result without the server",
            "xeploai.law.command",
        ),
        Command("journal", "journal verify", "recompute the journal's chain", f"{HERE}.journal"),
        Command(
            "import-roster",
            "import-roster FILE [--check]",
            "bring a roster in from Excel, all of it or nothing",
            f"{HERE}.import_roster",
        ),
        Command("export-roster", "export-roster FILE", "write the roster to Excel", f"{HERE}.export_roster"),
        Command(
            "tick",
            "tick",
            "what is to be done every day: the reminders; running it again changes nothing",
            f"{HERE}.tick",
        ),
        Command("backup", "backup FILE", "a whole copy of the database while it is in use", f"{HERE}.backup"),
        Command("bench", "bench [NAME...]", "measure, each figure beside its floor", f"{HERE}.bench", built=True),
        Command(
            "simulate",
            "simulate [--size province|tenth|0.02] [--database URL] [--workers N]",
            "play a whole year of an invented province, and measure it",
            f"{HERE}.simulate",
        ),
        Command("manage", "manage COMMAND ...", "Django's own commands", f"{HERE}.manage"),
    )
}
