import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings

ROOT = Path(__file__).parents[2]
NAME = "xeploai_kill"


@pytest.fixture
def empty_database() -> Iterator[str | None]:
    """An address of an empty database on the server of these tests; None where that is SQLite."""
    database = settings.DATABASES["default"]
    if database["ENGINE"].endswith("sqlite3"):
        yield None
        return
    import psycopg

    place = {"host": database["HOST"], "port": database["PORT"] or 5432, "user": database["USER"]}
    password = database["PASSWORD"] or None
    with psycopg.connect(dbname="postgres", password=password, autocommit=True, **place) as server:
        server.execute(f"DROP DATABASE IF EXISTS {NAME} WITH (FORCE)")
        server.execute(f"CREATE DATABASE {NAME}")
        secret = f":{password}" if password else ""
        yield f"postgresql://{place['user']}{secret}@{place['host'].replace('/', '%2F')}:{place['port']}/{NAME}"
        server.execute(f"DROP DATABASE IF EXISTS {NAME} WITH (FORCE)")


def test_what_was_acknowledged_survives_three_kills(empty_database: str | None) -> None:
    environment = {
        k: v for k, v in os.environ.items() if not k.startswith("XEPLOAI_") and k != "DJANGO_SETTINGS_MODULE"
    }
    if empty_database:
        environment["XEPLOAI_DATABASE_URL"] = empty_database
    command = [sys.executable, "-m", "tests.durability", "--kills", "3"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=600, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.splitlines()[-1].startswith("3 of 3 kills")
    assert done.stdout.rstrip().endswith("wrong: 0")
