import os
from pathlib import Path

import pytest

from xeploai.platform.commands import bench


def test_it_works_in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XEPLOAI_HOME", str(tmp_path))
    monkeypatch.setenv("XEPLOAI_DATABASE_URL", "postgresql://real/data")
    monkeypatch.setenv("XEPLOAI_DEMO", "")
    assert bench.enter() == tmp_path / "bench"
    assert os.environ["XEPLOAI_DATABASE_URL"] == f"sqlite:///{tmp_path / 'bench' / 'empty.sqlite3'}"
    assert os.environ["XEPLOAI_HOME"] == str(tmp_path / "bench")
