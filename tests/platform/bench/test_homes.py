from pathlib import Path

import pytest

from xeploai.platform.bench import homes


def test_a_database_is_filled_once(tmp_path: Path) -> None:
    home = homes.home(tmp_path / "bench", "small")
    assert not home.ready()
    home.settle()
    assert home.ready()
    assert homes.home(tmp_path / "bench", "small").ready()
    assert not homes.home(tmp_path / "bench", "province").ready()


def test_another_database_is_another_home(tmp_path: Path) -> None:
    homes.home(tmp_path, "small").settle()
    assert not homes.home(tmp_path, "small", "postgresql://somewhere/bench").ready()


def test_changed_code_fills_it_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "package"
    (package / "exchange" / "demo").mkdir(parents=True)
    source = package / "exchange" / "demo" / "make.py"
    source.write_text("one")
    monkeypatch.setattr(homes, "PACKAGE", package)
    home = homes.home(tmp_path / "bench", "small")
    home.settle()
    source.write_text("two")
    assert not home.ready()


def test_clearing_takes_the_database_with_it(tmp_path: Path) -> None:
    home = homes.home(tmp_path, "small")
    home.settle()
    for name in ("small.sqlite3", "small.sqlite3-wal", "province.sqlite3"):
        (tmp_path / name).touch()
    home.clear()
    assert [path.name for path in tmp_path.iterdir()] == ["province.sqlite3"]


def test_a_worker_sees_its_own_database(tmp_path: Path) -> None:
    environment = homes.home(tmp_path, "province").environment()
    assert environment["XEPLOAI_DATABASE_URL"] == f"sqlite:///{tmp_path / 'province.sqlite3'}"
    assert environment["XEPLOAI_HOME"] == str(tmp_path)
