"""PL5 with VI.4: two limits of the centre's rules, shown with their source and never a block (A-23, A-35).

The guideline has no cap for organisations, collectives and leaders; clause VI.4 sends to the centre's rules, and
124-QĐ/TW, article 12, has one among those of similar position and task. A conference is shown both limits before
and after its vote, with the arithmetic, and decides itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from xeploai.law.codes import Level, known
from xeploai.law.excellence import cap

ORDER = tuple(Level)


@dataclass(frozen=True, kw_only=True, slots=True)
class GroupCap:
    """One group of similar ones: G = good or better, K = what the limit allows, X = excellent."""

    group: str
    good_or_better: int
    excellent: int
    cap: int
    percent: int

    @property
    def over(self) -> int:
        """How many more are excellent than the limit allows; 0 where it is kept."""
        return max(0, self.excellent - self.cap)


# 124-QĐ/TW, article 12, by way of VI.4: among similar ones the excellent are no more than 20 % of those rated good.
# What the base is and how it is rounded is read as for party members; whole numbers only.
def group_caps(
    rated: Iterable[tuple[str, str]], *, base: str = "passed_good", rounding: str = "floor", percent: int = 20
) -> list[GroupCap]:
    """The groups in the order met, from pairs (group, level); a blank level is nobody's rating and counts for none.

    Raises UnknownCodeError, RoundingError.
    """
    counts: dict[str, list[int]] = {}
    for group, level in rated:
        held = counts.setdefault(group, [0, 0])
        if level:
            held[0] += known(Level, level) in (Level.EXCELLENT, Level.GOOD)
            held[1] += level == Level.EXCELLENT
    return [
        GroupCap(
            group=group,
            good_or_better=good,
            excellent=excellent,
            cap=cap(good=good, base=base, rounding=rounding, percent=percent).cap,
            percent=percent,
        )
        for group, (good, excellent) in counts.items()
    ]


# 124-QĐ/TW, article 12: who heads a collective or a unit is not rated above it. The guideline has no such rule.
def above(head: str, headed: str) -> bool:
    """Whether the head is rated above what is headed; False while either is blank. Raises UnknownCodeError."""
    if not head or not headed:
        return False
    return ORDER.index(known(Level, head)) < ORDER.index(known(Level, headed))


def heads_above(heads: Mapping[str, str], headed: Mapping[str, str]) -> list[str]:
    """Ids of the heads rated above what they head: {head: level}, {head: level of what is headed}."""
    return [head for head, level in heads.items() if above(level, headed.get(head, ""))]
