"""Two blind counts beside each other: visible only once both are handed in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from xeploai.ballots.counting import Difference, differences
from xeploai.ballots.queries.sheets import numbers_of

if TYPE_CHECKING:
    from xeploai.ballots.models import CountEntry, Round
    from xeploai.ballots.sheet import Sheet


@dataclass(frozen=True)
class Comparison:
    """``differences`` stays empty until ``both_handed_in``; who looks sees no number before that."""

    entries: list[CountEntry]
    both_handed_in: bool
    differences: list[Difference]

    @property
    def equal(self) -> bool:
        """Two counts, handed in, with the same numbers."""
        return self.both_handed_in and not self.differences

    @property
    def keys(self) -> frozenset[str]:
        """What must be counted again."""
        return frozenset(difference.key for difference in self.differences)


def entries_of(round_: Round) -> list[CountEntry]:
    """The entries of the count that is going on, first slot first."""
    return list(round_.entries.filter(attempt=round_.attempt).select_related("teller__person").order_by("slot"))


def compare_entries(round_: Round, sheet: Sheet) -> Comparison:
    """The comparison of the count that is going on."""
    entries = entries_of(round_)
    both = len(entries) == 2 and all(entry.handed_in_at for entry in entries)  # noqa: PLR2004 - two slots
    if not both:
        return Comparison(entries, both_handed_in=False, differences=[])
    a, b = (numbers_of(entry, chooses=round_.chooses) for entry in entries)
    return Comparison(entries, both_handed_in=True, differences=differences(sheet, a, b))
