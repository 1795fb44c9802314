"""Write the order of the review of a collective."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F

from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.enums import MeetingKind
from xeploai.meetings.models import ReviewTurn
from xeploai.meetings.queries import hold
from xeploai.meetings.turns import course_of, says_something, seats_of, voting_begun
from xeploai.meetings.validators import minutes_not_adopted
from xeploai.people.rules import require

if TYPE_CHECKING:
    from xeploai.meetings.models import Meeting
    from xeploai.people.models import Post, User

ASIDE = 1000


def prepare_turns(*, actor: User, meeting: Meeting) -> tuple[ReviewTurn, ...]:
    """The collective, then its seats: head, deputies, members. Run again it keeps every mark and note.

    Who took a seat since comes in at the right place; who left goes, unless something was written about them.
    Refuses: not_a_review, minutes_adopted, voting_begun, nobody_to_review (PL2).
    """
    with transaction.atomic():
        meeting = hold(meeting)
        require(actor, "meetings.run", meeting)
        minutes_not_adopted(meeting)
        if meeting.kind != MeetingKind.COLLECTIVE:
            raise Refusal("not_a_review", clause="PL2", unit=meeting.unit.name)
        voting_begun(meeting)
        seats = seats_of(meeting)
        if not seats:
            raise Refusal("nobody_to_review", clause="PL2", name=str(meeting.body or meeting.unit))
        added, removed = _bring_in_step(meeting, seats)
        course = course_of(meeting)
        record(
            actor=actor,
            verb="prepare_turns",
            unit=meeting.unit_id,
            subject=meeting,
            order=[course.names[turn.person_id] for turn in course.turns],
            added=added,
            removed=removed,
        )
        return course.turns


def _bring_in_step(meeting: Meeting, seats: list[Post]) -> tuple[int, int]:
    meeting.turns.update(position=F("position") + ASIDE)
    known = {turn.person_id: turn for turn in meeting.turns.all()}
    wanted: list[int | None] = [None, *(post.person_id for post in seats)]
    others = [turn for key, turn in known.items() if key not in wanted]
    left = [turn for turn in others if says_something(turn)]
    gone = [turn.pk for turn in others if not says_something(turn)]
    meeting.turns.filter(pk__in=gone).delete()
    order = [*wanted, *(turn.person_id for turn in left)]
    new = [
        ReviewTurn(meeting=meeting, person_id=key, position=place)
        for place, key in enumerate(order)
        if key not in known
    ]
    stay = [known[key] for key in order if key in known]
    for turn in stay:
        turn.position = order.index(turn.person_id)
    ReviewTurn.objects.bulk_update(stay, ["position"])
    ReviewTurn.objects.bulk_create(new)
    return len(new), len(gone)
