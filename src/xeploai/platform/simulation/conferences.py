"""The votes on collectives and organisations: their own, and those of the competent level (appendices 1, 2, 5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xeploai.ballots.queries.course import course_of
from xeploai.meetings.actions.mark_reviewed import mark_reviewed
from xeploai.meetings.actions.mark_turn_absent import mark_turn_absent
from xeploai.meetings.actions.plan_collective_meeting import plan_collective_meeting
from xeploai.meetings.actions.plan_organisation_meeting import plan_organisation_meeting
from xeploai.meetings.actions.prepare_turns import prepare_turns
from xeploai.meetings.calling import called_to_vote
from xeploai.meetings.models import Meeting
from xeploai.meetings.planning import When
from xeploai.people.models import Person, Post, User
from xeploai.platform.simulation.hall import after_the_votes, before_the_votes, vote
from xeploai.platform.simulation.papers import evening_of
from xeploai.ratings.actions.record_subject_ratings import record_subject_ratings

if TYPE_CHECKING:
    from collections.abc import Container

    from xeploai.cycles.models import Subject
    from xeploai.platform.simulation.stage import Stage


def review_collective(play: Stage, subject: Subject) -> None:
    """The collective, then each member is reviewed; then it votes on itself."""
    chair, taker = leaders_of(subject)
    when = When(starts_at=evening_of(play.cycle.year).replace(day=23, hour=8), chair=chair, minutes_taker=taker)
    meeting = play.do(plan_collective_meeting, subject=subject, when=when)
    tellers = before_the_votes(play, meeting)
    there = set(meeting.attendees.filter(present=True).values_list("person_id", flat=True))
    for turn in play.do(prepare_turns, meeting=meeting):
        if turn.person_id is None or turn.person_id in there:
            play.do(mark_reviewed, turn=turn)
        else:
            play.do(mark_turn_absent, turn=turn, reason="Đi công tác")
    _decide(play, meeting, tellers, subject)


def rate_organisation(play: Stage, subject: Subject) -> bool:
    """The conference that appendix 1 calls votes on the organisation; False where nobody can be called."""
    called = called_to_vote(Meeting(kind="organisation", unit=subject.unit, subject=subject, cycle=play.cycle))
    if not called:
        return False
    chair, taker = leaders_of(subject, {row.person_id for row in called})
    when = When(starts_at=evening_of(play.cycle.year).replace(day=24, hour=8), chair=chair, minutes_taker=taker)
    meeting = play.do(plan_organisation_meeting, subject=subject, when=when)
    _decide(play, meeting, before_the_votes(play, meeting), subject)
    return True


def _decide(play: Stage, meeting: Meeting, tellers: list[User], subject: Subject) -> None:
    wanted = {subject.key: subject.report.proposed}
    while (step := course_of(Meeting.objects.get(pk=meeting.pk)).next).step == "open":
        vote(play, meeting, tellers, step.kind, wanted=wanted)
    play.do(record_subject_ratings, meeting=meeting)
    after_the_votes(play, meeting)


def leaders_of(subject: Subject, called: Container[int] | None = None) -> list[Person | None]:
    """A chair and another who takes the minutes: of the collective itself, else of those called at the unit."""
    seats = Post.objects.current().filter(body__unit=subject.unit, body__dissolved_on=None).order_by("body__kind", "pk")
    own = seats.filter(body=subject.body) if subject.body else seats
    people = dict.fromkeys(post.person for post in own.select_related("person"))
    people |= dict.fromkeys(row.person for row in subject.unit.memberships.current().select_related("person"))
    found = sorted(people, key=lambda person: called is not None and person.pk not in called)[:2]
    return [*found, None, None][:2]
