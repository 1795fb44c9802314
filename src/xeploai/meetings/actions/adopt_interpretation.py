"""The meeting says how it reads a point that the rules leave open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.enums import EXCELLENT, ROUND_VOIDED
from xeploai.meetings.interpretations import QUESTIONS, fixed_above, offered
from xeploai.meetings.queries import hold
from xeploai.meetings.validators import minutes_not_adopted, not_frozen
from xeploai.people.rules import require

if TYPE_CHECKING:
    from xeploai.meetings.models import Meeting
    from xeploai.people.models import User


def adopt_interpretation(*, actor: User, meeting: Meeting, key: str, value: str) -> Meeting:
    """Write one answer into ``meeting.settings``; the minutes tell it. Asked before the ballots it governs open.

    ``cap_base`` (A-01): before round 2. ``electorate_base`` (A-06): before the freeze, and only where the
    cycle allows the election rule. Refuses: minutes_adopted, unknown_interpretation,
    interpretation_fixed_above, interpretation_not_offered, electorate_frozen, round_two_open (PL3).
    """
    with transaction.atomic():
        meeting = hold(meeting)
        require(actor, "meetings.run", meeting)
        minutes_not_adopted(meeting)
        question = QUESTIONS.get(key)
        if question is None or value not in question.options:
            raise Refusal("unknown_interpretation", key=key, value=value)
        ruled = fixed_above(meeting, key)
        if ruled is not None and value != ruled.value:
            raise Refusal("interpretation_fixed_above", clause=question.clause, document=ruled.document_number)
        if value not in offered(meeting, key):
            raise Refusal("interpretation_not_offered", clause=question.clause)
        _ballots_not_open(meeting, key)
        meeting.settings = {**meeting.settings, key: value}
        meeting.save(update_fields=["settings"])
        record(
            actor=actor,
            verb="adopt_interpretation",
            unit=meeting.unit_id,
            subject=meeting,
            point=question.point,
            key=key,
            value=value,
        )
        return meeting


def _ballots_not_open(meeting: Meeting, key: str) -> None:
    if key == "electorate_base":
        not_frozen(meeting)
    elif meeting.rounds.filter(kind=EXCELLENT).exclude(state=ROUND_VOIDED).exists():
        raise Refusal("round_two_open", clause="PL3")
