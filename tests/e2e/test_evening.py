"""The whole story in Chromium, as each of the cast: one cell's evening, the committee's decision, the inspection.

The chapters are in ``story``; they follow one another in one database, as the evening does.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from tests.e2e.pages.desk import Stage
from tests.e2e.story import (
    committee,
    deciding,
    first_round,
    inspection,
    minutes,
    opening,
    preparation,
    roster,
    second_round,
)
from xeploai.exchange.demo.make import make_demo

if TYPE_CHECKING:
    from playwright.sync_api import Browser
    from pytest_django.live_server_helper import LiveServer

CHAPTERS = (
    *preparation.CHAPTERS, *opening.CHAPTERS, *first_round.CHAPTERS, *second_round.CHAPTERS, *minutes.CHAPTERS,
    *committee.CHAPTERS, *deciding.CHAPTERS, *inspection.CHAPTERS, *roster.CHAPTERS,
)  # fmt: skip


def test_the_evening_and_what_follows(browser: Browser, live_server: LiveServer) -> None:
    make_demo()
    wanted = os.environ.get("XEPLOAI_PICTURES")
    stage = Stage(browser, live_server.url, Path(wanted) if wanted else None)
    try:
        for chapter in CHAPTERS:
            chapter(stage)
    finally:
        stage.close()
    assert stage.complaints == []
