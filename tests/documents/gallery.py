"""Draws the pictures of docs/pictures/papers/ again: python -m tests.documents.gallery (needs pdftoppm)."""

import subprocess
import tempfile
from pathlib import Path

from tests.documents.samples import PAPERS
from xeploai.documents import render_pdf

FOLDER = Path(__file__).parents[2] / "docs" / "pictures" / "papers"
PAGES = dict.fromkeys(PAPERS, (1,)) | {"minutes": (1, 2), "report": (1, 2, 3), "count_record_one": (1, 3)}


def draw() -> None:
    """Draw the chosen pages of every paper in grey at 72 dots per inch."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for name, pages in PAGES.items():
            source = Path(folder) / f"{name}.pdf"
            source.write_bytes(render_pdf(PAPERS[name]))
            for page in pages:
                target = FOLDER / (name if len(pages) == 1 else f"{name}_{page}")
                only = ["-f", str(page), "-l", str(page), "-singlefile"]
                subprocess.run(["pdftoppm", "-r", "72", "-gray", "-png", *only, str(source), str(target)], check=True)


if __name__ == "__main__":
    draw()
