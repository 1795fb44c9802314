"""The other end of a worker."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from xeploai.platform.bench.homes import Home


class WorkerError(RuntimeError):
    """A worker could not answer."""


class Worker:
    """A process on one database; leave the ``with`` block to end it."""

    def __init__(self, home: Home) -> None:
        self.home = home
        self._process = subprocess.Popen(
            [sys.executable, "-m", "xeploai.platform.bench.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=home.environment(),
        )

    def ask(self, do: str, **given: Any) -> Any:
        """Its answer. Raises WorkerError with what went wrong there."""
        asked, answers = self._process.stdin, self._process.stdout
        if asked is None or answers is None:
            raise WorkerError(self.home.size)
        asked.write(json.dumps({"do": do, **given}) + "\n")
        asked.flush()
        line = answers.readline()
        if not line:
            raise WorkerError(f"{self.home.size}: the process ended with {self._process.wait()}")
        said = json.loads(line)
        if "error" in said:
            raise WorkerError(f"{self.home.size}: {said['error']}")
        return said["value"]

    def __enter__(self) -> Self:
        """Nothing more to do: the process runs."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the process."""
        if self._process.stdin is not None:
            self._process.stdin.close()
        if self._process.stdout is not None:
            self._process.stdout.close()
        try:
            self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
