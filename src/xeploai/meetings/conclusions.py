"""What the chair has to conclude on: opinions on the draft, superiors' points, and free matters (PL2)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from xeploai.meetings.prompts import subjects_of
from xeploai.reviews.models import DraftOpinion, PromptPoint

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from xeploai.meetings.models import Conclusion, Meeting


@dataclass(frozen=True, slots=True)
class Item:
    """One matter with the conclusion on it, None where there is none yet."""

    text: str
    opinion: DraftOpinion | None = None
    point: PromptPoint | None = None
    conclusion: Conclusion | None = None

    @property
    def key(self) -> str:
        """Tells matters apart on a page: o + an opinion's id, p + a point's, c + a free conclusion's."""
        if self.opinion is not None:
            return f"o{self.opinion.pk}"
        if self.point is not None:
            return f"p{self.point.pk}"
        return f"c{self.conclusion.pk}" if self.conclusion is not None else ""


def opinions_of(meeting: Meeting) -> QuerySet[DraftOpinion]:
    """What was said on the draft of the report that this meeting hears (II.2)."""
    subject = meeting.subject_id or 0
    found = DraftOpinion.objects.filter(request__report__subject_id=subject)
    return found.select_related("request__person", "request__unit").order_by("request_id", "position")


def prompted_points_of(meeting: Meeting) -> QuerySet[PromptPoint]:
    """The points in force that were put to the collective or to its members."""
    found = PromptPoint.objects.filter(prompt__subject_id__in=list(subjects_of(meeting)), prompt__withdrawn_at=None)
    return found.select_related("prompt__subject").order_by("prompt__document_date", "prompt_id", "position")


def matters_of(meeting: Meeting) -> list[Item]:
    """Opinions, then points, then free matters, each with its conclusion. The number of queries is fixed."""
    rows = list(meeting.conclusions.order_by("position"))
    by_opinion = {row.opinion_id: row for row in rows if row.opinion_id}
    by_point = {row.point_id: row for row in rows if row.point_id}
    opinions = [Item(o.text, opinion=o, conclusion=by_opinion.get(o.pk)) for o in opinions_of(meeting)]
    points = [Item(p.text, point=p, conclusion=by_point.get(p.pk)) for p in prompted_points_of(meeting)]
    free = [Item(row.text, conclusion=row) for row in rows if row.opinion_id is None and row.point_id is None]
    return [*opinions, *points, *free]
