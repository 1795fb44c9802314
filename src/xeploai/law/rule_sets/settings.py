"""From a rule set and the choices made to the arguments of the rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from xeploai.law.deadlines import BeforeDay
from xeploai.law.rule_sets.model import RuleSet


@dataclass(frozen=True, kw_only=True)
class Settings:
    """What the rules are called with; the names say which rule and which argument."""

    electorate_base: str
    cap_base: str
    cap_rounding: str
    cap_percent: int
    deadline_before: str
    deadline_dates: Mapping[str, BeforeDay]
    notice_count: str
    notice_days: int
    minimum_review_days: int
    choices: Mapping[str, str]


def settings_from(rule_set: RuleSet, choices: Mapping[str, str] | None = None) -> Settings:
    """The defaults of a rule set, with the choices (by id or key of the interpretation) in their place.

    Raises KeyError for an interpretation or an option the rule set does not know.
    """
    taken = {one.key: one.default for one in rule_set.interpretations.values()}
    for name, code in (choices or {}).items():
        interpretation = rule_set.interpretation(name)
        taken[interpretation.key] = interpretation.option(code).code
    return Settings(
        electorate_base=taken["electorate_base"],
        cap_base=taken["cap_base"],
        cap_rounding=taken["cap_rounding"],
        cap_percent=rule_set.number_of("cap_percent"),
        deadline_before=taken["deadline_before"],
        deadline_dates={key: one.rule for key, one in rule_set.deadlines.items()},
        notice_count=taken["notice_count"],
        notice_days=rule_set.number_of("notice_days"),
        minimum_review_days=rule_set.number_of("minimum_review_days"),
        choices=taken,
    )
