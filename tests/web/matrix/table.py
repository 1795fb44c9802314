"""The whole matrix, by name: every module ``tables_*`` beside this one. A page that is in no table fails the test."""

from __future__ import annotations

import importlib
from pathlib import Path

from tests.web.matrix.page import Page

TABLES = sorted(path.stem for path in Path(__file__).parent.glob("tables_*.py"))

PAGES: dict[str, Page] = {
    page.name: page for name in TABLES for page in importlib.import_module(f"tests.web.matrix.{name}").PAGES
}
