import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from xeploai.platform.commands import backup


# R-X6, R-X10
@pytest.mark.django_db
def test_a_backup_never_replaces_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "copy"
    target.write_text("older")
    assert backup.main([str(target)]) == 1
    assert target.read_text() == "older"
    assert "exists already" in capsys.readouterr().err


@pytest.mark.django_db(transaction=True)
def test_a_backup_is_a_whole_database(tmp_path: Path) -> None:
    from django.db import connection

    target = tmp_path / "copy"
    assert backup.main([str(target)]) == 0
    assert [path.name for path in tmp_path.iterdir()] == ["copy"]
    if connection.vendor == "sqlite":
        with closing(sqlite3.connect(target)) as copy:
            tables = {row[0] for row in copy.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        assert set(connection.introspection.table_names()) <= tables
    else:
        assert target.read_bytes().startswith(b"PGDMP")
