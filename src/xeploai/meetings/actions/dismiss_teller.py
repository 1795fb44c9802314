"""Release a teller."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.enums import ROUND_COUNTING, ROUND_OPEN
from xeploai.meetings.queries import hold
from xeploai.meetings.validators import minutes_not_adopted
from xeploai.people.rules import require

if TYPE_CHECKING:
    from xeploai.meetings.models import Teller
    from xeploai.people.models import User


def dismiss_teller(*, actor: User, teller: Teller) -> None:
    """Refuses: minutes_adopted, round_in_progress (a count is not taken from somebody's hands; V)."""
    with transaction.atomic():
        meeting = hold(teller.meeting)
        require(actor, "meetings.run", meeting)
        minutes_not_adopted(meeting)
        name = str(teller.person)
        if meeting.rounds.filter(state__in=(ROUND_OPEN, ROUND_COUNTING)).exists():
            raise Refusal("round_in_progress", clause="V", name=name)
        meeting.tellers.filter(pk=teller.pk).delete()
        record(actor=actor, verb="dismiss_teller", unit=meeting.unit_id, subject=meeting, name=name)
