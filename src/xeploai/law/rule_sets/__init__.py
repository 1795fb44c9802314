"""Rule sets: dated parameters and interpretations, each with its clause. `load` one by its code."""

from xeploai.law.rule_sets.loader import RuleSetError, available, load
from xeploai.law.rule_sets.model import Clause, Interpretation, Option, Parameter, RuleSet, Text
from xeploai.law.rule_sets.settings import Settings, settings_from

__all__ = [
    "Clause",
    "Interpretation",
    "Option",
    "Parameter",
    "RuleSet",
    "RuleSetError",
    "Settings",
    "Text",
    "available",
    "load",
    "settings_from",
]
