"""Reads a rule set from its folder and refuses anything doubtful."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from xeploai.law import given
from xeploai.law.deadlines import DATES, BeforeDay
from xeploai.law.rule_sets.headings import build_forms
from xeploai.law.rule_sets.model import (
    Clause,
    DeadlineParameter,
    Interpretation,
    LegalBasis,
    Option,
    Parameter,
    RuleSet,
    Term,
    Text,
)
from xeploai.law.yaml_text import UnreadableFileError, read_map

_FILES = ("rule_set.yaml", "interpretations.yaml", "clauses.yaml", "headings.yaml")


class RuleSetError(ValueError):
    """A rule set is missing, or says something it must not; the message names file and place."""


def available() -> tuple[str, ...]:
    """The codes of all rule sets."""
    return tuple(sorted(entry.name for entry in _home().iterdir() if entry.joinpath(_FILES[0]).is_file()))


@cache
def load(code: str) -> RuleSet:
    """The rule set of this code, read once. Raises RuleSetError."""
    if code not in available():
        raise RuleSetError(f"there is no rule set {code!r}; there are {', '.join(available())}")
    return read(_home().joinpath(code))


def read(folder: Traversable) -> RuleSet:
    """The rule set of a folder. Raises RuleSetError."""
    content = {name: _content(folder, name) for name in _FILES}
    try:
        rule_set = _build(content)
        _check(rule_set)
    except given.MalformedGivenError as problem:
        raise RuleSetError(f"{folder.name}: {problem}") from problem
    return rule_set


def _home() -> Traversable:
    return files("xeploai.law.rule_sets")


def _content(folder: Traversable, name: str) -> dict[str, Any]:
    try:
        return read_map(folder.joinpath(name).read_text(encoding="utf-8"))
    except (OSError, UnreadableFileError, UnicodeDecodeError) as problem:
        raise RuleSetError(f"{folder.name}/{name}: {problem}") from problem


def _fingerprint(content: Mapping[str, Any]) -> str:
    canonical = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


def _number_or_word(value: Any, where: str) -> int | str:
    return given.identifier(value, where) if isinstance(value, str) else given.count(value, where)


_RECORD = given.record({"vi": given.identifier, "en": given.identifier})


def _text(value: Any, where: str) -> Text:
    return Text(**_RECORD(value, where))


_TERM = given.record({"code": given.identifier, "label": _text, "clause": given.identifier}, {"short": _text})
_BASIS = given.record({"number": given.identifier, "date": given.day, "issuer": _text})
_PARAMETER = given.record(
    {"value": _number_or_word, "clause": given.identifier, "meaning": _text, "changes": _text},
    {"unit": given.identifier},
)
_DEADLINE = given.record(
    {"month": given.count, "day": given.count, "years_later": given.count, "clause": given.identifier, "meaning": _text}
)
_MAIN = given.record(
    {
        "code": given.identifier,
        "number": given.identifier,
        "issued_on": given.day,
        "effective_from": given.day,
        "effective_to": given.optional(given.day),
        "title": _text,
        "issuer": _text,
        "legal_bases": given.items(_BASIS),
        "levels": given.items(_TERM),
        "grades": given.items(_TERM),
        "parameters": given.mapping(given.identifier, _PARAMETER),
        "deadlines": given.record(dict.fromkeys(DATES, _DEADLINE)),
    }
)
_OPTION = given.record({"code": given.identifier, "label": _text, "reason": _text})
_OPEN_POINT = given.record(
    {
        "key": given.identifier,
        "clause": given.identifier,
        "question": _text,
        "default": given.identifier,
        "changed_by": given.identifier,
        "needs_document": given.boolean,
        "changes": _text,
        "options": given.items(_OPTION),
    },
    {"wired": given.identifier},
)
_OPEN_POINTS = given.record(
    {
        "changed_by": given.mapping(given.identifier, _text),
        "interpretations": given.mapping(given.identifier, _OPEN_POINT),
    }
)
_CLAUSES = given.mapping(given.identifier, given.record({"title": _text, "text": _text}))


def _build(content: Mapping[str, Any]) -> RuleSet:
    main = _MAIN(content["rule_set.yaml"], "rule_set")
    clauses = _CLAUSES(content["clauses.yaml"], "clauses")
    return RuleSet(
        **{
            **main,
            "legal_bases": tuple(LegalBasis(**basis) for basis in main["legal_bases"]),
            "levels": tuple(Term(**term) for term in main["levels"]),
            "grades": tuple(Term(**term) for term in main["grades"]),
            "parameters": {key: Parameter(**{"unit": None, **p}, key=key) for key, p in main["parameters"].items()},
            "deadlines": {key: _deadline(key, one) for key, one in main["deadlines"].items()},
            "interpretations": _interpretations(content["interpretations.yaml"]),
            "clauses": {number: Clause(number, one["title"], one["text"]) for number, one in clauses.items()},
            "forms": build_forms(content["headings.yaml"], clauses),
            "fingerprint": _fingerprint(content),
        }
    )


def _deadline(key: str, one: Mapping[str, Any]) -> DeadlineParameter:
    rule = BeforeDay(one["month"], one["day"], one["years_later"], one["clause"])
    return DeadlineParameter(key, rule, one["meaning"])


def _interpretations(content: Any) -> dict[str, Interpretation]:
    read_points = _OPEN_POINTS(content, "interpretations")
    who = read_points["changed_by"]
    points: dict[str, Interpretation] = {}
    for number, point in read_points["interpretations"].items():
        where = f"interpretations.{number}"
        if point["changed_by"] not in who:
            raise given.fail(f"{where}.changed_by", f"{point['changed_by']!r} is none of {', '.join(who)}")
        options = tuple(Option(**option) for option in point["options"])
        if point["default"] not in {option.code for option in options}:
            raise given.fail(f"{where}.default", f"{point['default']!r} is none of the options")
        points[number] = Interpretation(
            **{"wired": None, **point, "options": options},
            id=number,
            changed_by_text=who[point["changed_by"]],
        )
    return points


def _check(rule_set: RuleSet) -> None:
    """Every clause cited exists, and no key names two open points."""
    cited = {
        **{f"parameters.{one.key}": one.clause for one in rule_set.parameters.values()},
        **{f"deadlines.{one.key}": one.clause for one in rule_set.deadlines.values()},
        **{f"interpretations.{one.id}": one.clause for one in rule_set.interpretations.values()},
        **{f"levels.{one.code}": one.clause for one in rule_set.levels},
        **{f"grades.{one.code}": one.clause for one in rule_set.grades},
    }
    for where, clause in cited.items():
        if clause not in rule_set.clauses:
            raise given.fail(where, f"there is no clause {clause} in clauses.yaml")
    keys = [one.key for one in rule_set.interpretations.values()]
    for key in keys:
        if keys.count(key) > 1:
            raise given.fail("interpretations", f"two open points have the key {key!r}")
