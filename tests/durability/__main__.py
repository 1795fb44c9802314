"""``./xeploai kill [--kills N] [--seed N]``: SIGKILL at random moments; exit 1 where anything acknowledged is lost.

The database is that of XEPLOAI_DATABASE_URL, and must be empty; without one, a fresh SQLite file.
"""

from __future__ import annotations

import argparse
import contextlib
import http.client
import os
import random
import signal
import socket
import subprocess
import sys
import tempfile
import time
from typing import TYPE_CHECKING

from xeploai.platform.progress import say

if TYPE_CHECKING:
    from tests.durability.world import World
    from tests.durability.writers import Writer

LONGEST_LIFE = 1.5
PATIENCE = 60.0


def main(words: list[str]) -> int:
    """Prepare, then kill and look, ``--kills`` times."""
    parser = argparse.ArgumentParser(prog="xeploai kill", description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=20261123)
    options = parser.parse_args(words)
    with tempfile.TemporaryDirectory() as folder:
        os.environ.setdefault("XEPLOAI_DATABASE_URL", f"sqlite:///{folder}/kill.sqlite3")
        os.environ |= {
            "XEPLOAI_DEMO": "1",
            "XEPLOAI_HOME": folder,
            "DJANGO_SETTINGS_MODULE": "xeploai.platform.settings",
        }
        return _run(options.kills, random.Random(options.seed))  # noqa: S311 - moments, not secrets


def _run(kills: int, chance: random.Random) -> int:
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import connection

    from tests.durability.world import build
    from tests.durability.writers import writers_for

    for command, options in (("migrate", {}), ("createcachetable", {}), ("collectstatic", {"interactive": False})):
        call_command(command, verbosity=0, **options)
    world, port = build(), _free_port()
    writers = writers_for(world, port, dict(os.environ))
    connection.close()
    return _kill_and_look(kills, chance, world, writers, port)


def _kill_and_look(kills: int, chance: random.Random, world: World, writers: list[Writer], port: int) -> int:
    from django.db import connection

    from tests.durability.standing import faults

    server = _start(port)
    lost = 0
    for kill in range(1, kills + 1):
        _let_write(world, writers)
        time.sleep(chance.uniform(0.05, LONGEST_LIFE))
        _kill([server, *(p for w in writers if (p := getattr(w, "process", None)))])
        for writer in writers:
            writer.stop()
        server = _start(port)
        wrong = faults(world, writers)
        connection.close()
        lost += len(wrong)
        for fault in wrong:
            say(f"  kill {kill}: {fault}")
        if kill % 10 == 0 or kill == kills:
            acknowledged = ", ".join(f"{w.name} {w.acknowledged}" for w in writers)
            say(f"{kill} of {kills} kills; acknowledged: {acknowledged}; wrong: {lost}")
    _kill([server])
    return 1 if lost else 0


def _let_write(world: World, writers: list[Writer]) -> None:
    from django.db import connection

    from tests.durability.standing import standing, versions

    stands, version = standing(world), versions(world)
    connection.close()
    for writer in reversed(writers):
        writer.refused.clear()
        if writer.name in version:
            vars(writer)["version"] = version[writer.name]
        writer.start(stands[writer.name])


def _start(port: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port)]
    command += [
        "--workers",
        "1",
        "--blocking-threads",
        "8",
        "--log-level",
        "error",
        "xeploai.platform.wsgi:application",
    ]
    server = subprocess.Popen(command, process_group=0)
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        with contextlib.suppress(OSError, http.client.HTTPException):
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=2)
            connection.request("GET", "/healthz")
            if connection.getresponse().status == http.client.OK:
                return server
        time.sleep(0.02)
    _kill([server])
    raise SystemExit("The server did not come up again.")


def _kill(processes: list[subprocess.Popen[bytes]]) -> None:
    for process in processes:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    for process in processes:
        process.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
