"""What the signed rounds of a meeting make of each subject and of each disputed criterion (V.1, V.2, V.5 to V.7)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from xeploai.meetings.enums import Nature
from xeploai.ratings.enums import RatingStatus
from xeploai.ratings.queries.results import steps_about

if TYPE_CHECKING:
    from collections.abc import Iterable

    from xeploai.ballots.models import RoundSubject
    from xeploai.ballots.queries.course import Course
    from xeploai.ratings.models import SubjectRating


@dataclass(frozen=True)
class SubjectResult:
    """One subject's result. ``nature`` follows from the list it stood on."""

    subject_id: int
    nature: str
    status: str
    level: str = ""
    explanation: list[dict[str, Any]] = field(default_factory=list)


def subject_results(courses: Iterable[Course]) -> list[SubjectResult]:
    """Every subject voted on, list by list, in the order of the ballot."""
    return [_result(course, line) for course in courses for line in course.subjects if line.subject_id is not None]


def _result(course: Course, line: RoundSubject) -> SubjectResult:
    level = str(course.level_lines[line.key]["level"] or "")
    return SubjectResult(
        subject_id=line.subject_id or 0,
        nature=nature_of(course),
        status=RatingStatus.RATED if level else RatingStatus.NO_MAJORITY,
        level=level,
        explanation=steps_about(course, line.key),
    )


def nature_of(course: Course) -> str:
    """What the vote is: a list of a conference says so itself."""
    said = course.ballot.partition(".")[0]
    return str(Nature(said)) if said else str(course.meeting.nature)


def grades_found(course: Course) -> dict[int, str]:
    """{criterion: grade, blank without a majority} of the signed vote on disputed criteria (A-12)."""
    return {int(key.removeprefix("c")): str(line["level"] or "") for key, line in course.grades.items()}


def said(rating: SubjectRating | SubjectResult) -> dict[str, Any]:
    """What a stored and a found result are compared by."""
    return {name: getattr(rating, name) or None for name in ("nature", "status", "level")}
