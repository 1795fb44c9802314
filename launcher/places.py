"""Where things are: the checkout, the environment beside it, and the state that may be thrown away."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
LOCKS = ROOT / "requirements"
MODULES = ROOT / "node_modules"
BUILT = ROOT / "src" / "xeploai" / "web" / "static" / "built"
PAPER_FONTS = ROOT / "src" / "xeploai" / "documents" / "fonts"


def home() -> Path:
    """The folder of databases and stamps: ``XEPLOAI_HOME``, or ``.xeploai`` in the checkout."""
    return Path(os.environ.get("XEPLOAI_HOME") or ROOT / ".xeploai").absolute()
