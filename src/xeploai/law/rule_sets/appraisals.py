"""Facts that an appraisal looks at, each with the mark at which it warns and its source (PL5, VI.4)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from xeploai.law import given
from xeploai.law.codes import Level
from xeploai.law.rule_sets.folders import checked, text_of
from xeploai.law.rule_sets.loader import RuleSetError, load
from xeploai.law.rule_sets.model import Text

FILE = "appraisal.yaml"
YES_NO, PERCENT = "yes_no", "percent"
YES = "yes"
ANSWERS = {YES_NO: (YES, "no")}
MOST_PERCENT = 1000


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact asked for. It warns at ``when`` (an answer), under ``below`` or over ``above`` (whole percent)."""

    code: str
    subjects: tuple[str, ...]
    form: str
    suggests: str
    source: str
    name: Text
    meaning: Text
    when: str = ""
    below: int | None = None
    above: int | None = None

    def warns(self, value: str | int | None) -> bool:
        """Whether this value reaches the mark. A value nobody entered never does."""
        if value is None or value == "":
            return False
        if isinstance(value, str):
            return value == self.when
        return (self.below is not None and value < self.below) or (self.above is not None and value > self.above)

    def accepts(self, value: object) -> bool:
        """Whether this is a possible value: yes or no, or a whole percent."""
        if self.form == YES_NO:
            return value in ANSWERS[YES_NO]
        return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MOST_PERCENT


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit that the guideline does not have; shown with its source, never a block (A-23, A-35)."""

    code: str
    source: str
    clause: str
    name: Text


@dataclass(frozen=True, slots=True)
class Appraising:
    """The whole file."""

    facts: dict[str, Fact]
    limits: dict[str, Limit]

    def facts_for(self, kind: str) -> list[Fact]:
        """The facts asked of one kind of subject, in order."""
        return [fact for fact in self.facts.values() if kind in fact.subjects]


_TEXT = given.record({"vi": given.identifier, "en": given.identifier})


def _level_or_none(value: Any, where: str) -> str:
    return "" if value == "" else str(given.code(Level)(value, where))


_FACT = given.record(
    {
        "code": given.identifier,
        "subjects": given.items(given.one_of("unit", "body", "leader")),
        "form": given.one_of(YES_NO, PERCENT),
        "warn": given.record({}, {"when": given.one_of(YES), "below": given.count, "above": given.count}),
        "suggests": _level_or_none,
        "source": given.identifier,
        "name": _TEXT,
        "meaning": _TEXT,
    }
)
_LIMIT = given.record({"source": given.identifier, "clause": given.identifier, "name": _TEXT})
_FILE = given.record(
    {"facts": given.items(_FACT), "limits": given.record({"head_not_above": _LIMIT, "similar_group": _LIMIT})}
)


@cache
def appraising_of(code: str) -> Appraising:
    """The facts and limits of a rule set. Raises RuleSetError."""
    return read(text_of(code, FILE), set(load(code).clauses))


def read(text: str, clauses: set[str]) -> Appraising:
    """Read the file: a fact stands once, and warns in the way of its form. Raises RuleSetError."""
    content = checked(text, FILE, _FILE)
    facts: dict[str, Fact] = {}
    for one in content["facts"]:
        fact = _fact(one)
        if fact.code in facts:
            raise RuleSetError(f"{FILE}: the fact {fact.code!r} stands twice")
        if (fact.form == YES_NO) != bool(fact.when):
            raise RuleSetError(f"{FILE}: {fact.code}: the mark does not fit the form {fact.form}")
        facts[fact.code] = fact
    limits = {code: Limit(code, **{**one, "name": Text(**one["name"])}) for code, one in content["limits"].items()}
    for limit in limits.values():
        if limit.clause not in clauses:
            raise RuleSetError(f"{FILE}: {limit.code}: there is no clause {limit.clause}")
    return Appraising(facts, limits)


def _fact(one: dict[str, Any]) -> Fact:
    plain = {key: value for key, value in one.items() if key not in {"warn", "name", "meaning"}}
    return Fact(**plain, **one["warn"], name=Text(**one["name"]), meaning=Text(**one["meaning"]))
