"""Who from above attends which review (IV.1): the law's answer for subjects of a cycle, and what was made of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import F, Q
from django.utils import timezone

from xeploai.cycles.enums import SubjectKind
from xeploai.cycles.models import Delegation, Subject
from xeploai.errors import Conflict
from xeploai.law.attendance import Attendee, ReviewedBody, attendance
from xeploai.meetings.enums import DutyState, MeetingKind
from xeploai.meetings.models import AttendanceDuty, Meeting
from xeploai.organisations.enums import UnitKind
from xeploai.reviews.queries import prompters_by_subject

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from django.db.models import QuerySet

    from xeploai.cycles.models import Cycle

IN_CHARGE = "in_charge"
ADVISORY = "advisory_bodies"
WORKING_PARTY = "working_party"
DELEGATED = "delegated"
MUST_COME = "IV.1.1"


def attended_subjects(cycle: Cycle) -> QuerySet[Subject]:
    """Collectives that review and are rated by the provincial standing committee, delegated or not (IV.1)."""
    found = Subject.objects.active().filter(cycle=cycle, kind=SubjectKind.BODY, reviewed=True)
    return found.filter(rated_by__kind=UnitKind.PROVINCIAL_PARTY).select_related("body", "unit")


def wanted(subjects: Iterable[Subject], cycle: Cycle) -> dict[int, tuple[Attendee, ...]]:
    """Who attends by the law, by subject. Two queries, whatever the number of subjects."""
    listed = list(subjects)
    keys = [subject.pk for subject in listed]
    prompted = prompters_by_subject(keys)
    handed = Delegation.objects.filter(subject__cycle=cycle, withdrawn_at=None)
    delegated = set(handed.values_list("subject_id", flat=True))
    return {
        subject.pk: attendance(
            ReviewedBody(
                id=str(subject.pk),
                kind=subject.body.kind if subject.body else "",
                level=subject.level,
                in_charge=IN_CHARGE,
                prompted_by=prompted.get(subject.pk, ()),
                delegated=subject.pk in delegated,
            )
        ).attendees
        for subject in listed
    }


def claim_duty(duty: AttendanceDuty, *, version: int, yours: dict[str, object], **values: object) -> AttendanceDuty:
    """Write, if nobody was faster. Raises Conflict."""
    claimed = AttendanceDuty.objects.filter(pk=duty.pk, version=version).update(version=F("version") + 1, **values)
    if not claimed:
        duty.refresh_from_db()
        theirs: dict[str, object] = {"person": str(duty.person or ""), "state": str(DutyState(duty.state).label)}
        raise Conflict(theirs=theirs, yours=yours)
    duty.refresh_from_db()
    return duty


@dataclass(frozen=True, kw_only=True)
class DutyLine:
    """One duty with the review it belongs to. ``red``: a member in charge who must come did not (IV.1.1)."""

    duty: AttendanceDuty
    meeting: Meeting | None
    today: date

    @property
    def red(self) -> bool:
        """Absent, or the day has passed and nobody was named."""
        if self.duty.clause != MUST_COME:
            return False
        if self.duty.state == DutyState.ABSENT:
            return True
        starts = self.meeting.starts_at if self.meeting else None
        over = starts is not None and timezone.localtime(starts).date() < self.today
        return over and self.duty.state == DutyState.OPEN


def lines_of(duties: Iterable[AttendanceDuty]) -> list[DutyLine]:
    """Duties with their meetings; one query more."""
    listed = list(duties)
    here = Q(subject__in={duty.subject_id for duty in listed}, kind=MeetingKind.COLLECTIVE, rehearsal=False)
    meetings = {meeting.subject_id: meeting for meeting in Meeting.objects.filter(here)} if listed else {}
    today = timezone.localdate()
    return [DutyLine(duty=duty, meeting=meetings.get(duty.subject_id), today=today) for duty in listed]
