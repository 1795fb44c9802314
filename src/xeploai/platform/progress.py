"""Plain progress lines for work at a terminal: what is being done, and how long it took."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

HEARTBEAT = 10.0


def say(line: str = "") -> None:
    """Prints one line at once, also into a pipe."""
    print(line, flush=True)


def seconds(amount: float) -> str:
    """``3.2 s`` or ``2 min 5 s``."""
    if amount < 60:  # noqa: PLR2004 - a minute
        return f"{amount:.1f} s"
    whole = round(amount)
    return f"{whole // 60} min {whole % 60} s"


@contextmanager
def step(what: str) -> Iterator[None]:
    """Announces a piece of work, says every ten seconds that it goes on, and how long it took or that it failed."""
    say(f"· {what}")
    started = time.monotonic()
    over = threading.Event()

    def beat() -> None:
        while not over.wait(HEARTBEAT):
            say(f"    still working, {seconds(time.monotonic() - started)}")

    threading.Thread(target=beat, daemon=True).start()
    done = False
    try:
        yield
        done = True
    finally:
        over.set()
        word = "done in" if done else "stopped after"
        print(f"    {word} {seconds(time.monotonic() - started)}", file=sys.stdout if done else sys.stderr, flush=True)
