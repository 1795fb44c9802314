"""Takes the pictures of the guide anew: ``python -m tests.e2e.pictures``. They are those of the tested story."""

from __future__ import annotations

import os
import re
import sys
import tempfile
from pathlib import Path

import pytest

GUIDE = Path(__file__).parents[2] / "docs" / "guide"
HEAVIEST = 200_000


def main() -> int:
    """Plays the story and keeps the pictures that the guide shows. Answers the exit code."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XEPLOAI_PICTURES"] = folder
        code = pytest.main(["tests/e2e/test_evening.py", "-q"])
        shown = set(re.findall(r"\(pictures/([\w-]+\.png)\)", (GUIDE / "README.md").read_text()))
        for name in sorted(shown):
            picture = (Path(folder) / name).read_bytes()
            if len(picture) > HEAVIEST:
                sys.stderr.write(f"{name}: {len(picture)} bytes\n")
                code = 1
            (GUIDE / "pictures" / name).write_bytes(picture)
    return int(code)


if __name__ == "__main__":
    sys.exit(main())
