"""The files that git keeps, or would keep."""

import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]
APPS = ROOT / "src" / "xeploai"
TEXT = {".py", ".html", ".ts", ".mjs", ".scss", ".yaml", ".yml", ".md", ".toml", ".json", ".txt", ".typ", ".lock", ""}


def kept() -> list[Path]:
    """Every text file of the project, ignored ones left out."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    paths = (ROOT / name for name in listed.split("\0") if name)
    return sorted(path for path in paths if path.is_file() and path.suffix in TEXT)


def verbs() -> list[Path]:
    """Every action file, relative to the package."""
    found = APPS.glob("*/actions/*.py")
    return sorted(path.relative_to(APPS) for path in found if not path.name.startswith("_"))
