"""The rule set a cycle is bound to, and the interpretations in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xeploai.law.rule_sets.loader import load
from xeploai.law.rule_sets.settings import Settings, settings_from

if TYPE_CHECKING:
    from xeploai.cycles.models import Cycle, Setting
    from xeploai.law.rule_sets.model import RuleSet


def rule_set_of(cycle: Cycle) -> RuleSet:
    """The rule set that the cycle is bound to for ever."""
    return load(cycle.rule_set)


def chosen_in(cycle: Cycle) -> dict[str, Setting]:
    """The settings in force by key; what nobody chose is not in it and stands at the default."""
    in_force = cycle.settings.filter(superseded_at=None).select_related("chosen_by__person")
    return {setting.key: setting for setting in in_force}


def settings_of(cycle: Cycle) -> Settings:
    """What the rules are called with in this cycle."""
    return settings_from(rule_set_of(cycle), {key: setting.value for key, setting in chosen_in(cycle).items()})
