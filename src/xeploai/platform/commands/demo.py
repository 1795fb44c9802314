"""The demo: a province of one's own to try everything in."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from functools import partial
from pathlib import Path

from xeploai.platform import cli, readying, serving
from xeploai.platform.commands import django
from xeploai.platform.progress import say, step


def main(arguments: list[str]) -> int:
    """Makes the demo's database where there is none, and serves it until interrupted."""
    options = _parser().parse_args(arguments)
    if not serving.free(options.host, options.port):
        print(f"Port {options.port} is taken. Choose another: ./xeploai demo --port N", file=sys.stderr)
        return 1
    home = cli.enter_demo(options.size)
    _allow(options.host)
    if options.fresh:
        shutil.rmtree(home, ignore_errors=True)
    prepare(home, options.size)
    if options.prepare_only:
        return 0
    address = f"http://{'127.0.0.1' if options.host in _ANYWHERE else options.host}:{options.port}/"
    return serving.serve(
        host=options.host, port=options.port, threads=options.threads, on_ready=partial(_welcome, address)
    )


_ANYWHERE = {"0.0.0.0", "::"}  # noqa: S104 - compared, not bound


def prepare(home: Path, size: str) -> None:
    """Database, people and static files. A half-made database is thrown away and made again."""
    ready = home / "ready"
    if not ready.exists():
        shutil.rmtree(home, ignore_errors=True)
    home.mkdir(parents=True, exist_ok=True)
    django.start()
    readying.migrate()
    if not ready.exists():
        from django.core.management import call_command

        with step(f"Demo province ({size})"):
            call_command("make_demo", size=size)
        ready.write_text(f"{size}\n", encoding="utf-8")
    readying.take_statistics()
    readying.collect_static()


def _allow(host: str) -> None:
    """Served to other machines, the demo answers to any name they know this one by."""
    if host not in {"127.0.0.1", "localhost", "::1"}:
        os.environ.setdefault("XEPLOAI_HOSTS", "*")


def _welcome(address: str) -> None:
    from django.core.management import call_command

    say(f"\nMở trong trình duyệt / open in a browser:  {address}\n")
    call_command("show_cast")
    say("\nCtrl+C để dừng / to stop.")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="xeploai demo", description="The demo province, on SQLite.")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--host", default="127.0.0.1", help="0.0.0.0 to let phones on the same network in")
    parser.add_argument("--size", choices=cli.SIZES, default=cli.SIZES[0])
    parser.add_argument("--threads", type=int, default=16)
    parser.add_argument("--fresh", action="store_true", help="throw the demo's data away and make it again")
    parser.add_argument("--prepare-only", action="store_true", help="make everything ready and do not serve")
    return parser
