"""Starting other programs, with their output kept unless they fail."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from launcher.places import ROOT
from launcher.stop import Stop

TAIL = 40
# Files that started programs hold open too. The lock on preparing is among them: where the launcher is killed and a
# program it started lives on, the next launcher waits for that program and not only for the launcher.
shared: set[int] = set()


def quietly(command: Sequence[str | Path], *, sentence: str, env: Mapping[str, str] | None = None) -> None:
    """Runs a command in the checkout; where it fails, stops with the sentence and the end of what it printed."""
    try:
        result = subprocess.run(
            [str(word) for word in command],
            cwd=ROOT,
            env={**os.environ, **(env or {})},
            pass_fds=tuple(shared),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            check=False,
        )
    except OSError as error:
        raise Stop(f"{sentence}\n{command[0]}: {error.strerror}") from error
    if result.returncode:
        tail = "\n".join(f"    {line}" for line in result.stdout.splitlines()[-TAIL:])
        raise Stop(f"{sentence} It said:\n{tail}")
