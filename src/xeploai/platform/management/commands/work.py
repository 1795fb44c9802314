"""The background worker: it does what was queued, and takes up again what a stopped one left lying."""

from __future__ import annotations

import logging
import threading
from typing import Any, Final

from django.db import close_old_connections, connection
from django_tasks_db.management.commands.db_worker import Command as DatabaseWorker

from xeploai.exchange.tasks import resume_imports

LOG = logging.getLogger(__name__)
PERIOD: Final = 60.0


class Command(DatabaseWorker):
    """``work``: ``db_worker`` with its options, and beside it a look at the imports every minute."""

    help = "Run the background worker."

    def handle(self, **options: Any) -> None:
        """Look at once, then every minute, until the worker ends."""
        ended = threading.Event()
        threading.Thread(target=keep_resuming, args=(ended,), daemon=True).start()
        try:
            super().handle(**options)
        finally:
            ended.set()


def keep_resuming(ended: threading.Event, period: float = PERIOD) -> None:
    """``resume_imports`` now and every ``period`` seconds until ``ended``. A failure waits for the next time."""
    while True:
        close_old_connections()
        try:
            resume_imports()
        except Exception:
            LOG.exception("Imports were not looked at; the next look is in %s seconds", period)
        if ended.wait(period):
            break
    connection.close()
