"""Where a decision on a subject is not what was proposed (A-24)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from xeploai.meetings.enums import Nature
from xeploai.ratings.enums import RatingStatus
from xeploai.ratings.models import SubjectRating

if TYPE_CHECKING:
    from xeploai.meetings.models import Meeting


@dataclass(frozen=True)
class Decided:
    """A decision or recommendation beside the newest proposal: its own, or of the level right below."""

    rating: SubjectRating
    proposal: SubjectRating | None

    @property
    def differs(self) -> bool:
        """Whether a reason is owed. Where nothing was proposed there is nothing to differ from."""
        if self.proposal is None or self.proposal.status != RatingStatus.RATED:
            return False
        return (self.rating.status, self.rating.level) != (self.proposal.status, self.proposal.level)

    @property
    def lacks_reason(self) -> bool:
        """Whether the reason that is owed was not given yet."""
        return self.differs and not self.rating.differs_because.strip()


def decided_at(meeting: Meeting) -> list[Decided]:
    """What this conference made of each subject, decisions first, by kind and unit. Two queries."""
    given = (
        SubjectRating.objects.in_force()
        .filter(meeting=meeting)
        .select_related("subject__unit", "subject__person")
        .defer("explanation")
        .order_by("nature", "subject__kind", "subject__unit__code", "subject_id")
    )
    ratings = list(given)
    below = (
        SubjectRating.objects.in_force()
        .filter(subject_id__in=[r.subject_id for r in ratings])
        .exclude(nature=Nature.DECISION)
        .exclude(authority_id=meeting.unit_id, nature=Nature.RECOMMENDATION)
        .defer("explanation")
        .order_by("recorded_at", "pk")
    )
    proposed = {rating.subject_id: rating for rating in below}
    return [Decided(rating, proposed.get(rating.subject_id)) for rating in ratings]
