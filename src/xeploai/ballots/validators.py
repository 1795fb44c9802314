"""Shapes of what tellers send: whole numbers from 0, known names only; an empty box is None, never 0."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from xeploai.errors import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

MOST = 100_000
LONGEST = 12


def whole_number(value: Any, key: str) -> int | None:
    """A count, or None where nobody entered one. Refuses: not_a_count."""
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    text = str(value).strip()
    if isinstance(value, bool) or not (text.isascii() and text.isdigit() and len(text) <= LONGEST) or int(text) > MOST:
        raise Refusal("not_a_count", clause="V", key=key, value=text)
    return int(text)


def whole_numbers(given: Mapping[str, Any], known: Iterable[str], key: str) -> dict[str, int | None]:
    """Counts by name. Refuses: unknown_line, not_a_count."""
    allowed = set(known)
    for name in given:
        if name not in allowed:
            raise Refusal("unknown_line", clause="V", key=f"{key}:{name}")
    return {name: whole_number(value, f"{key}:{name}") for name, value in given.items()}


def reason_text(value: str, code: str, clause: str) -> str:
    """A reason that somebody really wrote. Refuses with ``code`` where it is empty."""
    text = " ".join(value.split())
    if not text:
        raise Refusal(code, clause=clause)
    return text
