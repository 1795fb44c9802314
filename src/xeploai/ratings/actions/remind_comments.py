"""Remind those who were asked and did not answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from xeploai.cycles.locking import held_open
from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.people.rules import require
from xeploai.ratings.models import CommentRequest
from xeploai.ratings.queries.authorities import subjects_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xeploai.cycles.models import Cycle
    from xeploai.organisations.models import Unit
    from xeploai.people.models import User


def remind_comments(*, actor: User, cycle: Cycle, authority: Unit, units: Sequence[Unit] = ()) -> int:
    """Note a reminder of today on every open request of these collectives (all where none is named); once a day.

    Returns how many requests were reminded. Refuses: cycle_closed, nobody_to_remind (VI.3).
    """
    with transaction.atomic():
        require(actor, "ratings.appraise", authority)
        held_open(cycle)
        today = timezone.localdate().isoformat()
        waiting = CommentRequest.objects.filter(
            subject__in=subjects_of(cycle, authority).order_by().values("pk"), answered_at=None
        )
        if units:
            waiting = waiting.filter(unit__in=units)
        changed = [one for one in waiting.select_for_update(of=("self",), no_key=True) if today not in one.reminders]
        if not changed:
            raise Refusal("nobody_to_remind", clause="VI.3")
        for one in changed:
            one.reminders = [*one.reminders, today]
        CommentRequest.objects.bulk_update(changed, ["reminders"], batch_size=500)
        record(
            actor=actor, verb="remind_comments", unit=authority, reminded=len(changed),
            units=sorted({one.unit_id for one in changed}),
        )  # fmt: skip
    return len(changed)
