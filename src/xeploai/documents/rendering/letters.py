"""What people paste into a text and no paper can carry: control characters, letters that the font lacks."""

import re
from typing import Any

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_LACKING = re.compile(r'the text `"(.+?)"` could not be displayed', re.DOTALL)


def clean(text: str) -> str:
    """The text without control characters: XML forbids them, and a vertical tab is a line of its own."""
    return _CONTROL.sub("", text.replace("\x0b", "\n").replace("\x0c", "\n"))


def lacking(complaint: str) -> frozenset[str]:
    """The letters that the typesetter says it cannot show."""
    return frozenset("".join(_LACKING.findall(complaint)))


def by_code(value: Any, letters: frozenset[str]) -> Any:
    """The same data with these letters as their codes, such as [U+1F600]: nothing is left out unseen."""
    if isinstance(value, dict):
        return {name: by_code(one, letters) for name, one in value.items()}
    if isinstance(value, list):
        return [by_code(one, letters) for one in value]
    if isinstance(value, str) and not letters.isdisjoint(value):
        return "".join(f"[U+{ord(one):04X}]" if one in letters else one for one in value)
    return value
