"""What every test can use. The cast and the factories have modules of their own."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from pytest_django.live_server_helper import LiveServer

ROOT = Path(__file__).parent
ONCE = ("architecture", "ballotbox", "launcher", "law", "vietnamese")
BROWSER = "e2e"
CHROMIUM_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        top = item.path.relative_to(ROOT).parts[0] if item.path.is_relative_to(ROOT) else ""
        if top in ONCE:
            item.add_marker(pytest.mark.once)
        if top == BROWSER:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None,
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """A live server has threads, and threads need a database in a file."""
    database = settings.DATABASES["default"]
    browser = any(item.get_closest_marker("browser") for item in request.session.items)
    if browser and database["ENGINE"].endswith("sqlite3"):
        name = str(tmp_path_factory.mktemp("database") / "test.sqlite3")
        database.setdefault("TEST", {})["NAME"] = name


@pytest.fixture(scope="session", autouse=True)
def _journal_lets_go_between_tests() -> Iterator[None]:
    """The journal refuses to be emptied, and a test with real transactions must empty it afterwards."""
    from django.db import connection
    from django.test import TransactionTestCase

    from xeploai.journal.triggers import install, remove

    empty = TransactionTestCase._fixture_teardown  # type: ignore[attr-defined]

    def without_triggers(case: TransactionTestCase) -> None:
        remove(connection)
        try:
            empty(case)
        finally:
            install(connection)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", without_triggers)
        yield


@pytest.fixture(scope="session")
def live_server(django_db_setup: None, live_server: LiveServer) -> LiveServer:
    """The server looks once whether the database is in memory, so the tests' database must be chosen before."""
    return live_server


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """The browser, or a skip; where nothing may be left out (CI), a failure."""
    found = os.environ.get("XEPLOAI_CHROMIUM") or shutil.which("chromium")
    return found or _without("chromium")


@pytest.fixture(scope="session")
def soffice_path() -> str:
    """LibreOffice, or a skip; where nothing may be left out (CI), a failure."""
    return shutil.which("soffice") or _without("libreoffice-writer-nogui")


@pytest.fixture(scope="session")
def pdftoppm_path() -> str:
    """poppler's program that draws a PDF, or a skip; where nothing may be left out (CI), a failure."""
    return shutil.which("pdftoppm") or _without("poppler-utils")


@pytest.fixture(scope="session")
def browser() -> Iterator[object]:
    """One headless Chromium for the whole run; each test opens its own context."""
    path = os.environ.get("XEPLOAI_CHROMIUM") or shutil.which("chromium") or _without("chromium")
    from playwright.sync_api import sync_playwright

    # Playwright's loop runs in this thread, and Django takes any running loop for asynchronous code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=list(CHROMIUM_ARGUMENTS))
        yield started
        started.close()


def _without(package: str) -> str:
    if os.environ.get("CI") == "true":
        pytest.fail(f"{package} is missing, and nothing may be left out here")
    pytest.skip(f"{package} is not installed")
