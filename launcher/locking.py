"""Makes the locks again from ``pyproject.toml`` and ``package.json``."""

import os
import re

from launcher import environment, front_end
from launcher.places import LOCKS, ROOT
from launcher.running import quietly
from launcher.stop import Stop
from xeploai.platform.progress import step

# The lock must be the same wherever it is made: no machine's own index, mirror or wheel folder may shape it.
FOREIGN = ("UV_", "PIP_")
KEPT = {"UV_CACHE_DIR"}
RESOLVE = ("--universal", "--python-version", "3.11", "--generate-hashes", "--no-header", "--no-annotate", "--quiet")
ADDRESS = re.compile(r"https?:|file:|^--|@ ", re.MULTILINE)


def lock(*, upgrade: bool) -> None:
    """Resolves each set of requirements; with ``upgrade`` to the newest versions allowed."""
    environment.prepare("run")
    project = str(ROOT / "pyproject.toml")
    run = ["-c", str(LOCKS / "run.lock")]
    _resolve("run", [project], upgrade=upgrade)
    _resolve("dev", [project, "--group", "dev", *run], upgrade=upgrade)
    _resolve("bootstrap", ["--group", "bootstrap"], upgrade=upgrade)
    _resolve("node", ["--group", "node"], upgrade=upgrade)
    with step("package-lock.json"):
        verb = "update" if upgrade else "install"
        quietly(
            [*front_end.npm(), verb, "--package-lock-only", "--ignore-scripts", "--no-audit", "--no-fund"],
            sentence="The front end's packages do not resolve.",
            env=front_end.node_environment(),
        )


def _resolve(name: str, sources: list[str], *, upgrade: bool) -> None:
    target = LOCKS / f"{name}.lock"
    command = [str(environment.UV), "--no-config", "pip", "compile", *RESOLVE, *sources, "-o", str(target)]
    kept = {key: value for key, value in os.environ.items() if key in KEPT or not key.startswith(FOREIGN)}
    with step(f"requirements/{name}.lock"):
        quietly(
            ["env", "-i", *(f"{key}={value}" for key, value in kept.items())]
            + command
            + (["--upgrade"] if upgrade else []),
            sentence="The libraries do not resolve together.",
        )
    if ADDRESS.search(target.read_text(encoding="utf-8")):
        raise Stop(f"{target} names an address. A lock holds names, versions and hashes only.")
