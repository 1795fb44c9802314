"""What subjects say of themselves: the level they took, and the tally it rests on (PL1, PL2)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from xeploai.cycles.enums import SubjectKind
from xeploai.meetings.enums import SMALL, Nature
from xeploai.ratings.enums import RatingStatus
from xeploai.ratings.models import SubjectRating
from xeploai.reviews.enums import PaperState
from xeploai.reviews.models import Report, SelfRating

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xeploai.cycles.models import Subject


@dataclass(frozen=True, slots=True)
class Own:
    """A level and, where a vote was held, the votes for it of those convened. ``small``: numbers stay sealed (A-28).

    ``rating`` is the stored result that the numbers come from; a leader's own level comes from the self-review.
    """

    level: str = ""
    status: str = ""
    votes: int | None = None
    convened: int | None = None
    rating: int | None = None

    @property
    def small(self) -> bool:
        """Whether exact numbers stay out of tables."""
        return self.convened is not None and self.convened < SMALL

    def as_data(self) -> dict[str, Any]:
        """For papers and sealed contents; the numbers of a tiny electorate stay out."""
        numbers = {} if self.small else {"votes": self.votes, "convened": self.convened}
        return {"level": self.level, "status": self.status, **numbers}


def own_of(subjects: Sequence[Subject]) -> dict[int, Own]:
    """{subject id: what it says of itself}. Three queries."""
    rated = SubjectRating.objects.in_force().filter(subject__in=subjects, nature=Nature.PROPOSAL)
    found = {rating.subject_id: own_from(rating) for rating in rated}
    return _leaders([s for s in subjects if s.kind == SubjectKind.LEADER and s.pk not in found]) | found


def own_from(rating: SubjectRating) -> Own:
    """From a stored result: the last vote on levels among its steps tells the numbers."""
    votes = [step for step in rating.explanation if step.get("rule") == "level_vote"]
    given = votes[-1]["given"] if votes else {}
    lines: dict[str, int] = next(iter(given.get("lines", {}).values()), {})
    level = rating.level if rating.status == RatingStatus.RATED else ""
    number = lines.get(level, 0) if votes and level else None
    return Own(level, rating.status, number, given.get("convened"), rating.pk)


def _leaders(leaders: Sequence[Subject]) -> dict[int, Own]:
    """Nobody votes on a leader inside the own collective (A-29): the self-review says the level."""
    if not leaders:
        return {}
    people = {s.person_id: s.pk for s in leaders}
    papers = SelfRating.objects.filter(
        cycle_id=leaders[0].cycle_id, person_id__in=people, state=PaperState.SUBMITTED
    ).values_list("person_id", "level")
    reports = Report.objects.filter(subject__in=leaders, state=PaperState.SUBMITTED).values_list(
        "subject_id", "proposed"
    )
    said = {people[person_id]: Own(level=level) for person_id, level in papers}
    return {subject_id: Own(level=level) for subject_id, level in reports} | said
