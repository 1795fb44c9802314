"""One further file of a rule set, read strictly and once."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from xeploai.law import given
from xeploai.law.rule_sets.loader import RuleSetError, available
from xeploai.law.yaml_text import UnreadableFileError, read_map

if TYPE_CHECKING:
    from xeploai.law.given import Check


@cache
def text_of(code: str, name: str) -> str:
    """The file of the rule set of this code. Raises RuleSetError."""
    if code not in available():
        raise RuleSetError(f"there is no rule set {code!r}")
    try:
        return files("xeploai.law.rule_sets").joinpath(code, name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        raise RuleSetError(f"{code}/{name}: {problem}") from problem


def checked(text: str, name: str, check: Check) -> Any:
    """What the text says where it passes the check. Raises RuleSetError."""
    try:
        return check(read_map(text), name)
    except (UnreadableFileError, given.MalformedGivenError) as problem:
        raise RuleSetError(f"{name}: {problem}") from problem
