import subprocess

import pytest

from launcher.main import OWN, usage
from launcher.places import ROOT
from xeploai.platform.commands import COMMANDS


def run(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([ROOT / "xeploai", *words], capture_output=True, text=True, check=False)


@pytest.mark.parametrize("name", [*OWN, *COMMANDS])
def test_help_lists_every_command(name: str) -> None:
    assert f"  {name}" in usage()


def test_help_needs_no_preparation() -> None:
    done = run("--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert "demo [--port N]" in done.stdout


def test_an_unknown_command_is_misuse_and_one_sentence() -> None:
    done = run("vote")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "There is no command 'vote'. './xeploai --help' lists them.\n"
