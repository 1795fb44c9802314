"""The review of the commune's standing committee, ready to begin, and a department that has done both its votes."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from xeploai.ballots.actions.begin_count_entry import begin_count_entry
from xeploai.ballots.actions.close_voting import close_voting
from xeploai.ballots.actions.hand_in_count_entry import hand_in_count_entry
from xeploai.ballots.actions.open_round import open_round
from xeploai.ballots.actions.save_count_entry import Draft, save_count_entry
from xeploai.ballots.actions.sign_count import sign_count
from xeploai.cycles.enums import SubjectKind
from xeploai.cycles.models import Subject
from xeploai.exchange.demo.evenings import account_of
from xeploai.exchange.demo.staffing import CELL, DEPARTMENT
from xeploai.meetings.actions.adopt_minutes import adopt_minutes, voters_present
from xeploai.meetings.actions.appoint_teller import appoint_teller
from xeploai.meetings.actions.close_meeting import close_meeting
from xeploai.meetings.actions.conclude import Matter, conclude
from xeploai.meetings.actions.dispute_criterion import dispute_criterion
from xeploai.meetings.actions.draft_minutes import draft_minutes
from xeploai.meetings.actions.freeze_electorate import freeze_electorate
from xeploai.meetings.actions.mark_attendance import Mark, mark_attendance
from xeploai.meetings.actions.mark_reviewed import mark_reviewed
from xeploai.meetings.actions.open_meeting import open_meeting
from xeploai.meetings.actions.plan_collective_meeting import plan_collective_meeting
from xeploai.meetings.actions.plan_organisation_meeting import plan_organisation_meeting
from xeploai.meetings.actions.prepare_roll import prepare_roll
from xeploai.meetings.actions.prepare_turns import prepare_turns
from xeploai.meetings.actions.save_turn_notes import TurnNotes, save_turn_notes
from xeploai.meetings.actions.send_papers import send_papers
from xeploai.meetings.actions.set_agenda import set_agenda
from xeploai.meetings.actions.set_finding import set_finding
from xeploai.meetings.agenda import default_agenda
from xeploai.meetings.enums import MeetingKind
from xeploai.meetings.findings import frame_of
from xeploai.meetings.planning import When
from xeploai.organisations.models import Unit
from xeploai.people.enums import Role
from xeploai.people.models import Person, Post, RoleAssignment, User
from xeploai.ratings.actions.record_subject_ratings import record_subject_ratings

if TYPE_CHECKING:
    from xeploai.cycles.models import Cycle
    from xeploai.meetings.models import Meeting

AGREED = 4
"""Criteria of the commune's committee agreed on beforehand; the next one is disputed."""


def hold_reviews(*, clerk: User, cycle: Cycle, commune: str) -> None:
    """Both places, by the same verbs as anybody's."""
    _prepare_commune(clerk, cycle, commune)
    _carry_department(cycle)


def _prepare_commune(clerk: User, cycle: Cycle, commune: str) -> None:
    subject = Subject.objects.get(cycle=cycle, kind=SubjectKind.BODY, body__code=f"BTV-{commune}")
    chair = Post.objects.current().get(body=subject.body_id, role="head").person
    when = When(
        starts_at=_at(cycle, 28, 8), ends_at=_at(cycle, 28, 17), place="Hội trường Đảng ủy xã", chair=chair,
        minutes_taker=clerk.person,
    )  # fmt: skip
    meeting = plan_collective_meeting(actor=clerk, subject=subject, when=when)
    _agenda(clerk, meeting)
    prepare_roll(actor=clerk, meeting=meeting)
    turns = prepare_turns(actor=clerk, meeting=meeting)
    note = TurnNotes(note="Các đồng chí đề nghị nêu rõ trách nhiệm trong giải ngân vốn đầu tư công.")
    save_turn_notes(actor=clerk, turn=turns[0], version=turns[0].version, notes=note)
    criteria = list(frame_of(meeting).criteria.order_by("position"))
    for criterion in criteria[:AGREED]:
        set_finding(actor=clerk, meeting=meeting, criterion=criterion, grade="good")
    dispute_criterion(actor=clerk, meeting=meeting, criterion=criteria[AGREED])


