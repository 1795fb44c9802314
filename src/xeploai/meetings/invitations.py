"""Invitations (IV.1.5): whom to invite, what goes with it, and whether it went out in time (A-18)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from xeploai.cycles.rule_sets import settings_of
from xeploai.law.attendance import InvitationOutcome, invitation
from xeploai.meetings.content import sealed
from xeploai.meetings.enums import Capacity, MeetingKind
from xeploai.meetings.models import AttendanceDuty, Invitation
from xeploai.meetings.queries import called
from xeploai.people.naming import told_apart
from xeploai.reviews.models import Report
from xeploai.reviews.queries import points_to_answer, shortcomings_to_answer

if TYPE_CHECKING:
    from datetime import date

    from xeploai.meetings.models import Meeting
    from xeploai.people.models import Person


@dataclass(frozen=True, kw_only=True)
class Invitee:
    """Somebody to invite, with the invitation where it was sent. ``days_late`` by the law, None where unknown."""

    person: Person
    name: str
    capacity: str
    duty: AttendanceDuty | None
    invitation: Invitation | None
    days_late: int | None


def invitees(meeting: Meeting) -> list[Invitee]:
    """Members by the roll (or as they would be called), superiors from the matrix, guests; each once.

    The number of queries does not follow the number of people.
    """
    people: dict[int, tuple[Person, str]] = {}
    rows = list(meeting.attendees.select_related("person")) or called(meeting)
    for row in rows:
        people[row.person_id] = (row.person, row.capacity)
    duties = {duty.person_id: duty for duty in duties_of(meeting)}
    for duty in duties.values():
        if duty.person is not None:
            people.setdefault(duty.person.pk, (duty.person, Capacity.SUPERIOR))
    sent = {one.person_id: one for one in meeting.invitations.select_related("person")}
    for one in sent.values():
        if one.person is not None:
            people.setdefault(one.person.pk, (one.person, one.capacity))
    names = told_apart(person for person, _capacity in people.values())
    rules = notice_of(meeting)
    order = sorted(people.values(), key=lambda found: found[0].sort_key)
    found = [
        Invitee(
            person=person,
            name=names[person.pk],
            capacity=str(capacity),
            duty=duties.get(person.pk),
            invitation=sent.get(person.pk),
            days_late=_days_late(meeting, sent.get(person.pk), rules),
        )
        for person, capacity in order
    ]
    return sorted(found, key=lambda one: one.capacity == Capacity.MEMBER)


def duties_of(meeting: Meeting) -> list[AttendanceDuty]:
    """Who is sent to this review from above (IV.1)."""
    if meeting.subject_id is None:
        return []
    duties = AttendanceDuty.objects.filter(subject=meeting.subject_id).exclude(person=None)
    return list(duties.select_related("person"))


def notice_of(meeting: Meeting) -> dict[str, Any]:
    """How the days are counted in this cycle (A-18)."""
    settings = settings_of(meeting.cycle)
    return {"count": settings.notice_count, "days": settings.notice_days}


def notice(meeting: Meeting, sent: date) -> InvitationOutcome | None:
    """Whether something sent on this day is in time; None where no day is set."""
    if meeting.starts_at is None:
        return None
    return invitation(meeting=timezone.localdate(meeting.starts_at), sent=sent, **notice_of(meeting))


def _days_late(meeting: Meeting, sent: Invitation | None, rules: dict[str, Any]) -> int | None:
    if meeting.starts_at is None or sent is None or sent.sent_at is None:
        return None
    day = timezone.localdate(meeting.starts_at)
    return invitation(meeting=day, sent=timezone.localdate(sent.sent_at), **rules).days_late


def asks_why_late(meeting: Meeting, capacities: set[str]) -> bool:
    """IV.1.5 speaks of reviews and of those who attend from above."""
    return meeting.kind == MeetingKind.COLLECTIVE or Capacity.SUPERIOR in capacities


def pack_of(meeting: Meeting) -> list[dict[str, str]]:
    """The papers that there are, each with its digest: {code, title, digest}."""
    found: list[tuple[str, str, dict[str, Any]]] = []
    agenda = [item.text for item in meeting.agenda.all()]
    if agenda:
        found.append(("agenda", "Chương trình hội nghị", {"agenda": agenda}))
    subject = meeting.subject
    if subject is not None:
        report = Report.objects.filter(subject=subject).first()
        if report is not None:
            content = {"sections": report.sections, "grades": report.grades, "proposed": report.proposed}
            found.append(("report", "Báo cáo kiểm điểm", content | {"version": report.version}))
        old = [[row.text, row.remedy, row.evidence] for row in shortcomings_to_answer(subject)]
        if old:
            found.append(("shortcomings", "Hạn chế, khuyết điểm kỳ trước", {"rows": old}))
        points = [[point.prompt.document_number, point.text, point.answer] for point in points_to_answer(subject)]
        if points:
            found.append(("prompts", "Nội dung gợi ý kiểm điểm", {"rows": points}))
    return [{"code": code, "title": title, "digest": sealed(content)} for code, title, content in found]
