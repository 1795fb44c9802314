"""The checks that read the code without running it."""

from typing import NamedTuple

from launcher import front_end
from launcher.environment import tool
from launcher.places import MODULES, PYTHON, ROOT

PYTHON_TREES = ("src", "tests", "launcher")


class Check(NamedTuple):
    name: str
    command: list[str]


def all_checks() -> list[Check]:
    """In the order of cost, the cheap ones first."""
    templates = sorted({str(path.parent) for path in (ROOT / "src").rglob("templates")})
    djlint = [str(tool("djlint")), "--quiet", *(["src"] if templates else [])]
    manage = [str(PYTHON), "-m", "xeploai", "manage"]
    typescript = [*front_end.node(), str(MODULES / "typescript" / "bin" / "tsc"), "--noEmit"]
    checks = [
        Check("ruff format", [str(tool("ruff")), "format", "--check", "."]),
        Check("ruff check", [str(tool("ruff")), "check", "."]),
        Check("layers", [str(tool("lint-imports"))]),
        Check("TypeScript", [*typescript, "-p", "frontend/tsconfig.json"]),
        Check("migrations", [*manage, "makemigrations", "--check", "--dry-run"]),
        Check("Django's checks", [*manage, "check", "--fail-level", "WARNING"]),
        Check("types", [str(tool("mypy")), *(tree for tree in PYTHON_TREES if (ROOT / tree).is_dir())]),
    ]
    if templates:
        # Lint only: the reformatter breaks lines inside sentences and so puts spaces into what people read.
        checks[4:4] = [Check("templates", [*djlint, "--lint"])]
    return checks


def fixers() -> list[Check]:
    """What mends by itself."""
    return [
        Check("ruff check --fix", [str(tool("ruff")), "check", "--fix-only", "."]),
        Check("ruff format", [str(tool("ruff")), "format", "."]),
    ]
