"""Stamps say which inputs a finished step was made from. They are written last, so a broken step starts again."""

import hashlib
from collections.abc import Iterable
from pathlib import Path


def files_under(*roots: Path) -> list[Path]:
    """Every file at or below the given places, in a fixed order; places that do not exist count as empty."""
    found: set[Path] = set()
    for root in roots:
        if root.is_dir():
            found.update(path for path in root.rglob("*") if path.is_file())
        elif root.is_file():
            found.add(root)
    return sorted(found)


def digest(files: Iterable[Path], *extra: str) -> str:
    """One hash over names and contents of the files and the extra words."""
    total = hashlib.sha256()
    for path in files:
        total.update(f"{path}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\0".encode())
    for word in extra:
        total.update(f"{word}\0".encode())
    return total.hexdigest()


def read(stamp: Path) -> str:
    """What the stamp says, or an empty string where there is none."""
    try:
        return stamp.read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        return ""


def write(stamp: Path, value: str) -> None:
    """Replaces the stamp in one step."""
    stamp.parent.mkdir(parents=True, exist_ok=True)
    fresh = stamp.with_name(stamp.name + ".new")
    fresh.write_text(value + "\n", encoding="utf-8")
    fresh.replace(stamp)
