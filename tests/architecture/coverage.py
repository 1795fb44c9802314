"""The page that says where each requirement of the guideline is met: written from its data and the tests' markers.

``python -m tests.architecture.coverage`` writes it; a check compares what it would write with what is there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import yaml

from tests.architecture.tree import APPS, ROOT, kept

DATA = ROOT / "docs" / "domain" / "coverage.yaml"
PAGE = ROOT / "docs" / "domain" / "coverage.md"
POINTS = APPS / "law" / "rule_sets" / "13-HD-TU-2023" / "interpretations.yaml"
NUMBER = re.compile(r"\bR-(?:P|I{1,3}|IV|V|VI|PL|X)\d+[a-z]?\b")
NAMED = re.compile(r'name="([a-z_]+)"')
HEAD = """# What the guideline asks for, and where it is met

Written by `python -m tests.architecture.coverage` from [coverage.yaml](coverage.yaml) and the markers (`# R-V1`) of the
tests; a check fails where a requirement has no test, and where this page is not what the command would write. Code is
below `src/xeploai`, tests below `tests`; a screen is the name of its address (`src/xeploai/web/addresses`).
"""


@dataclass(frozen=True, slots=True)
class Requirement:
    """One number: its clause, what it asks for, the code and the screens that meet it, the files that test it."""

    number: str
    clause: str
    says: str
    code: tuple[str, ...]
    screens: tuple[str, ...]
    tests: tuple[str, ...]


def requirements() -> list[Requirement]:
    """All of them, in the order of the guideline."""
    tested = markers()
    return [
        Requirement(
            number,
            str(row["clause"]),
            row["says"],
            tuple(row["code"]),
            tuple(row["screen"]),
            tuple(tested.get(number, ())),
        )
        for number, row in _data()["requirements"].items()
    ]


def still_open() -> list[str]:
    """Requirements that the data itself calls unmet."""
    return list(_data().get("open", []))


def markers() -> dict[str, list[str]]:
    """Test files by the requirement numbers that their text names."""
    found: dict[str, list[str]] = {}
    for path in kept():
        if path.suffix != ".py" or not path.is_relative_to(ROOT / "tests") or not path.name.startswith("test_"):
            continue
        for number in sorted(set(NUMBER.findall(path.read_text(encoding="utf-8")))):
            found.setdefault(number, []).append(str(path.relative_to(ROOT / "tests")))
    return found


def screens() -> set[str]:
    """Names of all addresses."""
    folder = APPS / "web" / "addresses"
    return {name for path in folder.glob("*.py") for name in NAMED.findall(path.read_text(encoding="utf-8"))}


def written() -> str:
    """The page as it should be."""
    lines = [HEAD, "| clause | number | what is asked | code | tests | screens |", "|---|---|---|---|---|---|"]
    lines += [
        f"| {row.clause} | {row.number} | {row.says} | {_listed(row.code)} | {_listed(row.tests)} "
        f"| {_listed(row.screens)} |"
        for row in requirements()
    ]
    lines += ["", "## Where the text is open", ""]
    lines += ["Each is a setting of the year, with its effect shown before it is chosen (`/cycle/points/KEY/`).", ""]
    lines += ["| point | clause | question | setting | default | who may change it |", "|---|---|---|---|---|---|"]
    points: dict[str, Any] = yaml.safe_load(POINTS.read_text(encoding="utf-8"))["interpretations"]
    lines += [
        f"| {point} | {row['clause']} | {row['question']['en']} | `{row['key']}` | `{row['default']}` "
        f"| {row['changed_by']} |"
        for point, row in points.items()
    ]
    return "\n".join([*lines, ""])


def _data() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(DATA.read_text(encoding="utf-8"))
    return found


def _listed(names: tuple[str, ...]) -> str:
    return "<br>".join(f"`{name}`" for name in names) or "not yet"


if __name__ == "__main__":
    PAGE.write_text(written(), encoding="utf-8")
