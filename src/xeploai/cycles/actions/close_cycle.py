"""Close the cycle in force; from then on nothing in it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from xeploai.cycles.locking import held_alone
from xeploai.cycles.models import Cycle
from xeploai.cycles.queries import unfinished_meetings
from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.people.rules import require

if TYPE_CHECKING:
    from xeploai.people.models import User

SHOWN = 3


def close_cycle(*, actor: User, cycle: Cycle) -> Cycle:
    """Close it for ever: its papers, votes, ratings, frames and settings stay as they are, and stay readable.

    Refuses: cycle_already_closed, cycle_has_unfinished_meetings (count, the first three names; V).
    """
    with transaction.atomic():
        require(actor, "cycles.manage", None)
        cycle = Cycle.objects.get(pk=cycle.pk)
        held_alone(cycle)
        if cycle.closed_at is not None:
            raise Refusal("cycle_already_closed", year=str(cycle.year))
        unfinished = unfinished_meetings(cycle)
        count = unfinished.count()
        if count:
            names = [meeting.unit.name for meeting in unfinished[:SHOWN]]
            raise Refusal("cycle_has_unfinished_meetings", clause="V", count=count, names=names)
        cycle.closed_at = timezone.now()
        cycle.save(update_fields=["closed_at"])
        record(
            actor=actor,
            verb="close_cycle",
            unit=min((unit for role, unit in actor.held if role == "provincial_staff"), default=None),
            subject=cycle,
            year=cycle.year,
            rule_set=cycle.rule_set,
        )
    return cycle
