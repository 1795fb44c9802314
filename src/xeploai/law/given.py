"""Reading what a person wrote: each value is checked where it stands, and nothing is guessed."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any

Check = Callable[[Any, str], Any]

_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_LARGEST = 10**100


class MalformedGivenError(ValueError):
    """A value that cannot be read; the message names its place and what is wrong with it."""


def fail(where: str, problem: str) -> MalformedGivenError:
    return MalformedGivenError(f"{where}: {problem}")


def count(value: Any, where: str) -> int:
    """A whole number from 0."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise fail(where, f"a whole number is wanted, not {kind_of(value)}")
    if value < 0:
        raise fail(where, f"a count is never negative, and this is {shown(value)}")
    if value >= _LARGEST:
        raise fail(where, "this number is too large")
    return int(value)


def boolean(value: Any, where: str) -> bool:
    if not isinstance(value, bool):
        raise fail(where, f"true or false is wanted, not {kind_of(value)}")
    return value


def identifier(value: Any, where: str) -> str:
    """A string that is not empty."""
    if isinstance(value, bool):
        raise fail(
            where, f"{shown(value)} is a boolean, not an id: YAML reads a bare ON, OFF, YES or NO so; put it in quotes"
        )
    if not isinstance(value, str):
        raise fail(where, f"an id is a string, and this is {kind_of(value)}: put it in quotes")
    if not value.strip():
        raise fail(where, "an id is never empty")
    return value


def optional(check: Check) -> Check:
    """Null stands for "not known"."""

    def read(value: Any, where: str) -> Any:
        return None if value is None else check(value, where)

    return read


def day(value: Any, where: str) -> date:
    """A date written YYYY-MM-DD."""
    if isinstance(value, str) and _ISO_DATE.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise fail(where, f"there is no date {value}") from None
    if isinstance(value, date) and type(value) is date:
        return value
    raise fail(where, f"a date is written YYYY-MM-DD, not {kind_of(value)}")


def year(value: Any, where: str) -> int:
    number = count(value, where)
    if not date.min.year <= number < date.max.year:
        raise fail(where, f"there is no cycle of the year {number}")
    return number


def code(*kinds: type[StrEnum]) -> Check:
    """One of the words of these enumerations."""
    allowed = tuple(dict.fromkeys(member.value for kind in kinds for member in kind))
    return one_of(*allowed)


def one_of(*allowed: str) -> Check:
    def read(value: Any, where: str) -> str:
        word = identifier(value, where)
        if word not in allowed:
            raise fail(where, f"{word!r} is none of {', '.join(allowed)}")
        return word

    return read


def items(check: Check) -> Check:
    """A list; gives a tuple."""

    def read(value: Any, where: str) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise fail(where, f"a list is wanted, not {kind_of(value)}")
        return tuple(check(item, f"{where}[{place}]") for place, item in enumerate(value))

    return read


def mapping(key: Check, check: Check) -> Check:
    """A map from ids or codes to values."""

    def read(value: Any, where: str) -> dict[str, Any]:
        entries = _entries(value, where)
        return {key(name, f"{where}, key {shown(name)}"): check(item, f"{where}.{name}") for name, item in entries}

    return read


def record(required: Mapping[str, Check], can: Mapping[str, Check] | None = None) -> Check:
    """A map with these keys and no other; gives a dict of those present."""
    checks = {**required, **(can or {})}

    def read(value: Any, where: str) -> dict[str, Any]:
        entries = dict(_entries(value, where))
        for name in entries:
            if name not in checks:
                raise fail(where, f"unknown key {shown(name)}; known are {', '.join(checks)}")
        for name in required:
            if name not in entries:
                raise fail(where, f"the key {name!r} is missing")
        return {name: checks[name](item, f"{where}.{name}") for name, item in entries.items()}

    return read


def _entries(value: Any, where: str) -> list[tuple[Any, Any]]:
    if not isinstance(value, Mapping):
        raise fail(where, f"keys with values are wanted, not {kind_of(value)}")
    return list(value.items())


def kind_of(value: Any) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return f"the boolean {shown(value)}"
    if isinstance(value, Mapping):
        return "a map"
    if isinstance(value, list):
        return "a list"
    return shown(value)


def shown(value: Any) -> str:
    """A short spelling of any value, as YAML would write it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    try:
        text = repr(value)
    except (ValueError, RecursionError):
        return "a value that cannot be shown"
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"


_LONGEST = 80
