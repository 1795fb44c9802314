from __future__ import annotations

import threading
from typing import Any

import pytest
from django.core.management import call_command
from django_tasks_db.management.commands.db_worker import Command as DatabaseWorker

from xeploai.platform.management.commands import work
from xeploai.platform.serving import _worker


def test_the_server_starts_this_worker() -> None:
    assert _worker()[3:5] == ["manage", "work"]


def test_imports_are_looked_at_when_the_worker_starts(monkeypatch: pytest.MonkeyPatch) -> None:
    looked, told = threading.Event(), {}

    def until_looked_at(_worker: Any, **options: Any) -> None:
        told.update(options)
        assert looked.wait(10)

    monkeypatch.setattr(work, "resume_imports", looked.set)
    monkeypatch.setattr(DatabaseWorker, "add_arguments", lambda _self, parser: parser.add_argument("--interval"))
    monkeypatch.setattr(DatabaseWorker, "handle", until_looked_at)
    call_command("work", interval="1")
    assert told["interval"] == "1"


@pytest.mark.django_db(transaction=True)
def test_it_looks_again_and_a_failure_does_not_end_it(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    ended = threading.Event()
    looks: list[int] = []

    def look() -> None:
        looks.append(len(looks))
        if len(looks) == 1:
            raise OSError("locked")
        if len(looks) == 3:
            ended.set()

    monkeypatch.setattr(work, "resume_imports", look)
    work.keep_resuming(ended, period=0.01)
    assert looks == [0, 1, 2]
    assert "Imports were not looked at" in caplog.text
