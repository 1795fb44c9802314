"""Which readings of the open points the software follows: no other one is offered, because it would change nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from xeploai.cycles.rule_sets import rule_set_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from xeploai.cycles.models import Cycle
    from xeploai.law.rule_sets.model import Interpretation

# By key: the readings beside the default that some code asks for. Whoever writes code for another one adds it here.
FOLLOWED: Final[Mapping[str, frozenset[str]]] = {
    "cap_base": frozenset({"final_good"}),
    "cap_rounding": frozenset({"half_up"}),
    "electorate_base": frozenset({"election_rule"}),
    "no_majority": frozenset({"leave"}),
    "deadline_before": frozenset({"inclusive"}),
    "notice_count": frozenset({"clear", "working"}),
}


def follows(point: Interpretation, code: str) -> bool:
    """Whether the software does this: the default always, another reading where code asks for it."""
    return code == point.default or code in FOLLOWED.get(point.key, frozenset())


def is_open(point: Interpretation) -> bool:
    """Whether there is anything to choose: more than one reading that is followed."""
    return sum(follows(point, option.code) for option in point.options) > 1


def settings_in_force(cycle: Cycle) -> dict[str, str]:
    """{point: reading} for every open point: the one chosen by a document, else the default. One query.

    A meeting's own answers go before these only where no document spoke; see ``meetings.interpretations.in_force``.
    """
    points = rule_set_of(cycle).interpretations.values()
    chosen = dict(cycle.settings.filter(superseded_at=None).values_list("key", "value"))
    return {point.key: chosen.get(point.key, point.default) for point in points}
