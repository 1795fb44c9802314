"""What every meeting has in common: the roll, the electorate, rounds counted twice, minutes, papers."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from xeploai.ballots.actions.begin_count_entry import begin_count_entry
from xeploai.ballots.actions.close_voting import close_voting
from xeploai.ballots.actions.hand_in_count_entry import hand_in_count_entry
from xeploai.ballots.actions.open_round import open_round
from xeploai.ballots.actions.save_count_entry import save_count_entry
from xeploai.ballots.actions.sign_count import sign_count
from xeploai.meetings.actions.adopt_minutes import adopt_minutes, voters_present
from xeploai.meetings.actions.appoint_teller import appoint_teller
from xeploai.meetings.actions.close_meeting import close_meeting
from xeploai.meetings.actions.draft_minutes import draft_minutes
from xeploai.meetings.actions.freeze_electorate import freeze_electorate
from xeploai.meetings.actions.mark_attendance import Mark, mark_attendance
from xeploai.meetings.actions.open_meeting import open_meeting
from xeploai.meetings.actions.prepare_roll import prepare_roll
from xeploai.meetings.actions.record_opinion import record_opinion
from xeploai.meetings.actions.send_papers import send_papers
from xeploai.meetings.enums import Presence
from xeploai.meetings.queries import secretaries
from xeploai.people.actions.issue_access_slip import issue_access_slip
from xeploai.people.actions.use_access_slip import use_access_slip
from xeploai.people.enums import SlipPurpose
from xeploai.platform.simulation.tallies import count_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from xeploai.ballots.models import Round
    from xeploai.meetings.models import Attendee, Meeting
    from xeploai.people.models import User
    from xeploai.platform.simulation.stage import Stage

TELLERS = 3
AWAY = 0.08


def before_the_votes(play: Stage, meeting: Meeting) -> list[User]:
    """Roll, tellers, opening, frozen electorate; the tellers' accounts, let in by a paper slip each."""
    play.do(prepare_roll, meeting=meeting)
    tellers = _call_the_roll(play, meeting)
    play.do(open_meeting, meeting=meeting)
    play.do(freeze_electorate, meeting=meeting)
    meeting.refresh_from_db()
    return tellers


def _call_the_roll(play: Stage, meeting: Meeting) -> list[User]:
    """Nearly everyone is there; members without office count."""
    random = play.random("roll", meeting.kind, meeting.unit_id, meeting.subject_id, meeting.number)
    roll = list(meeting.attendees.select_related("person").order_by("person__sort_key", "person__code"))
    offices = {meeting.chair_id, meeting.minutes_taker_id, *secretaries(meeting.unit)}
    able = [row for row in roll if _votes(row)]
    plain = [row for row in able if row.person_id not in offices]
    tellers = (plain + [row for row in able if row not in plain])[:TELLERS]
    needed = {row.pk for row in tellers} | {row.pk for row in able if row.person_id in offices}
    marks = [_mark(row, stays_away=row.pk not in needed and random.random() < AWAY) for row in roll]
    play.do(mark_attendance, meeting=meeting, marks=marks)
    for place, row in enumerate(tellers):
        play.do(appoint_teller, meeting=meeting, person=row.person, is_head=place == 0)
    return [_let_in(play, meeting, row) for row in tellers[:2]]


def _votes(row: Attendee) -> bool:
    return row.standing != "probationary" and not (row.exempt or row.suspended or row.away)


def _mark(row: Attendee, *, stays_away: bool) -> Mark:
    if stays_away:
        return Mark(attendee_id=row.pk, presence=Presence.EXCUSED, reason="Đi công tác")
    there = not (row.exempt or row.suspended or row.away)
    return Mark(attendee_id=row.pk, presence=Presence.PRESENT if there else Presence.ABSENT)


def _let_in(play: Stage, meeting: Meeting, row: Attendee) -> User:
    until = timezone.now() + dt.timedelta(days=1)
    purpose = SlipPurpose.TELLER
    given = {"unit": play.unit, "person": row.person, "purpose": purpose, "meeting_id": meeting.pk}
    issued = play.do(issue_access_slip, **given, expires_at=until)
    return play.meter.do(use_access_slip, code=issued.code).user


def vote(
    play: Stage,
    meeting: Meeting,
    tellers: list[User],
    kind: str,
    *,
    wanted: Mapping[str, str],
    opened: Round | None = None,
    **more: Any,
) -> None:
    """One round: opened (unless it is already), closed, counted twice, signed."""
    round_ = opened or play.do(open_round, meeting=meeting, kind=kind, **more)
    play.do(close_voting, round_=round_)
    random = play.random("count", meeting.pk and meeting.kind, meeting.unit.code, kind, round_.ballot, round_.number)
    draft = count_of(round_, present=voters_present(meeting), wanted=wanted, random=random)
    for slot, teller in zip("AB", tellers, strict=False):
        entry = play.do(begin_count_entry, actor=teller, round_=round_, slot=slot)
        entry = play.do(save_count_entry, actor=teller, round_=round_, version=entry.version, draft=draft)
        play.do(hand_in_count_entry, actor=teller, round_=round_, version=entry.version)
    play.do(sign_count, actor=tellers[0], round_=round_)


def after_the_votes(play: Stage, meeting: Meeting, *, send: bool = True) -> Meeting:
    """An opinion, minutes adopted by all who are there, the extract and the report sent up, the meeting closed."""
    speaker = meeting.attendees.filter(present=True, counted=True).select_related("person").order_by("pk")[0].person
    play.do(record_opinion, meeting=meeting, speaker=speaker, text="Thống nhất với kết quả biểu quyết.")
    minutes = play.do(draft_minutes, meeting=meeting)
    hands = voters_present(meeting)
    play.do(adopt_minutes, minutes=minutes, votes_for=hands, votes_against=0, votes_abstain=0)
    if send and meeting.unit.parent_id is not None:
        play.do(send_papers, meeting=meeting)
    return play.do(close_meeting, meeting=meeting)
