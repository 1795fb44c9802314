"""The points that superiors asked to be reviewed, by whom they concern (A-20)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xeploai.cycles.enums import SubjectKind
from xeploai.cycles.models import Subject
from xeploai.reviews.models import PromptPoint

if TYPE_CHECKING:
    from xeploai.meetings.models import Meeting


def subjects_of(meeting: Meeting) -> dict[int, int | None]:
    """Subjects of the cycle dealt with at this meeting: {subject id: person id, None for the collective}."""
    found: dict[int, int | None] = {} if meeting.subject_id is None else {meeting.subject_id: None}
    people = meeting.turns.exclude(person=None).values("person_id")
    leaders = Subject.objects.active().filter(cycle=meeting.cycle_id, kind=SubjectKind.LEADER, person_id__in=people)
    return found | dict(leaders.values_list("pk", "person_id"))


def points_of(meeting: Meeting) -> dict[int | None, list[PromptPoint]]:
    """Points in force by person, those of the collective under None. Two queries."""
    whose = subjects_of(meeting)
    points = PromptPoint.objects.filter(prompt__subject_id__in=whose, prompt__withdrawn_at=None)
    found: dict[int | None, list[PromptPoint]] = {}
    for point in points.select_related("prompt").order_by("prompt__document_date", "prompt_id", "position"):
        found.setdefault(whose[point.prompt.subject_id], []).append(point)
    return found
