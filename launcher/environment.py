"""The Python environment beside the checkout: made with venv, filled by uv from a lock with hashes."""

import shutil
import subprocess
import sys
from pathlib import Path

from launcher import running, stamps
from launcher.places import LOCKS, PYTHON, ROOT, VENV
from launcher.running import quietly
from launcher.stop import Stop
from xeploai.platform.progress import step

STAMP = VENV / "xeploai-stamp"
UV = VENV / "bin" / "uv"
LEVELS = ("dev", "run")  # what a larger environment holds, a smaller wish is content with
NO_VENV = (
    "This Python ({python}) cannot make an environment. Install its venv package "
    "(on Debian and Ubuntu: apt-get install python3-venv) and try again."
)


def ready(level: str) -> bool:
    """True where the environment holds the lock of this level, or a larger one."""
    if not PYTHON.exists():
        return False
    content = stamps.read(STAMP)
    return any(content == _wanted(candidate) for candidate in LEVELS[: LEVELS.index(level) + 1])


def prepare(level: str) -> None:
    """Makes the environment hold exactly what ``requirements/<level>.lock`` names."""
    if ready(level):
        return
    if stamps.read(STAMP).startswith("dev ") and level == "run":
        level = "dev"  # a developer's environment stays one
    STAMP.unlink(missing_ok=True)
    if not _usable():
        with step(f"Making a Python environment ({sys.version.split()[0]})"):
            _create()
    if not _works([UV, "--version"]):
        with step("Installing uv"):
            options = ["--quiet", "--no-deps", "--force-reinstall", "--require-hashes", "--only-binary", ":all:"]
            quietly(
                [PYTHON, "-m", "pip", "install", *options, "-r", LOCKS / "bootstrap.lock"],
                sentence="uv, which installs the libraries, could not be installed.",
            )
    with step(f"Installing the Python libraries of requirements/{level}.lock"):
        quietly(
            [UV, "pip", "sync", "--quiet", "--python", PYTHON, "--require-hashes", LOCKS / f"{level}.lock"],
            sentence="The Python libraries could not be installed. Is the package registry reachable?",
        )
        _point_at_sources()
    stamps.write(STAMP, _wanted(level))


def _wanted(level: str) -> str:
    return f"{level} {stamps.digest([LOCKS / 'bootstrap.lock', LOCKS / f'{level}.lock'], str(ROOT))}"


def _usable() -> bool:
    """A Python that starts and is new enough: the one it was made from may have gone since."""
    return _works([PYTHON, "-c", "import sys, pip; sys.exit(sys.version_info < (3, 11))"])


def _works(command: list[str | Path]) -> bool:
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def _create() -> None:
    try:
        if VENV.exists():
            shutil.rmtree(VENV)
        result = subprocess.run(
            [sys.executable, "-m", "venv", str(VENV)],
            capture_output=True,
            text=True,
            errors="replace",
            pass_fds=tuple(running.shared),
            check=False,
        )
    except OSError as error:
        raise Stop(f"{VENV} cannot be written: {error.strerror}.") from error
    if result.returncode:
        said = (result.stdout + result.stderr).strip()
        shutil.rmtree(VENV, ignore_errors=True)
        if "Permission denied" in said:
            raise Stop(f"{VENV} cannot be written: this folder belongs to somebody else.")
        raise Stop(f"{NO_VENV.format(python=sys.executable)}\n{said}")


def _point_at_sources() -> None:
    """Puts ``src`` on the environment's path: no build, and no copy that could grow old."""
    site = next((VENV / "lib").glob("python3.*")) / "site-packages"
    (site / "xeploai-checkout.pth").write_text(f"{ROOT / 'src'}\n{ROOT}\n", encoding="utf-8")


def tool(name: str) -> Path:
    """A program of the environment."""
    return VENV / "bin" / name
