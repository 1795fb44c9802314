"""A rule set as the pages show it: in the reader's language, with what is in force in the cycle."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import get_language, gettext_lazy

from xeploai.cycles.followed import follows, is_open
from xeploai.cycles.rule_sets import chosen_in, rule_set_of
from xeploai.law.deadlines import Deadline, deadlines
from xeploai.law.excellence import RoundingError, cap
from xeploai.law.rule_sets.loader import available, load
from xeploai.law.rule_sets.settings import settings_from

if TYPE_CHECKING:
    from xeploai.cycles.models import Cycle, Setting
    from xeploai.law.rule_sets.model import Interpretation, Option, RuleSet, Text

CAP_POINTS = ("cap_base", "cap_rounding")
FORMULAS = {"2 * votes > convened": gettext_lazy("2 × số phiếu > tổng số triệu tập")}
UNITS = {
    "percent": "%",
    "days": gettext_lazy("ngày"),
    "people": gettext_lazy("người"),
    "posts": gettext_lazy("chức vụ"),
}


def words(text: Text) -> str:
    """The text in the reader's language."""
    spoken = text.in_language("en" if (get_language() or "vi").startswith("en") else "vi")
    return spoken.replace(" %", "\u00a0%")


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to read a point."""

    code: str
    label: str
    reason: str
    in_force: bool
    is_default: bool
    effect: str = ""
    followed: bool = True


@dataclass(frozen=True, slots=True)
class Point:
    """An open point with its readings; ``setting`` is None where the default stands."""

    id: str
    key: str
    clause: str
    question: str
    who: str
    changes: str
    computed: bool
    changeable: bool
    choices: tuple[Choice, ...]
    setting: Setting | None

    @property
    def in_force(self) -> Choice:
        """The reading that counts now."""
        return next(choice for choice in self.choices if choice.in_force)


@dataclass(frozen=True, slots=True)
class Line:
    """A number, a formula or a date of the guideline."""

    value: str
    clause: str
    meaning: str
    changes: str


def rules_for(cycle: Cycle | None) -> RuleSet:
    """The cycle's rule set, or the newest one where no cycle is open."""
    return rule_set_of(cycle) if cycle else load(available()[-1])


def lines_of(rules: RuleSet) -> list[Line]:
    """Every parameter of the rule set."""
    shown = []
    for one in rules.parameters.values():
        value = str(FORMULAS.get(str(one.value), one.value))
        shown.append(
            Line(f"{value} {UNITS.get(one.unit or '', '')}".strip(), one.clause, words(one.meaning), words(one.changes))
        )
    return shown


def dates_in(rules: RuleSet, cycle: Cycle) -> list[tuple[str, str, Deadline]]:
    """(meaning, clause, dates) of every deadline in this cycle."""
    chosen = {key: setting.value for key, setting in chosen_in(cycle).items()}
    settings = settings_from(rules, chosen)
    found = deadlines(year=cycle.year, before=settings.deadline_before, dates=settings.deadline_dates)
    return [(words(one.meaning), one.clause, getattr(found, key)) for key, one in rules.deadlines.items()]


def points_of(rules: RuleSet, cycle: Cycle | None, good: int | None = None) -> list[Point]:
    """Every open point; with ``good``, the cap under each reading of the points that decide it."""
    chosen = chosen_in(cycle) if cycle else {}
    return [_point(rules, one, chosen, good) for one in rules.interpretations.values()]


def point_of(rules: RuleSet, cycle: Cycle | None, key: str, good: int | None = None) -> Point:
    """One open point. Raises KeyError."""
    return _point(rules, rules.interpretation(key), chosen_in(cycle) if cycle else {}, good)


def _point(rules: RuleSet, one: Interpretation, chosen: dict[str, Setting], good: int | None) -> Point:
    setting = chosen.get(one.key)
    current = setting.value if setting else one.default
    values = {key: taken.value for key, taken in chosen.items()}

    def shown(option: Option) -> Choice:
        effect = _effect(rules, one, values | {one.key: option.code}, good)
        is_current, is_default = option.code == current, option.code == one.default
        done = follows(one, option.code)
        return Choice(option.code, words(option.label), words(option.reason), is_current, is_default, effect, done)

    return Point(
        id=one.id,
        key=one.key,
        clause=one.clause,
        question=words(one.question),
        who=words(one.changed_by_text),
        changes=words(one.changes),
        computed=is_open(one),
        changeable=one.changed_by != "nobody" and is_open(one),
        choices=tuple(shown(option) for option in one.options),
        setting=setting,
    )


def _effect(rules: RuleSet, one: Interpretation, values: dict[str, str], good: int | None) -> str:
    """K under these readings, for the points that decide it; '' elsewhere and where two readings do not fit."""
    if good is None or one.key not in CAP_POINTS:
        return ""
    settings = settings_from(rules, values)
    try:
        found = cap(good=good, base=settings.cap_base, rounding=settings.cap_rounding, percent=settings.cap_percent)
    except RoundingError:
        return ""
    return f"K = {found.cap}"
