"""``./xeploai test``: every check, then every test on SQLite and again on PostgreSQL, then what came of it."""

import contextlib
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from launcher import checks, front_end, packages, postgres
from launcher.places import PYTHON, ROOT
from launcher.stop import Stop
from xeploai.platform.progress import say, seconds

USAGE = "test [--quick] [--database sqlite|postgres] [PYTEST ARGUMENTS]"
DATABASES = ("sqlite", "postgres")
MISUSE = 2
NO_TESTS = 5  # pytest's own code for an empty selection
CLOSING = re.compile(
    r"^(?:\x1b\[[0-9;]*m)*(?:=+ .*\b)?(?:\d+ )?(?:passed|failed|errors?|skipped|deselected|no tests ran)\b.* in [\d.]+"
)
WORKERS = ("-n", "2", "--dist", "loadfile")


@dataclass
class Wish:
    """What the words after ``test`` ask for."""

    quick: bool = False
    databases: tuple[str, ...] = DATABASES
    pytest: list[str] = field(default_factory=list)


@dataclass
class Results:
    """What ran, and pytest's closing lines."""

    rows: list[tuple[str, bool, float]] = field(default_factory=list)
    closings: list[str] = field(default_factory=list)

    def add(self, name: str, *, passed: bool, took: float) -> None:
        self.rows.append((name, passed, took))

    def report(self) -> int:
        """Prints the summary and the closing lines; the exit code."""
        say("\nSummary")
        for name, passed, took in self.rows:
            say(f"  {'passed' if passed else 'FAILED'}  {name:<28} {seconds(took):>12}")
        say()
        for line in self.closings:
            say(line)
        return 0 if all(passed for _, passed, _ in self.rows) else 1


def test(words: list[str], prepare: Callable[..., None]) -> int:
    """Everything; ``--quick``: SQLite only, no checks and no browser; pytest's own arguments: only those tests."""
    wish = read(words)
    prepare("dev", built=True)
    results = Results()
    if not wish.quick:
        packages.prepare()
        if not wish.pytest and wish.databases == DATABASES:
            front_end.prepare_packages()
            run_checks(checks.all_checks(), results)
    for database in wish.databases:
        with _server(database, results) as address:
            if address is not None:
                _run_tests(database, address, wish, results)
    return results.report()


def lint(*, fix: bool) -> int:
    """The checks alone, after mending what mends by itself where ``fix`` is set."""
    results = Results()
    if fix:
        run_checks(checks.fixers(), Results())
    run_checks(checks.all_checks(), results)
    return results.report()


def read(words: list[str]) -> Wish:
    """The wish in the words; what is not ours is pytest's."""
    wish = Wish()
    rest = iter(words)
    for word in rest:
        if word == "--quick":
            wish.quick, wish.databases = True, DATABASES[:1]
        elif word == "--database":
            wish.databases = (_known(next(rest, "")),)
        elif word.startswith("--database="):
            wish.databases = (_known(word.partition("=")[2]),)
        else:
            wish.pytest.append(word)
    return wish


def _known(database: str) -> str:
    if database not in DATABASES:
        raise Stop(f"The databases of the tests are {' and '.join(DATABASES)}.", code=MISUSE)
    return database


def run_checks(wanted: Sequence[checks.Check], results: Results) -> None:
    """Runs each check to its end, and shows what a failed one said."""
    environment = {**os.environ, "XEPLOAI_TESTING": "1", "XEPLOAI_DATABASE_URL": "sqlite://:memory:"}
    for check in wanted:
        started = time.monotonic()
        done = subprocess.run(
            check.command,
            cwd=ROOT,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            check=False,
        )
        took = time.monotonic() - started
        passed = done.returncode == 0
        results.add(check.name, passed=passed, took=took)
        say(f"· {check.name}: {'passed' if passed else 'FAILED'} ({seconds(took)})")
        if not passed:
            say(done.stdout.rstrip())


@contextlib.contextmanager
def _server(database: str, results: Results) -> Iterator[str | None]:
    """The address for the tests; None where there is no PostgreSQL and its run is left out."""
    if database == "sqlite":
        yield "sqlite://:memory:"
    elif postgres.programs() is None and os.environ.get("CI") != "true":
        say("· The run on PostgreSQL is left out: there is no server on this machine.")
        yield None
    else:
        started = time.monotonic()
        with postgres.cluster() as address:
            results.add("PostgreSQL for the tests", passed=True, took=time.monotonic() - started)
            yield address


def _run_tests(database: str, address: str, wish: Wish, results: Results) -> None:
    again = database == "postgres" and len(wish.databases) > 1
    if wish.pytest:
        _pytest(f"tests on {database}", address, wish.pytest, results, empty=again)
        return
    fast = "not browser and not once" if again else "not browser"
    _pytest(f"tests on {database}", address, ["-m", fast, *WORKERS], results)
    if not wish.quick and packages.chromium():
        _pytest(f"browser tests on {database}", address, ["-m", "browser"], results, empty=True)


def _pytest(name: str, address: str, words: list[str], results: Results, *, empty: bool = False) -> None:
    """Runs pytest, shows it live, and keeps its closing line. ``empty``: finding no test is no failure."""
    say(f"\n· {name}: pytest {' '.join(words)}")
    started = time.monotonic()
    colour = ["--color=yes"] if sys.stdout.isatty() else []
    environment = {**os.environ, "XEPLOAI_TESTING": "1", "XEPLOAI_DATABASE_URL": address}
    browser = packages.chromium()
    if browser:
        environment["XEPLOAI_CHROMIUM"] = browser
    closing = ""
    with subprocess.Popen(
        [str(PYTHON), "-m", "pytest", *colour, *words],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    ) as process:
        assert process.stdout is not None  # noqa: S101 - asked for above
        for line in process.stdout:
            print(line, end="", flush=True)
            if CLOSING.match(line):
                closing = line.rstrip()
    passed = process.returncode == 0 or (empty and process.returncode == NO_TESTS)
    results.add(name, passed=passed, took=time.monotonic() - started)
    if closing:
        results.closings.append(f"{name}:\n{closing}")
