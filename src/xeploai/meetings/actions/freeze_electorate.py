"""Fix who is convened: N, for every round of this meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.law.outcome import as_data
from xeploai.law.rulebook import decide
from xeploai.meetings.calling import self_rating_given
from xeploai.meetings.enums import MeetingKind
from xeploai.meetings.freezing import Forecast, forecast
from xeploai.meetings.models import Attendee, Meeting
from xeploai.meetings.queries import hold
from xeploai.meetings.validators import minutes_not_adopted, not_frozen
from xeploai.people.enums import Standing
from xeploai.people.rules import require

if TYPE_CHECKING:
    from xeploai.people.models import User


def freeze_electorate(*, actor: User, meeting: Meeting) -> Forecast:
    """Count the roll by the rule, write N and every exclusion with its reason. Who comes later changes nothing.

    Refuses: minutes_adopted, electorate_frozen (V), and what ``forecast`` calls blocks, the first as code:
    roll_missing, nobody_present, chair_missing, minutes_taker_missing, tellers_too_few,
    head_teller_missing, tellers_absent, excused_without_reason. Warns: some_unmarked,
    present_below_majority (A-25), electorate_tiny (A-28), electorate_of_two (A-15).
    """
    with transaction.atomic():
        meeting = hold(meeting)
        require(actor, "meetings.run", meeting)
        minutes_not_adopted(meeting)
        not_frozen(meeting)
        seen = forecast(meeting)
        if seen.blocks:
            raise Refusal(seen.blocks[0], clause="V", blocks=seen.blocks)
        facts = {**_facts(seen), **_called(meeting, seen)}
        for row in seen.members:
            row.excluded_because = seen.outcome.excluded.get(str(row.pk), "")
            row.counted = not row.excluded_because
        Attendee.objects.bulk_update(seen.members, ["counted", "excluded_because"])
        Meeting.objects.filter(pk=meeting.pk).update(
            frozen_at=timezone.now(), convened=seen.outcome.convened, electorate_facts=facts
        )
        excluded = [[str(r.person), r.excluded_because] for r in seen.members if r.excluded_because]
        record(
            actor=actor,
            verb="freeze_electorate",
            unit=meeting.unit_id,
            subject=meeting,
            **{**facts, "excluded": excluded},
        )
        return seen


def _called(meeting: Meeting, seen: Forecast) -> dict[str, object]:
    """By which rule an organisation called these people, so that it can be run again (PL1, 1.2.1)."""
    if meeting.kind != MeetingKind.ORGANISATION:
        return {}
    given = self_rating_given(meeting.unit, {row.person_id: row.capacities for row in seen.members})
    outcome = decide("self_rating_electorate", given)
    step = {"rule": "self_rating_electorate", "given": given, "outcome": as_data(outcome)}
    return {"called_by": {**step, "clauses": list(outcome.clauses)}}


def _facts(seen: Forecast) -> dict[str, object]:
    """What the decision rested on; ids of people, so that the rule can be run again."""
    by_row = {str(row.pk): str(row.person_id) for row in seen.members}
    return {
        "base": seen.base,
        "on_roll": len(seen.members),
        "present": seen.present,
        "convened": seen.outcome.convened,
        "needed": seen.outcome.needed,
        "excluded": {by_row[key]: code for key, code in seen.outcome.excluded.items()},
        "by_election_rule": seen.other.convened if seen.other else None,
        "warnings": list(seen.warnings),
        "members": [
            {
                "id": str(row.person_id),
                "standing": row.standing or Standing.OFFICIAL,
                "exempt": row.exempt,
                "present": row.present,
                "suspended": row.suspended,
                "away": row.away,
                "excused": row.excused,
            }
            for row in seen.members
        ],
        "clauses": list(seen.outcome.clauses),
    }
