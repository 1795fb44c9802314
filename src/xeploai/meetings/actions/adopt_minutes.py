"""The meeting adopts the minutes by show of hands; from then on they are locked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.law.voting import is_majority
from xeploai.meetings.content import minutes_content, parts_of, sealed
from xeploai.meetings.enums import ROUND_COUNTING, ROUND_OPEN, Capacity
from xeploai.meetings.models import Meeting, Minutes
from xeploai.meetings.queries import hold, progress, results_recorded
from xeploai.meetings.validators import frozen, holds_own_minutes, minutes_not_adopted
from xeploai.people.rules import require

if TYPE_CHECKING:
    from xeploai.people.models import User


def adopt_minutes(*, actor: User, minutes: Minutes, votes_for: int, votes_against: int, votes_abstain: int) -> Minutes:
    """Lock the whole content with its digest. More than half of the voters present must be for it.

    The text says only that they are adopted at the meeting (V); an open show of hands is enough, counted
    over who is there. The minutes of a combined review hold every collective that reviews with this one and lock
    all of them at once (A-14). Refuses: minutes_adopted, minutes_of_the_lead (II.3.1), electorate_not_frozen,
    round_in_progress, votes_not_over, results_not_recorded (V), hands_negative, hands_exceed_present,
    minutes_not_carried.
    """
    with transaction.atomic():
        meeting = hold(minutes.meeting)
        require(actor, "meetings.run", meeting)
        minutes_not_adopted(meeting)
        frozen(meeting)
        holds_own_minutes(meeting)
        votes_are_over(meeting)
        parts = parts_of(meeting)
        for part in parts:
            frozen(part)
            votes_are_over(part)
        now = meeting.minutes.get(pk=minutes.pk)
        _carried(meeting, votes_for, votes_against, votes_abstain)
        moment = timezone.now()
        now.votes_for, now.votes_against, now.votes_abstain = votes_for, votes_against, votes_abstain
        now.adopted_at = meeting.adopted_at = moment
        now.locked = minutes_content(meeting, minutes=now)
        now.digest = sealed(now.locked)
        now.save()
        meeting.save(update_fields=["adopted_at"])
        Meeting.objects.filter(pk__in=[part.pk for part in parts]).update(adopted_at=moment)
        record(
            actor=actor,
            verb="adopt_minutes",
            unit=meeting.unit_id,
            subject=now,
            number=now.number,
            votes_for=votes_for,
            votes_against=votes_against,
            votes_abstain=votes_abstain,
            digest=now.digest,
        )
        return now


def votes_are_over(meeting: Meeting) -> None:
    """Refuses: round_in_progress, votes_not_over, results_not_recorded (V)."""
    if meeting.rounds.filter(state__in=(ROUND_OPEN, ROUND_COUNTING)).exists():
        raise Refusal("round_in_progress", clause="V", name="")
    if not progress(meeting).over:
        raise Refusal("votes_not_over", clause="V")
    if not results_recorded(meeting):
        raise Refusal("results_not_recorded", clause="V")


def voters_present(meeting: Meeting) -> int:
    """Counted members who are in the room, late or not."""
    return meeting.attendees.filter(capacity=Capacity.MEMBER, counted=True, present=True).count()


def _carried(meeting: Meeting, votes_for: int, votes_against: int, votes_abstain: int) -> None:
    hands = (votes_for, votes_against, votes_abstain)
    present = voters_present(meeting)
    if min(hands) < 0:
        raise Refusal("hands_negative")
    if sum(hands) > present:
        raise Refusal("hands_exceed_present", clause="V", hands=sum(hands), present=present)
    if not is_majority(votes_for, present):
        raise Refusal("minutes_not_carried", clause="V", votes_for=votes_for, present=present)