def _carry_department(cycle: Cycle) -> None:
    unit = Unit.objects.get(code=DEPARTMENT)
    office = list(Person.objects.filter(memberships__cell__code=CELL).order_by("code"))
    clerk = account_of(office[7], unit)
    RoleAssignment.objects.create(user=clerk, role=Role.CLERK, unit=unit)
    of_body = Subject.objects.get(cycle=cycle, kind=SubjectKind.BODY, body__code=f"LD-{DEPARTMENT}")
    of_unit = Subject.objects.get(cycle=cycle, unit=unit, kind=SubjectKind.UNIT)
    when = When(starts_at=_at(cycle, 18, 8), place="Phòng họp số 1", chair=office[0], minutes_taker=office[7])
    review = plan_collective_meeting(actor=clerk, subject=of_body, when=when)
    _agenda(clerk, review)
    _hold(clerk, review, tellers=office[1:3], level="good")
    when = When(starts_at=_at(cycle, 19, 14), place="Hội trường Sở", chair=office[0], minutes_taker=office[3])
    conference = plan_organisation_meeting(actor=clerk, subject=of_unit, when=when)
    _agenda(clerk, conference)
    _hold(clerk, conference, tellers=office[4:6], level="good")


def _hold(clerk: User, meeting: Meeting, *, tellers: list[Person], level: str) -> None:
    """From the roll to the minutes sent: one criterion disputed, the level voted, everybody there."""
    prepare_roll(actor=clerk, meeting=meeting)
    marks = [Mark(attendee_id=row.pk, presence="present") for row in meeting.attendees.all()]
    mark_attendance(actor=clerk, meeting=meeting, marks=marks)
    users = []
    for place, person in enumerate(tellers):
        appoint_teller(actor=clerk, meeting=meeting, person=person, is_head=place == 0)
        users.append(account_of(person, meeting.unit))
    open_meeting(actor=clerk, meeting=meeting)
    freeze_electorate(actor=clerk, meeting=meeting)
    if meeting.kind == MeetingKind.COLLECTIVE:
        for turn in prepare_turns(actor=clerk, meeting=meeting):
            mark_reviewed(actor=clerk, turn=turn)
    conclude(
        actor=clerk,
        meeting=meeting,
        matter=Matter(text="Tiến độ giải ngân"),
        why="Giao từng đồng chí theo dõi từng quý.",
    )
    criteria = list(frame_of(meeting).criteria.order_by("position"))
    for criterion in criteria[1:]:
        set_finding(actor=clerk, meeting=meeting, criterion=criterion, grade="good")
    dispute_criterion(actor=clerk, meeting=meeting, criterion=criteria[0])
    for kind, wanted in (("criteria", "good"), ("levels", level)):
        _vote(clerk, meeting, users, kind, wanted)
    record_subject_ratings(actor=clerk, meeting=meeting)
    meeting.refresh_from_db()
    minutes = draft_minutes(actor=clerk, meeting=meeting)
    adopt_minutes(actor=clerk, minutes=minutes, votes_for=voters_present(meeting), votes_against=0, votes_abstain=0)
    send_papers(actor=clerk, meeting=meeting)
    close_meeting(actor=clerk, meeting=meeting)


def _vote(clerk: User, meeting: Meeting, tellers: list[User], kind: str, wanted: str) -> None:
    round_ = open_round(actor=clerk, meeting=meeting, kind=kind)
    close_voting(actor=clerk, round_=round_)
    valid = round_.convened
    lines: dict[str, Any] = {
        line.key: {**dict.fromkeys(round_.levels, 0), wanted: valid, "blank": 0} for line in round_.subjects.all()
    }
    totals = {"issued": valid, "returned": valid, "valid": valid, "invalid": 0}
    for slot, teller in zip(("A", "B"), tellers, strict=True):
        entry = begin_count_entry(actor=teller, round_=round_, slot=slot)
        given = Draft(totals=totals, invalid_reasons={}, lines=lines)
        entry = save_count_entry(actor=teller, round_=round_, version=entry.version, draft=given)
        hand_in_count_entry(actor=teller, round_=round_, version=entry.version)
    sign_count(actor=tellers[0], round_=round_)


def _agenda(clerk: User, meeting: Meeting) -> None:
    set_agenda(actor=clerk, meeting=meeting, version=meeting.version, items=default_agenda(meeting.kind))


def _at(cycle: Cycle, day: int, hour: int) -> dt.datetime:
    return dt.datetime(cycle.year, 11, day, hour, tzinfo=timezone.get_default_timezone())
