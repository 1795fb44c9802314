"""Where a decision is not what the cell proposed (A-24)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from xeploai.meetings.enums import Nature
from xeploai.ratings.enums import RatingStatus
from xeploai.ratings.models import Rating

if TYPE_CHECKING:
    from xeploai.meetings.models import Meeting


@dataclass(frozen=True)
class DecidedOn:
    """A decision beside the cell's proposal for the same member; ``proposal`` is None where there is none."""

    decision: Rating
    proposal: Rating | None

    @property
    def differs(self) -> bool:
        """Whether a reason is owed. Where the cell reached no majority there is nothing to differ from."""
        if self.proposal is None or self.proposal.status != RatingStatus.RATED:
            return False
        return (self.decision.status, self.decision.level) != (self.proposal.status, self.proposal.level)

    @property
    def lacks_reason(self) -> bool:
        """Whether the reason that is owed was not given yet."""
        return self.differs and not self.decision.differs_because.strip()


def decisions_of(meeting: Meeting) -> list[DecidedOn]:
    """The decisions in force of one meeting, cell by cell and by given name. Two queries."""
    decisions = (
        Rating.objects.in_force()
        .filter(meeting=meeting, nature=Nature.DECISION)
        .select_related("person", "cell")
        .defer("explanation")
        .order_by("cell__code", "person__sort_key", "person__code")
    )
    proposals = (
        Rating.objects.in_force()
        .filter(cycle_id=meeting.cycle_id, nature=Nature.PROPOSAL, cell__above__ancestor_id=meeting.unit_id)
        .defer("explanation")
    )
    proposed = {rating.person_id: rating for rating in proposals}
    return [DecidedOn(decision, proposed.get(decision.person_id)) for decision in decisions]
