"""Criteria of the frame at a meeting: agreed by all with a grade, or put to the secret vote (PL1, PL2, A-12)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from xeploai.cycles.enums import FrameSubject
from xeploai.cycles.models import CriteriaFrame
from xeploai.cycles.queries import current_frame
from xeploai.errors import Refusal
from xeploai.meetings.enums import CRITERIA, LEVELS, LEVELS_AGAIN, ROUND_VOIDED, MeetingKind
from xeploai.meetings.queries import hold
from xeploai.meetings.validators import minutes_not_adopted
from xeploai.people.rules import require

if TYPE_CHECKING:
    from xeploai.cycles.models import Criterion
    from xeploai.meetings.models import CriterionFinding, Meeting
    from xeploai.people.models import User

FRAMES = {MeetingKind.COLLECTIVE: FrameSubject.BODY, MeetingKind.ORGANISATION: FrameSubject.UNIT}
CLAUSES = {MeetingKind.COLLECTIVE: "PL2", MeetingKind.ORGANISATION: "PL1"}


@dataclass(frozen=True, slots=True)
class Line:
    """One criterion; ``finding`` None: nothing was said of it yet. ``voted``: it stands on a ballot."""

    criterion: Criterion
    finding: CriterionFinding | None
    voted: bool

    @property
    def settled(self) -> bool:
        """Agreed with a grade, or voted on."""
        return self.voted or (self.finding is not None and bool(self.finding.grade) and not self.finding.disputed)

    @property
    def to_vote(self) -> bool:
        """Disputed, and still to be put to the vote."""
        return self.finding is not None and self.finding.disputed and not self.voted


def clause_of(meeting: Meeting) -> str:
    """The appendix behind this meeting. Refuses: rates_no_frame."""
    try:
        return CLAUSES[MeetingKind(meeting.kind)]
    except KeyError:
        raise Refusal("rates_no_frame", clause="V", unit=meeting.unit.name) from None


def frame_of(meeting: Meeting) -> CriteriaFrame:
    """The frame the findings follow: the one already begun with, else the report's, else the one in force.

    Refuses: rates_no_frame (V), no_frame.
    """
    clause_of(meeting)
    begun = CriteriaFrame.objects.filter(criteria__in=meeting.findings.values("criterion_id")).first()
    report = getattr(meeting.subject, "report", None)
    written = report.frame if report is not None else None
    return begun or written or current_frame(meeting.cycle, FRAMES[MeetingKind(meeting.kind)])


def lines_of(meeting: Meeting) -> list[Line]:
    """Every criterion of the frame in its order, with what was found. The number of queries is fixed."""
    frame = frame_of(meeting)
    found = {row.criterion_id: row for row in meeting.findings.select_related("asked_by")}
    voted = voted_on(meeting)
    return [Line(c, found.get(c.pk), c.pk in voted) for c in frame.criteria.order_by("position")]


def voted_on(meeting: Meeting) -> set[int]:
    """Ids of the criteria that stand on a ballot of this meeting, open, counted or signed."""
    rounds = meeting.rounds.exclude(state=ROUND_VOIDED).filter(kind=CRITERIA)
    return set(rounds.exclude(subjects__criterion=None).values_list("subjects__criterion_id", flat=True))


def held_finding(actor: User, meeting: Meeting, criterion: Criterion) -> tuple[Meeting, CriterionFinding | None]:
    """The meeting held, and what stands about this criterion.

    Refuses: cycle_closed, minutes_adopted, rates_no_frame (V), unknown_criterion, criterion_on_ballot,
    level_vote_begun (PL1, PL2).
    """
    meeting = hold(meeting)
    require(actor, "meetings.run", meeting)
    minutes_not_adopted(meeting)
    clause = clause_of(meeting)
    if criterion.frame_id != frame_of(meeting).pk:
        raise Refusal("unknown_criterion", clause=clause, criterion=criterion.code)
    if criterion.pk in voted_on(meeting):
        raise Refusal("criterion_on_ballot", clause=clause, criterion=criterion.code)
    if meeting.rounds.exclude(state=ROUND_VOIDED).filter(kind__in=(LEVELS, LEVELS_AGAIN)).exists():
        raise Refusal("level_vote_begun", clause=clause, criterion=criterion.code)
    return meeting, meeting.findings.select_related("asked_by").filter(criterion=criterion).first()
