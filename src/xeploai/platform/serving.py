"""The server and its background worker as two processes that live and end together."""

from __future__ import annotations

import http.client
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from types import FrameType
from typing import Final

TARGET: Final = "xeploai.platform.wsgi:application"
PATIENCE: Final = 60.0
GRACE: Final = 10.0
PULSE: Final = 0.2


def serve(*, host: str, port: int, threads: int, on_ready: Callable[[], None]) -> int:
    """Runs until a signal or until one of the two ends; the exit code of the one that ended by itself.

    ``on_ready`` is called once, when the server has answered.
    """
    stopping = threading.Event()

    def stop(_number: int, _frame: FrameType | None) -> None:
        stopping.set()

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    processes = [_start(_server(host, port, threads)), _start(_worker())]
    threading.Thread(target=_announce, args=(host, port, stopping, on_ready), daemon=True).start()
    try:
        while not stopping.is_set():
            ended = next((process for process in processes if process.poll() is not None), None)
            if ended is not None:
                return ended.returncode or 1
            stopping.wait(PULSE)
        return 0
    finally:
        stopping.set()
        _end(processes)
        for number, handler in before.items():
            signal.signal(number, handler)


def free(host: str, port: int) -> bool:
    """True where nobody listens on the port yet."""
    import socket

    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def _server(host: str, port: int, threads: int) -> list[str]:
    options = ["--interface", "wsgi", "--host", host, "--port", str(port), "--workers", "1"]
    limits = ["--blocking-threads", str(threads), "--log-level", "error"]
    return [sys.executable, "-m", "granian", *options, *limits, TARGET]


def _worker() -> list[str]:
    return [sys.executable, "-m", "xeploai", "manage", "work", "--interval", "1", "--verbosity", "0"]


def _start(command: list[str]) -> subprocess.Popen[bytes]:
    # A group of its own: an interrupt at the keyboard reaches us alone, and we end both in order.
    return subprocess.Popen(command, stdin=subprocess.DEVNULL, process_group=0, preexec_fn=_die_with_parent)  # noqa: PLW1509 - no thread runs yet


def _die_with_parent() -> None:
    """On Linux the kernel ends the child where this process is killed and cannot."""
    if sys.platform != "linux":
        return
    import ctypes

    set_death_signal = 1
    ctypes.CDLL(None).prctl(set_death_signal, signal.SIGTERM)


def _announce(host: str, port: int, stopping: threading.Event, on_ready: Callable[[], None]) -> None:
    deadline = time.monotonic() + PATIENCE
    reachable = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104 - compared, not bound
    while time.monotonic() < deadline and not stopping.is_set():
        if _answers(reachable, port):
            on_ready()
            return
        stopping.wait(PULSE)


def _answers(host: str, port: int) -> bool:
    connection = http.client.HTTPConnection(host, port, timeout=5)
    try:
        connection.request("GET", "/healthz", headers={"Host": "localhost"})
        return connection.getresponse().status == http.client.OK
    except OSError:
        return False
    finally:
        connection.close()


def _end(processes: list[subprocess.Popen[bytes]]) -> None:
    for process in processes:
        if process.poll() is None:
            process.terminate()
    deadline = time.monotonic() + GRACE
    for process in processes:
        try:
            process.wait(max(0.1, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
