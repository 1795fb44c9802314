from pathlib import Path

import pytest

from xeploai.platform import cli
from xeploai.platform.commands import demo


# R-X8
@pytest.mark.parametrize("fresh", [True, False])
def test_what_was_rehearsed_is_thrown_away_when_asked_for(
    fresh: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "demo-small"
    (home / "files").mkdir(parents=True)
    (home / "xeploai.sqlite3").write_text("a rehearsal", encoding="utf-8")
    monkeypatch.setattr(cli, "enter_demo", lambda _size: home)
    monkeypatch.setattr(demo, "prepare", lambda _home, _size: None)
    assert demo.main(["--prepare-only", "--port", "0", *(["--fresh"] if fresh else [])]) == 0
    assert home.exists() is not fresh
