"""Chooses the command, prepares what it needs, and hands over to it."""

import fcntl
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from launcher import environment, front_end, locking, running, testing
from launcher.places import PYTHON, ROOT, home
from launcher.stop import Stop
from xeploai import __version__
from xeploai.platform import cli
from xeploai.platform.commands import COMMANDS
from xeploai.platform.progress import say

MISUSE = 2
INTERRUPTED = 130
OWN = {
    "test": (testing.USAGE, "all checks and all tests, on SQLite and on PostgreSQL"),
    "kill": ("kill [--kills N] [--seed N]", "kill the server while it writes, and look for what is missing"),
    "lint": ("lint [--fix]", "the checks alone: style, types, layers, templates, migrations"),
    "build": ("build [--watch]", "the front end"),
    "lock": ("lock [--upgrade]", "resolve the libraries again and write the lock files"),
    "prepare": ("prepare [--dev]", "the environment and the front end, and nothing more"),
}


def main(words: list[str]) -> int:
    """Runs one command of ``./xeploai`` and returns its exit code; a Stop is printed as its sentence."""
    signal.signal(signal.SIGTERM, _leave)
    try:
        return _run(words)
    except Stop as stop:
        print(stop, file=sys.stderr)
        return stop.code
    except KeyboardInterrupt:
        print("Stopped. What was finished is kept; the same command goes on from there.", file=sys.stderr)
        return INTERRUPTED


def _run(words: list[str]) -> int:
    if not words or words[0] in {"-h", "--help", "help"}:
        say(usage())
        return 0
    if words[0] == "--version":
        say(f"xeploai {__version__}")
        return 0
    name = cli.command_name(words)
    if name in OWN:
        return _own(name, words[1:])
    if name not in COMMANDS:
        raise Stop(f"There is no command '{name}'. './xeploai --help' lists them.", code=MISUSE)
    prepare("run", built=COMMANDS[name].built and not {"-h", "--help"} & set(words))
    sys.stdout.flush()
    os.environ["XEPLOAI_HOME"] = str(home())
    return os.execv(PYTHON, [str(PYTHON), "-m", "xeploai", *words])


def _own(name: str, words: list[str]) -> int:
    if {"-h", "--help"} & set(words):
        say("\n".join(OWN[name]))
        return 0
    if name == "test":
        return testing.test(words, prepare)
    if name == "kill":
        prepare("dev", built=True)
        os.chdir(ROOT)
        os.execv(PYTHON, [str(PYTHON), "-m", "tests.durability", *words])
    return _maintain(name, words)


def _maintain(name: str, words: list[str]) -> int:
    if name == "lint":
        prepare("dev", built=False)
        front_end.prepare_packages()
        return testing.lint(fix="--fix" in words)
    if name == "lock":
        locking.lock(upgrade="--upgrade" in words)
        return 0
    prepare("dev" if "--dev" in words else "run", built=True)
    return front_end.watch() if "--watch" in words else 0


def prepare(level: str, *, built: bool) -> None:
    """The environment at a level (``run`` or ``dev``) and, where wanted, the built front end."""
    if environment.ready(level) and not built:
        return
    with _alone():
        environment.prepare(level)
        if built:
            front_end.prepare()


@contextmanager
def _alone() -> Iterator[None]:
    """One preparation at a time; the second waits for the first and then finds everything done."""
    try:
        home().mkdir(parents=True, exist_ok=True)
        with (home() / "preparing.lock").open("w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                say("Another ./xeploai is preparing; waiting for it.")
                fcntl.flock(lock, fcntl.LOCK_EX)
            running.shared.add(lock.fileno())
            try:
                yield
            finally:
                running.shared.clear()
    except PermissionError as error:
        raise Stop(f"{error.filename} cannot be written. Use a copy of this folder that belongs to you.") from error


def usage() -> str:
    """What ``--help`` prints."""
    own = [line for use, summary in OWN.values() for line in (f"  {use}", f"      {summary}")]
    parts = ["Usage: ./xeploai COMMAND ...", "", *cli.lines(), "", "For those who work on it:", *own, "", cli.FOOT]
    return "\n".join(parts)


def _leave(number: int, _frame: FrameType | None) -> None:
    raise SystemExit(128 + number)
