"""K before the vote: the formula in force, its base, and what the other reading would give (A-01, A-02)."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from xeploai.law.voting import cap

if TYPE_CHECKING:
    from collections.abc import Mapping

PASSED_GOOD, FINAL_GOOD = "passed_good", "final_good"
FLOOR = "floor"


@dataclass(frozen=True)
class CapFacts:
    """K of ``good`` people under ``base`` and ``rounding``; ``other``: {the other base: its K}."""

    good: int
    base: str
    rounding: str
    cap: int
    other: dict[str, int]

    @property
    def holds_both_ways(self) -> int:
        """The most that can be chosen without breaking either reading."""
        return min(self.cap, *self.other.values())

    @property
    def is_the_same_both_ways(self) -> bool:
        """Whether the readings do not differ for this number of people."""
        return set(self.other.values()) == {self.cap}

    def as_data(self) -> dict[str, Any]:
        """As kept with the round."""
        return asdict(self)


def cap_settings(settings: Mapping[str, Any]) -> dict[str, str]:
    """The reading of the cap among the settings of a meeting, in the words of the law cases."""
    base = str(settings.get("cap_base", PASSED_GOOD))
    rounding = FLOOR if base == FINAL_GOOD else str(settings.get("cap_rounding", FLOOR))
    return {"base": base, "rounding": rounding}


def cap_facts(good: int, settings: Mapping[str, Any]) -> CapFacts:
    """K and the other reading beside it."""
    chosen = cap_settings(settings)
    other = PASSED_GOOD if chosen["base"] == FINAL_GOOD else FINAL_GOOD
    return CapFacts(
        good=good,
        base=chosen["base"],
        rounding=chosen["rounding"],
        cap=cap(good=good, base=chosen["base"], rounding=chosen["rounding"]).cap,
        other={other: cap(good=good, base=other).cap},
    )


def same_facts(stored: Mapping[str, Any], facts: CapFacts) -> bool:
    """Whether what is kept with a round is what the law says now."""
    return {key: stored.get(key) for key in facts.as_data()} == facts.as_data()
