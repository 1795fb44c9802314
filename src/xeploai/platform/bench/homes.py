"""The two databases of the bench: where they are, and whether the code that fills them has changed since."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent.parent
# What decides which rows a database holds.
FILLED_BY = (
    "*/migrations/*.py",
    "law/**/*",
    "ballots/**/*.py",
    "ratings/**/*.py",
    "exchange/demo/**/*",
    "exchange/roster/storing*.py",
    "platform/bench/copying.py",
    "platform/bench/filling.py",
    "platform/bench/staging.py",
    "platform/bench/preparing.py",
)


@dataclass(frozen=True, slots=True)
class Home:
    """One size: its folder, and the address of its database."""

    size: str
    folder: Path
    url: str

    @property
    def stamp(self) -> Path:
        """Holds the fingerprint of the code that filled the database."""
        return self.folder / f"{self.size}.filled"

    def ready(self) -> bool:
        """Whether the database is filled, by the code as it is now."""
        return self.stamp.is_file() and self.stamp.read_text(encoding="utf-8") == self._fingerprint()

    def clear(self) -> None:
        """Forget what is there; a database on a server must be emptied by hand."""
        self.stamp.unlink(missing_ok=True)
        for path in self.folder.glob(f"{self.size}.sqlite3*"):
            path.unlink()

    def settle(self) -> None:
        """Say that the database is complete."""
        self.stamp.write_text(self._fingerprint(), encoding="utf-8")

    def environment(self) -> dict[str, str]:
        """The environment of a process that works on this database."""
        return {
            **os.environ,
            "XEPLOAI_HOME": str(self.folder),
            "XEPLOAI_DATABASE_URL": self.url,
            "XEPLOAI_DEMO": "1",
        }

    def _fingerprint(self) -> str:
        digest = hashlib.sha256(f"{self.size} {self.url}".encode())
        for path in sorted({path for pattern in FILLED_BY for path in PACKAGE.glob(pattern) if path.is_file()}):
            if path.suffix in {".py", ".yaml"}:
                digest.update(path.read_bytes())
        return digest.hexdigest()


def home(folder: Path, size: str, url: str = "") -> Home:
    """The database of a size: in a file of the folder, or on the server of ``url``."""
    folder.mkdir(parents=True, exist_ok=True)
    return Home(size, folder, url or f"sqlite:///{folder / f'{size}.sqlite3'}")
