"""A whole copy of the database, made while it is in use."""

from __future__ import annotations

import argparse
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

from xeploai.platform.commands import django
from xeploai.platform.progress import say, step


def main(arguments: list[str]) -> int:
    """Writes FILE: an SQLite database, or PostgreSQL's custom format (for pg_restore). Never over an older file."""
    parser = argparse.ArgumentParser(prog="xeploai backup", description=main.__doc__)
    parser.add_argument("file", type=Path)
    target: Path = parser.parse_args(arguments).file.absolute()
    if target.exists():
        print(f"{target} exists already. Choose another name: a backup never replaces one.", file=sys.stderr)
        return 1
    django.start()
    from django.db import connection

    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    with step(f"Backup to {target}"):
        failed = _sqlite(part) if connection.vendor == "sqlite" else _postgres(part, connection.settings_dict)
    if failed:
        part.unlink(missing_ok=True)
        return failed
    part.rename(target)
    say(f"{target.stat().st_size:,} bytes")
    return 0


def _sqlite(part: Path) -> int:
    from django.db import connection

    connection.ensure_connection()
    with closing(sqlite3.connect(part)) as copy:
        connection.connection.backup(copy)
        sound = copy.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    if not sound:
        print("The copy is not sound: SQLite's own check failed. Check the disk.", file=sys.stderr)
    return 0 if sound else 1


def _postgres(part: Path, database: dict[str, Any]) -> int:
    options = {"--host": "HOST", "--port": "PORT", "--username": "USER", "--dbname": "NAME"}
    words = [f"{option}={database[key]}" for option, key in options.items() if database.get(key)]
    environment = {**os.environ, "PGPASSWORD": str(database.get("PASSWORD") or "")}
    try:
        return subprocess.run(
            ["pg_dump", "--format=custom", f"--file={part}", *words],  # noqa: S607 - the operator's own
            env=environment,
            check=False,
        ).returncode
    except FileNotFoundError:
        print("pg_dump is missing (Debian's package: postgresql-client).", file=sys.stderr)
        return 1
