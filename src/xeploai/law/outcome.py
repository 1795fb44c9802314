"""What a rule answers: the value, the reasons with their numbers, the clauses relied on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date
from enum import StrEnum
from typing import Any

Param = str | int | bool | date | None | tuple[str, ...]


@dataclass(frozen=True)
class Reason:
    """One step of the reasoning: a code and its numbers. `sentences.render` makes the sentence."""

    code: str
    params: Mapping[str, Param] = field(default_factory=dict)


def reason(code: str, /, **params: Param) -> Reason:
    return Reason(code, params)


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """The base of every outcome; a subclass adds the keys its rule promises."""

    reasons: tuple[Reason, ...] = ()
    clauses: tuple[str, ...] = ()


_EXPLANATION = frozenset({"reasons", "clauses"})


def as_data(outcome: Outcome) -> dict[str, Any]:
    """The outcome as plain lists, maps, strings and numbers, without reasons and clauses."""
    return {f.name: _plain(getattr(outcome, f.name)) for f in fields(outcome) if f.name not in _EXPLANATION}


def outcome_keys(kind: type[Outcome]) -> tuple[str, ...]:
    return tuple(f.name for f in fields(kind) if f.name not in _EXPLANATION)


def _plain(value: Any) -> Any:
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: _plain(getattr(value, f.name)) for f in fields(value)}
    return value
