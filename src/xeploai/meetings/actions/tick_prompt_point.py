"""Tick a superior's point as gone through in the review, or take the tick back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.prompts import points_of
from xeploai.meetings.turns import held_turn, name_of

if TYPE_CHECKING:
    from xeploai.meetings.models import ReviewTurn
    from xeploai.people.models import User
    from xeploai.reviews.models import PromptPoint


def tick_prompt_point(*, actor: User, turn: ReviewTurn, point: PromptPoint, done: bool) -> ReviewTurn:
    """Done or not; the same again changes nothing. Refuses: minutes_adopted (V), point_not_of_turn (A-20)."""
    with transaction.atomic():
        meeting, turn = held_turn(actor, turn)
        known = {found.pk for found in points_of(meeting).get(turn.person_id, ())}
        if point.pk not in known:
            raise Refusal("point_not_of_turn", clause="III.1", name=name_of(meeting, turn))
        ticked = set(turn.points)
        wanted = ticked | {point.pk} if done else ticked - {point.pk}
        if wanted == ticked:
            return turn
        turn.points = sorted(wanted)
        turn.save(update_fields=["points"])
        record(
            actor=actor,
            verb="tick_prompt_point",
            unit=meeting.unit_id,
            subject=meeting,
            turn=turn.pk,
            name=name_of(meeting, turn),
            point=point.pk,
            done=done,
        )
        return turn
