"""The project names no machine, no registry's address, and no place where it happened to be written."""

import re

import pytest

from tests.architecture.tree import ROOT, kept

# Made of parts, so that this file does not hold what it forbids.
FOLDERS = [rf"(?<![\w.}}])/{name}/" for name in ("work", "root", "farm", "opt")] + [
    r"/home/\w",
    r"(?<![\w.}])/tm" + "p/",
]
HOSTS = [
    re.escape(".".join(parts))
    for parts in (
        ("py" + "pi", "org"),
        ("files", "python" + "hosted", "org"),
        ("registry", "npm" + "js", "org"),
        ("deb", "debian", "org"),
        ("pypi", "python", "org"),
    )
]


@pytest.mark.parametrize("pattern", FOLDERS + HOSTS)
def test_no_file_names(pattern: str) -> None:
    sought = re.compile(pattern)
    found = []
    for path in kept():
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
            if sought.search(line):
                found.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()[:100]}")
    assert found == []
