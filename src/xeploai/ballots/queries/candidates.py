"""Who stands on the ballot of the next round, and on which levels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils import timezone

from xeploai.ballots.enums import RoundKind
from xeploai.cycles.enums import ALL_GRADES, ALL_LEVELS, ROUND_ONE_LEVELS
from xeploai.meetings.enums import MEMBER_KINDS, Capacity
from xeploai.people.models import Membership
from xeploai.people.querysets import under_six_months

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from xeploai.ballots.models import RoundSubject
    from xeploai.ballots.queries.course import Course
    from xeploai.meetings.models import Attendee, Meeting


@dataclass(frozen=True)
class Candidate:
    """One line for a ballot, in the order of the list it stands in: a member, a subject or a criterion."""

    person_id: int | None = None
    group_id: int | None = None
    proposed: str = ""
    levels: tuple[str, ...] = ()
    eligible: bool = True
    ineligible_because: str = ""
    subject_id: int | None = None
    criterion_id: int | None = None

    @property
    def key(self) -> str:
        """Key of the line that it becomes."""
        if self.person_id is not None:
            return str(self.person_id)
        return f"s{self.subject_id}" if self.subject_id is not None else f"c{self.criterion_id}"


@dataclass(frozen=True)
class RollLine:
    """A member on the roll; ``not_rated_because`` is a code, or empty where the member is voted on."""

    attendee: Attendee
    not_rated_because: str


def roll_of(meeting: Meeting) -> list[RollLine]:
    """The members of the roll by given name, with who is not rated this year and why. Two queries."""
    attendees = meeting.attendees.filter(capacity=Capacity.MEMBER).select_related("person")
    admitted = dict(
        Membership.objects.filter(cell_id=meeting.unit_id, left_on=None).values_list("person_id", "admitted_on")
    )
    on = day_of(meeting)
    ordered = attendees.order_by("person__sort_key", "person__code")
    return [RollLine(a, _not_rated_because(a, admitted.get(a.person_id), on)) for a in ordered]


def _not_rated_because(attendee: Attendee, admitted_on: date | None, on: date) -> str:
    if attendee.exempt:
        return "exempt"
    if attendee.suspended:
        return "suspended"
    return "under_six_months" if under_six_months(admitted_on, on) else ""


def day_of(meeting: Meeting) -> date:
    """The day that the meeting counts for."""
    moment = meeting.starts_at or meeting.frozen_at
    return timezone.localdate(moment)


def members_to_rate(meeting: Meeting) -> list[Candidate]:
    """Round 1 of a cell: everyone on the roll who is rated this year."""
    return [Candidate(line.attendee.person_id) for line in roll_of(meeting) if not line.not_rated_because]


def candidates_of(course: Course, kind: str) -> list[Candidate]:
    """Who or what stands in any round but the first of members."""
    if kind == RoundKind.CRITERIA:
        return [Candidate(criterion_id=criterion.pk) for criterion in course.disputed]
    if kind == RoundKind.LEVELS:
        return subject_to_rate(course)
    if kind == RoundKind.LEVELS_AGAIN:
        return [_again(subject, tuple(course.level_lines[subject.key]["revote"])) for subject in course.undecided]
    if kind == RoundKind.EXCELLENT:
        return [_for_excellent(subject) for subject in course.good]
    tied: Sequence[str] = (course.tied or {}).get("subjects", ())
    return [_again(subject, ()) for subject in course.good if subject.key in set(tied)]


def subject_to_rate(course: Course) -> list[Candidate]:
    """The one line of a collective or organisation that rates itself (PL1, PL2)."""
    subject_id = course.meeting.subject_id
    return [] if subject_id is None else [Candidate(subject_id=subject_id)]


def _again(subject: RoundSubject, levels: tuple[str, ...]) -> Candidate:
    return Candidate(
        subject.person_id, subject.group_id, subject.proposed, levels,
        subject_id=subject.subject_id, criterion_id=subject.criterion_id,
    )  # fmt: skip


def _for_excellent(subject: RoundSubject) -> Candidate:
    return Candidate(
        subject.member_id,
        subject.group_id,
        subject.proposed,
        eligible=subject.eligible,
        ineligible_because=subject.ineligible_because,
    )


def choices_of(meeting: Meeting, kind: str) -> tuple[str, ...]:
    """What a ballot of this kind offers: grades, the three levels of round 1 on members, or all four at once."""
    if kind == RoundKind.CRITERIA:
        return ALL_GRADES
    return ROUND_ONE_LEVELS if meeting.kind in MEMBER_KINDS else ALL_LEVELS


def levels_offered(candidates: Sequence[Candidate], choices: Sequence[str] = ROUND_ONE_LEVELS) -> list[str]:
    """The levels that the ballot as a whole offers, in the order of ``choices``."""
    named = {level for candidate in candidates for level in candidate.levels}
    return [str(level) for level in choices if not named or level in named]
