"""Cycles, what is rated in them, what units plan for themselves, and questions about the rules."""

from xeploai.cycles.models.cycle import CriteriaFrame, Criterion, Cycle, Setting
from xeploai.cycles.models.notes import Query, RuleNote
from xeploai.cycles.models.plans import Reminder, UnitPlan
from xeploai.cycles.models.subjects import Delegation, Subject

__all__ = [
    "CriteriaFrame",
    "Criterion",
    "Cycle",
    "Delegation",
    "Query",
    "Reminder",
    "RuleNote",
    "Setting",
    "Subject",
    "UnitPlan",
]
