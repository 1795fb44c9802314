"""Rows are held so that others may still refer to them."""

import re

from tests.architecture.tree import APPS, ROOT

HOLDS = re.compile(r"select_for_update\(([^()]*(?:\([^()]*\))?[^()]*)\)")


def test_rows_are_held_without_their_key() -> None:
    """Keys never change. A row held with its key waits for every transaction that refers to it, at its very end, when
    it already has the journal's lock; and the holder waits for the journal: a deadlock. ``no_key=True`` mends it."""
    wrong = [
        f"{path.relative_to(ROOT)}: select_for_update({given})"
        for path in sorted(APPS.rglob("*.py"))
        for given in HOLDS.findall(path.read_text(encoding="utf-8"))
        if "no_key=True" not in given
    ]
    assert wrong == []
