"""The seal of a rule set that a cycle is bound to."""

from __future__ import annotations

import hashlib
from importlib.resources import files


def rule_set_digest(name: str) -> str:
    """SHA-256 (hex) over the files of the rule set's folder, in the order of their names."""
    folder = files("xeploai.law") / "rule_sets" / name
    seal = hashlib.sha256()
    for file in sorted((f for f in folder.iterdir() if f.is_file()), key=lambda f: f.name):
        seal.update(file.name.encode() + b"\x00" + file.read_bytes() + b"\x00")
    return seal.hexdigest()
