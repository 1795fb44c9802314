"""Every rule by its name: what it reads, what it answers, where it stands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from xeploai.law import excellence, given
from xeploai.law.electorates import NoElectorateError
from xeploai.law.levels import TwoMajoritiesError
from xeploai.law.outcome import Outcome
from xeploai.law.rulebook import process, votes
from xeploai.law.rulebook.rule import Rule

RULES: Mapping[str, Rule] = {rule.name: rule for rule in (*votes.RULES, *process.RULES)}

_IMPOSSIBLE = (TwoMajoritiesError, NoElectorateError, excellence.RoundingError)


def decide(rule: str, value: Any) -> Outcome:
    """The outcome of a rule for one `given`. Raises MalformedGivenError, also for a rule nobody knows."""
    found = RULES.get(rule)
    if found is None:
        raise given.MalformedGivenError(f"unknown rule {rule!r}; known are {', '.join(RULES)}")
    values = found.read(value, "given")
    try:
        return found.run(values)
    except _IMPOSSIBLE as problem:
        raise given.fail("given", str(problem)) from problem
