"""What the rules make of a count: steps {rule, given, outcome, clauses, rule_set} that anyone can run again.

Each ``given`` has the shape of a law case, so that a step can be recomputed without the server.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from xeploai.ballots.counting import expanded, marks_of, totals_of
from xeploai.ballots.enums import RoundKind
from xeploai.ballots.sheet import Numbers, Sheet
from xeploai.law.outcome import Outcome, as_data
from xeploai.law.rulebook import decide

Step = dict[str, Any]


def run(rule: str, given: Mapping[str, Any]) -> Outcome:
    """Apply one rule to a ``given`` in the shape of a law case."""
    return decide(rule, given)


def step(rule: str, given: Mapping[str, Any], rule_set: str) -> Step:
    """Apply a rule and keep everything needed to apply it again.

    Lines stand in the order in which PostgreSQL keeps them, or equal votes would be listed in another order again.
    """
    given = _as_kept(given)
    outcome = run(rule, given)
    return {
        "rule": rule,
        "given": given,
        "outcome": as_data(outcome),
        "clauses": list(outcome.clauses),
        "rule_set": rule_set,
    }


def _as_kept(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _as_kept(value[key]) for key in sorted(value, key=lambda key: (len(key.encode()), key.encode()))}
    return value


def reckon(kind: str, sheet: Sheet, numbers: Numbers, rule_set: str) -> tuple[dict[str, Any], list[Step]]:
    """The outcome of a complete, balanced count, and its steps; the first step is the account itself."""
    totals = asdict(totals_of(sheet, numbers))
    if sheet.cap is not None:
        votes = marks_of(sheet, numbers)
        account = step("ballot_account", {**totals, "cap": sheet.cap, "marks": votes}, rule_set)
        choice = _choice(kind, sheet.convened, sheet.cap, votes, rule_set)
        return choice["outcome"], [account, choice]
    lines = expanded(sheet, numbers)
    account = step("ballot_account", {**totals, "lines": lines}, rule_set)
    votes_on_levels = [
        step("level_vote", {"convened": sheet.convened, "levels": list(levels), "lines": chosen}, rule_set)
        for levels, chosen in _by_levels(sheet, lines).items()
    ]
    found: dict[str, Any] = {}
    for vote in votes_on_levels:
        found |= vote["outcome"]["lines"]
    return {"lines": {line.key: found[line.key] for line in sheet.lines}}, [account, *votes_on_levels]


def _choice(kind: str, convened: int, places: int, votes: Mapping[str, int], rule_set: str) -> Step:
    if kind == RoundKind.RUNOFF:
        return step("runoff", {"convened": convened, "seats": places, "votes": votes}, rule_set)
    return step("excellent_vote", {"convened": convened, "cap": places, "votes": votes}, rule_set)


def _by_levels(
    sheet: Sheet, lines: Mapping[str, Mapping[str, int]]
) -> dict[tuple[str, ...], dict[str, Mapping[str, int]]]:
    """Lines that offer the same levels are one vote of the rule."""
    parted: dict[tuple[str, ...], dict[str, Mapping[str, int]]] = {}
    for line in sheet.lines:
        parted.setdefault(line.levels, {})[line.key] = lines[line.key]
    return parted
