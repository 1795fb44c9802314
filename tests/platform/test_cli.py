import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from xeploai import __version__
from xeploai.platform import cli
from xeploai.platform.commands import COMMANDS


def test_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([]) == 0
    assert cli.main(["--help"]) == 0
    assert capsys.readouterr().out == (cli.usage() + "\n") * 2


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--version"]) == 0
    assert capsys.readouterr().out == f"xeploai {__version__}\n"


def test_an_unknown_command_is_misuse(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["vote"]) == cli.MISUSE
    assert capsys.readouterr().err == "There is no command 'vote'. 'xeploai --help' lists them.\n"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_a_module(name: str) -> None:
    assert find_spec(COMMANDS[name].module) is not None


def test_the_command_line_starts_without_django() -> None:
    code = "import sys, xeploai.platform.cli; sys.exit('django' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_law_starts_without_django() -> None:
    code = "import sys, xeploai.law.command; sys.exit('django' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_demo_has_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XEPLOAI_HOME", str(tmp_path))
    monkeypatch.setenv("XEPLOAI_DATABASE_URL", "")
    monkeypatch.setenv("XEPLOAI_DEMO", "")
    assert cli.enter_demo("small") == tmp_path / "demo-small"


@pytest.mark.parametrize("words", [["--demo", "manage", "check"], ["--demo=province", "journal", "verify"]])
def test_a_demo_that_is_not_made_yet_is_said(
    words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, value in (("HOME", str(tmp_path)), ("DATABASE_URL", ""), ("DEMO", "")):
        monkeypatch.setenv(f"XEPLOAI_{name}", value)
    assert cli.main(words) == 1
    assert "xeploai demo --size" in capsys.readouterr().err


def test_a_size_that_is_none_is_misuse(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--demo=galaxy", "manage"]) == cli.MISUSE
    assert capsys.readouterr().err == "The demo's sizes are small and province.\n"
