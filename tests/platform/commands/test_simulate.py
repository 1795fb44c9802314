import os
from pathlib import Path

import pytest

from tests import factories as make
from xeploai.platform.commands import simulate


def test_it_works_in_a_file_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XEPLOAI_HOME", str(tmp_path))
    monkeypatch.setenv("XEPLOAI_DATABASE_URL", "postgresql://real/data")
    monkeypatch.setenv("XEPLOAI_DEMO", "")
    assert simulate.enter("") == tmp_path / "simulate"
    assert os.environ["XEPLOAI_DATABASE_URL"] == f"sqlite:///{tmp_path / 'simulate' / 'xeploai.sqlite3'}"
    simulate.enter("postgresql://other/empty")
    assert os.environ["XEPLOAI_DATABASE_URL"] == "postgresql://other/empty"


@pytest.mark.django_db
@pytest.mark.parametrize("size, said", [("1.5", "a fraction up to 1"), ("0.01", "in an empty one")])
def test_it_says_why_it_does_not_play(
    size: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("XEPLOAI_HOME", "XEPLOAI_DATABASE_URL", "XEPLOAI_DEMO"):
        monkeypatch.setenv(name, os.environ.get(name, ""))
    monkeypatch.setattr(simulate, "enter", lambda _database: tmp_path)
    monkeypatch.setattr("xeploai.platform.readying.migrate", lambda: None)
    make.a_unit()
    assert simulate.main(["--size", size]) == 1
    assert said in capsys.readouterr().err
