"""The locks hold names, versions and hashes, and fit pyproject.toml."""

import re
import tomllib

import pytest

from launcher.locking import ADDRESS
from launcher.places import LOCKS, ROOT

NAMES = sorted(path.name for path in LOCKS.glob("*.lock"))


def locked(name: str) -> dict[str, str]:
    pinned = re.findall(r"^([a-z0-9-]+)==([^ ;\\]+)", (LOCKS / name).read_text(), re.MULTILINE)
    return dict(pinned)


def wanted(requirement: str) -> str:
    return re.split(r"[\[~><=! ]", requirement)[0].lower()


def test_the_locks_are_all_there() -> None:
    assert NAMES == ["bootstrap.lock", "dev.lock", "node.lock", "run.lock"]


@pytest.mark.parametrize("name", NAMES)
def test_no_lock_names_an_address(name: str) -> None:
    assert ADDRESS.findall((LOCKS / name).read_text()) == []


@pytest.mark.parametrize("name", NAMES)
def test_every_pin_has_hashes(name: str) -> None:
    pins = re.split(r"^(?=[a-z0-9-]+==)", (LOCKS / name).read_text(), flags=re.MULTILINE)[1:]
    assert [pin.split()[0] for pin in pins if "--hash=sha256:" not in pin] == []


def test_every_requirement_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    run = {wanted(requirement) for requirement in project["project"]["dependencies"]}
    assert run - locked("run.lock").keys() == set()
    dev = {wanted(requirement) for requirement in project["dependency-groups"]["dev"]}
    assert (run | dev) - locked("dev.lock").keys() == set()


def test_development_runs_what_is_shipped() -> None:
    run, dev = locked("run.lock"), locked("dev.lock")
    assert {name: version for name, version in run.items() if dev.get(name) != version} == {}


def test_the_front_ends_lock_names_no_address() -> None:
    assert '"resolved"' not in (ROOT / "package-lock.json").read_text(encoding="utf-8")
