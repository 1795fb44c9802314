"""Clause IV: who attends a review from above, and when the invitation is due."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from xeploai.law.codes import (
    PEOPLE_COMMITTEE_CAUCUS,
    PROVINCIAL_STANDING,
    PROVINCIAL_STANDING_COMMITTEE,
    AdminLevel,
    BodyKind,
    NoticeCount,
    known,
)
from xeploai.law.outcome import Outcome, Reason, reason

_SATURDAY = 5


@dataclass(frozen=True, kw_only=True)
class ReviewedBody:
    """A collective about to review; `delegated` where its rating was handed down by the province."""

    id: str
    kind: str
    level: str
    in_charge: str | None = None
    prompted_by: Collection[str] = ()
    assigned_to: Collection[str] = ()
    delegated: bool = False

    @property
    def is_district_standing_committee(self) -> bool:
        return self.kind == BodyKind.STANDING_COMMITTEE and self.level == AdminLevel.DISTRICT


@dataclass(frozen=True)
class Attendee:
    """`duty` is `must` or `may`."""

    who: str
    duty: str
    clause: str


@dataclass(frozen=True, kw_only=True)
class AttendanceOutcome(Outcome):
    attendees: tuple[Attendee, ...]


# Clause IV.1. Who comes from above: the member of the provincial standing committee in charge, to the standing
# committee in their charge (1.1); the advisory bodies, where 1.2 lists them; members of the caucus of the people's
# committee, where they see need at departments, and always where points were prompted or the rating was delegated
# (1.3); a working party, where the provincial standing committee prompted (1.4).
def attendance(body: ReviewedBody) -> AttendanceOutcome:
    """Raises UnknownCodeError."""
    known(BodyKind, body.kind)
    known(AdminLevel, body.level)
    found = [a for a in (_in_charge(body), _advisory(body), _caucus(body), _working_party(body)) if a]
    attendees: dict[str, Attendee] = {}
    for attendee in found:
        attendees.setdefault(attendee.who, attendee)
    steps: list[Reason] = [reason(f"attends_{a.duty}", who=a.who, clause=a.clause) for a in attendees.values()]
    if body.is_district_standing_committee and not body.in_charge:
        steps.append(reason("in_charge_unknown"))
    if not steps:
        steps.append(reason("nobody_attends"))
    clauses = tuple(a.clause for a in attendees.values()) or ("IV.1",)
    return AttendanceOutcome(attendees=tuple(attendees.values()), reasons=tuple(steps), clauses=clauses)


def _in_charge(body: ReviewedBody) -> Attendee | None:
    if body.in_charge and body.is_district_standing_committee:
        return Attendee(body.in_charge, "must", "IV.1.1")
    return None


def _advisory(body: ReviewedBody) -> Attendee | None:
    wanted = (
        body.is_district_standing_committee
        or body.kind in (BodyKind.PARTY_CAUCUS, BodyKind.PARTY_DELEGATION)
        or PROVINCIAL_STANDING in body.prompted_by
        or body.id in body.assigned_to
    )
    return Attendee("advisory_bodies", "must", "IV.1.2") if wanted else None


def _caucus(body: ReviewedBody) -> Attendee | None:
    prompted = PROVINCIAL_STANDING in body.prompted_by or PEOPLE_COMMITTEE_CAUCUS in body.prompted_by
    if prompted or body.delegated:
        return Attendee(PEOPLE_COMMITTEE_CAUCUS, "must", "IV.1.3")
    if body.kind == BodyKind.AGENCY_LEADERSHIP and body.level == AdminLevel.PROVINCE:
        return Attendee(PEOPLE_COMMITTEE_CAUCUS, "may", "IV.1.3")
    return None


def _working_party(body: ReviewedBody) -> Attendee | None:
    if PROVINCIAL_STANDING_COMMITTEE in body.prompted_by:
        return Attendee("working_party", "must", "IV.1.4")
    return None


@dataclass(frozen=True, kw_only=True)
class InvitationOutcome(Outcome):
    on_time: bool
    latest: date
    days_late: int


# Clause IV.1.5. Invitation and documents go out at least three days before the review, counted by the calendar unless
# a document says clear days or working days.
def invitation(*, meeting: date, sent: date, count: str = "calendar", days: int = 3) -> InvitationOutcome:
    """Raises UnknownCodeError; OverflowError for a meeting at the beginning of the calendar."""
    way = known(NoticeCount, count)
    latest = _latest(meeting, way, days)
    late = max(0, (sent - latest).days)
    step = reason(
        "invitation_late" if late else "invitation_on_time",
        meeting=meeting,
        sent=sent,
        latest=latest,
        days_late=late,
        days=days,
    )
    return InvitationOutcome(
        on_time=late == 0,
        latest=latest,
        days_late=late,
        reasons=(step, reason(f"notice_{way.value}", days=days)),
        clauses=("IV.1.5",),
    )


def _latest(meeting: date, way: NoticeCount, days: int) -> date:
    if way is NoticeCount.CALENDAR:
        return meeting - timedelta(days=days)
    if way is NoticeCount.CLEAR:
        return meeting - timedelta(days=days + 1)
    day, left = meeting, days
    while left:
        day -= timedelta(days=1)
        left -= day.weekday() < _SATURDAY
    return day
