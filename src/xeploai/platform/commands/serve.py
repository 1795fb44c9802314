"""The server of an installation."""

from __future__ import annotations

import argparse
import sys

from xeploai.platform import readying, serving
from xeploai.platform.commands import django
from xeploai.platform.progress import say


def main(arguments: list[str]) -> int:
    """Migrates, collects static files, and serves until interrupted."""
    options = _parser().parse_args(arguments)
    if not serving.free(options.host, options.port):
        print(f"Port {options.port} is taken, or {options.host} is not an address of this machine.", file=sys.stderr)
        return 1
    django.start()
    readying.migrate()
    readying.take_statistics()
    readying.collect_static()
    return serving.serve(
        host=options.host,
        port=options.port,
        threads=options.threads,
        on_ready=lambda: say(f"Serving on {options.host}, port {options.port}."),
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="xeploai serve", description="The server and its background worker.")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--threads", type=int, default=32, help="requests answered at the same time")
    return parser
