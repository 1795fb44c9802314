"""What a rule of the rulebook is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from xeploai.law import given
from xeploai.law.outcome import Outcome, outcome_keys

Values = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Rule:
    """A name, the shape of its `given`, the function that answers, and where it stands.

    `any_order` names the lists of the outcome whose order means nothing.
    """

    name: str
    read: Callable[[Any, str], Values]
    run: Callable[[Values], Outcome]
    outcome: type[Outcome]
    clause: str
    module: str
    any_order: frozenset[str] = frozenset()

    @property
    def keys(self) -> tuple[str, ...]:
        return outcome_keys(self.outcome)


def shape(
    required: Mapping[str, given.Check],
    can: Mapping[str, given.Check] | None = None,
    settings: Mapping[str, given.Check] | None = None,
) -> Callable[[Any, str], Values]:
    """The shape of a `given`; every rule may have `settings`, with the interpretations it knows."""
    return given.record(required, {**(can or {}), "settings": given.record({}, settings or {})})


def chosen(values: Values) -> Values:
    """The interpretations chosen, empty where the defaults stand."""
    settings: Values = values.get("settings", {})
    return settings
