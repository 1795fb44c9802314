"""Three writers that count upwards and remember the last number that was acknowledged to them."""

from __future__ import annotations

import http.client
import json
import subprocess
import sys
import threading
import urllib.parse
from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.durability.world import World

TOKEN = "k" * 32
PATIENCE = 30.0


class Writer(ABC):
    """``sent``: the highest number handed over; ``acknowledged``: the highest that was answered with a yes."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.sent = 0
        self.acknowledged = 0
        self.refused: list[str] = []
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self, stands: int) -> None:
        """Go on from what stands in the database."""
        self.sent = self.acknowledged = max(stands, self.acknowledged)
        self._stop.clear()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Wait for the thread; whatever was on its way when the server died stays unacknowledged."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join()

    @abstractmethod
    def _run(self) -> None: ...


class PageWriter(Writer):
    """Posts a form that saves itself, again and again, with a growing number in it."""

    def __init__(
        self, name: str, *, port: int, session: str, path: str, form: Callable[[int, int], dict[str, str]]
    ) -> None:
        super().__init__(name)
        self._port, self._path, self._form = port, path, form
        self._headers = {
            "Cookie": f"sessionid={session}; csrftoken={TOKEN}",
            "X-CSRFToken": TOKEN,
            "X-Autosave": "1",
            "Content-Type": "application/x-www-form-urlencoded",
        }
        self.version = 1

    def _run(self) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=10)
        try:
            while not self._stop.is_set():
                self._post(connection)
        except (OSError, http.client.HTTPException):
            return
        finally:
            connection.close()

    def _post(self, connection: http.client.HTTPConnection) -> None:
        self.sent += 1
        body = urllib.parse.urlencode(self._form(self.sent, self.version))
        connection.request("POST", self._path, body, self._headers)
        answer = connection.getresponse()
        text = answer.read()
        if answer.status == http.client.OK:
            self.acknowledged = self.sent
            self.version = int(json.loads(text)["version"])
        else:
            self.refused.append(f"{answer.status} {text[:200]!r}")


class RosterWriter(Writer):
    """Runs imports in a process of its own, which is killed together with the server."""

    def __init__(self, codes: tuple[str, ...], environment: dict[str, str]) -> None:
        super().__init__("roster")
        self._codes, self._environment = codes, environment
        self._running = threading.Event()
        self.process: subprocess.Popen[str] | None = None

    def start(self, stands: int) -> None:
        """Ready once the process has begun its first import: it takes longer to start than the server lives."""
        self._running.clear()
        super().start(stands)
        self._running.wait(PATIENCE)

    def _run(self) -> None:
        command = [sys.executable, "-m", "tests.durability.importer", str(self.acknowledged), *self._codes]
        self.process = subprocess.Popen(
            command, stdout=subprocess.PIPE, text=True, env=self._environment, process_group=0
        )
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._running.set()
            word, number = line.split()
            if word == "sent":
                self.sent = int(number)
            else:
                self.acknowledged = int(number)
        self.process.wait()


def writers_for(world: World, port: int, environment: dict[str, str]) -> list[Writer]:
    """Two tellers, the minutes and the roster."""
    count = f"/rounds/{world.round}/count/"
    return [
        PageWriter(
            f"count {slot}",
            port=port,
            session=session,
            path=count,
            form=lambda number, version: (
                {"version": str(version), "total.issued": str(number)}
                | {f"line.{key}.good": str(number) for key in world.subjects}
            ),
        )
        for slot, session in zip("AB", world.tellers, strict=True)
    ] + [
        PageWriter(
            "minutes",
            port=port,
            session=world.secretary,
            path=f"/meetings/{world.meeting}/minutes/discussion/",
            form=lambda number, version: {"version": str(version), "text": f"Ý kiến thứ {number} " + "đã ghi. " * 200},
        ),
        RosterWriter(world.retitled, environment),
    ]
