"""The programs of the system that tests use: seen, installed where that is allowed, or said to be missing."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from launcher import postgres
from launcher.running import quietly
from launcher.stop import Stop
from xeploai.platform.progress import say, step

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
SERIF = ("/usr/share/fonts/truetype/liberation", "/usr/share/fonts/truetype/liberation2")


class Program(NamedTuple):
    """``present`` tells whether it is there; ``without`` what is skipped where it is not."""

    debian: str
    present: Callable[[], bool]
    without: str


def chromium() -> str | None:
    """The browser of the tests: ``XEPLOAI_CHROMIUM``, or the first one found."""
    named = os.environ.get("XEPLOAI_CHROMIUM")
    return named or next((path for name in BROWSERS if (path := shutil.which(name))), None)


PROGRAMS = (
    Program("chromium", lambda: chromium() is not None, "the tests that use the pages as a person would"),
    Program("postgresql", lambda: postgres.programs() is not None, "every test's second run, on PostgreSQL"),
    Program("poppler-utils", lambda: shutil.which("pdftoppm") is not None, "the tests that read the PDF papers"),
    Program(
        "libreoffice-writer-nogui",
        lambda: shutil.which("soffice") is not None,
        "the tests that open the Word papers in LibreOffice",
    ),
    Program(
        "fonts-liberation",
        lambda: any(Path(place).is_dir() for place in SERIF),
        "nothing, but LibreOffice's pages will break elsewhere",
    ),
)


def prepare() -> None:
    """Installs what is missing, as root on Debian; otherwise says it, and under CI=true stops."""
    missing = [program for program in PROGRAMS if not program.present()]
    if not missing:
        return
    names = [program.debian for program in missing]
    if os.geteuid() == 0 and shutil.which("apt-get"):
        _install(names)
        missing = [program for program in PROGRAMS if not program.present()]
    if not missing:
        return
    lines = [f"  {program.debian}: without it these are left out: {program.without}" for program in missing]
    hint = f"As root: apt-get install --no-install-recommends {' '.join(program.debian for program in missing)}"
    if os.environ.get("CI") == "true":
        raise Stop("\n".join(["Missing on this machine, and nothing may be left out here:", *lines, hint]))
    say("\n".join(["Missing on this machine:", *lines, hint]))


def _install(names: list[str]) -> None:
    sentence = f"{', '.join(names)} could not be installed."
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    with step(f"Installing with apt-get: {', '.join(names)}"):
        quietly(["apt-get", "update", "-qq"], sentence=sentence, env=quiet)
        quietly(["apt-get", "install", "-y", "-qq", "--no-install-recommends", *names], sentence=sentence, env=quiet)
