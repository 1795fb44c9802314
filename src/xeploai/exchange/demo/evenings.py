"""The evenings that the other cells of the story's commune have had, carried by the same verbs as any evening."""

from __future__ import annotations

import datetime as dt
from random import Random
from typing import TYPE_CHECKING

from django.utils import timezone

from xeploai.ballots.actions.begin_count_entry import begin_count_entry
from xeploai.ballots.actions.close_voting import close_voting
from xeploai.ballots.actions.hand_in_count_entry import hand_in_count_entry
from xeploai.ballots.actions.open_round import open_round
from xeploai.ballots.actions.save_count_entry import Draft, save_count_entry
from xeploai.ballots.actions.sign_count import sign_count
from xeploai.ballots.queries.course import course_of
from xeploai.exchange.demo.counts import Count, count_for
from xeploai.meetings.actions.adopt_minutes import adopt_minutes, voters_present
from xeploai.meetings.actions.appoint_teller import appoint_teller
from xeploai.meetings.actions.close_meeting import close_meeting
from xeploai.meetings.actions.draft_minutes import draft_minutes
from xeploai.meetings.actions.freeze_electorate import freeze_electorate
from xeploai.meetings.actions.mark_attendance import Mark, mark_attendance
from xeploai.meetings.actions.open_meeting import open_meeting
from xeploai.meetings.actions.plan_meeting import plan_meeting
from xeploai.meetings.actions.prepare_roll import prepare_roll
from xeploai.meetings.actions.send_papers import send_papers
from xeploai.meetings.enums import Presence
from xeploai.meetings.models import Meeting
from xeploai.people.enums import Role
from xeploai.people.models import Person, Post, RoleAssignment, User
from xeploai.ratings.actions.record_ratings import record_ratings
from xeploai.reviews.models import Proposal

if TYPE_CHECKING:
    from xeploai.cycles.models import Cycle
    from xeploai.meetings.models import Attendee
    from xeploai.organisations.models import Unit

# One evening in the row ends with a line without a majority, one with a tie at the last place.
UNDECIDED_AT, TIED_AT = 3, 6


def hold_evenings(*, clerk: User, cycle: Cycle, cells: list[Unit], seed: int) -> list[Meeting]:
    """Every cell meets on an evening of its own, votes, adopts its minutes and sends them up."""
    random = Random(seed)  # noqa: S311 - invented numbers, the same every time
    return [hold_evening(clerk=clerk, cycle=cycle, cell=cell, number=n, random=random) for n, cell in enumerate(cells)]


def hold_evening(*, clerk: User, cycle: Cycle, cell: Unit, number: int, random: Random) -> Meeting:
    """One evening, from the plan to the papers sent. ``clerk`` types for the cell."""
    leaders = list(
        Person.objects.filter(posts__body__unit=cell, posts__ended_on=None).order_by("posts__pk").distinct()[:2]
    )
    meeting = plan_meeting(
        actor=clerk,
        cycle=cycle,
        unit=cell,
        starts_at=dt.datetime(cycle.year, 11, 17 + number % 7, 19, tzinfo=timezone.get_default_timezone()),
        place=f"Nhà sinh hoạt cộng đồng, {cell.name.removeprefix('Chi bộ ')}",
        chair=leaders[0],
        minutes_taker=leaders[1],
    )
    prepare_roll(actor=clerk, meeting=meeting)
    tellers = _call_the_roll(clerk, meeting, random)
    open_meeting(actor=clerk, meeting=meeting)
    freeze_electorate(actor=clerk, meeting=meeting)
    _vote(clerk, meeting, tellers, number, random)
    record_ratings(actor=clerk, meeting=meeting)
    meeting.refresh_from_db()
    minutes = draft_minutes(actor=clerk, meeting=meeting)
    adopt_minutes(actor=clerk, minutes=minutes, votes_for=voters_present(meeting), votes_against=0, votes_abstain=0)
    send_papers(actor=clerk, meeting=meeting)
    return close_meeting(actor=clerk, meeting=meeting)


def _call_the_roll(clerk: User, meeting: Meeting, random: Random) -> list[User]:
    """Nearly everyone is there; three plain members count."""
    roll = list(meeting.attendees.select_related("person").order_by("person__sort_key", "person__code"))
    seats = set(Post.objects.current().filter(body__unit=meeting.unit).values_list("person_id", flat=True))
    plain = [row for row in roll if _votes(row) and row.person_id not in seats]
    tellers = plain[:3]
    absent = set(random.sample([row.pk for row in plain[3:]], random.randint(0, min(3, len(plain) - 3))))
    marks = [
        Mark(attendee_id=row.pk, presence=Presence.EXCUSED, reason="Đi công tác")
        if row.pk in absent
        else Mark(attendee_id=row.pk, presence=Presence.PRESENT if _comes(row) else Presence.ABSENT)
        for row in roll
    ]
    mark_attendance(actor=clerk, meeting=meeting, marks=marks)
    users = []
    for index, row in enumerate(tellers):
        appoint_teller(actor=clerk, meeting=meeting, person=row.person, is_head=index == 0)
        users.append(account_of(row.person, meeting.unit))
    return users


def _votes(row: Attendee) -> bool:
    return row.standing == "official" and _comes(row)


def _comes(row: Attendee) -> bool:
    return not (row.exempt or row.suspended or row.away)


def account_of(person: Person, cell: Unit) -> User:
    """An account that nobody can sign in to: these evenings are over."""
    user, made = User.objects.get_or_create(person=person, defaults={"username": f"kp.{person.code.lower()}"})
    if made:
        user.set_unusable_password()
        user.save(update_fields=["password"])
        RoleAssignment.objects.create(user=user, role=Role.MEMBER, unit=cell)
    return user


def _vote(clerk: User, meeting: Meeting, tellers: list[User], number: int, random: Random) -> None:
    proposed = dict(Proposal.objects.filter(cycle=meeting.cycle, cell=meeting.unit).values_list("person_id", "level"))
    present = voters_present(meeting)
    while (step := course_of(Meeting.objects.get(pk=meeting.pk)).next).step == "open":
        round_ = open_round(actor=clerk, meeting=meeting, kind=step.kind)
        close_voting(actor=clerk, round_=round_)
        count = count_for(
            round_,
            present=present,
            proposed=proposed,
            random=random,
            undecided=number == UNDECIDED_AT,
            tied=number == TIED_AT,
        )
        for slot, teller in zip(("A", "B"), tellers, strict=False):
            _enter(teller, round_, slot, count)
        sign_count(actor=tellers[0], round_=round_)


def _enter(teller: User, round_: object, slot: str, count: Count) -> None:
    entry = begin_count_entry(actor=teller, round_=round_, slot=slot)  # type: ignore[arg-type]
    draft = Draft(totals=count.totals, invalid_reasons=count.invalid_reasons, lines=count.lines)
    entry = save_count_entry(actor=teller, round_=entry.round, version=entry.version, draft=draft)
    hand_in_count_entry(actor=teller, round_=entry.round, version=entry.version)
