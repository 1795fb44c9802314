"""Make the reminders of the day: what is due or late and waits for nothing else."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from django.db import transaction
from django.utils import timezone

from xeploai.cycles.dates import calendar_of
from xeploai.cycles.locking import held_open
from xeploai.cycles.models import Cycle, Reminder
from xeploai.journal.actions.record import record
from xeploai.law.steps import reminder_day, standings
from xeploai.organisations.models import Unit
from xeploai.people.rules import require
from xeploai.ratings.queries.board.tracks import tracks_of

if TYPE_CHECKING:
    from xeploai.people.models import User

BATCH = 1_000


class Made(NamedTuple):
    """How many reminders this run wrote, and how many of the day stood there already."""

    new: int
    before: int


class Key(NamedTuple):
    """A unit is reminded of a step once for each day of reminding."""

    unit_id: int
    step: str
    day: dt.date


def make_reminders(*, cycle: Cycle, today: dt.date | None = None, actor: User | None = None) -> Made:
    """One reminder for each unit, step and day of reminding (A-17); running again the same day writes nothing.

    ``actor`` None is the system itself (``tick``). Steps that the level above does are reminded there.
    Refuses: cycle_closed.
    """
    with transaction.atomic():
        if actor is not None:
            require(actor, "cycles.manage", None)
        held_open(cycle)
        wanted = _wanted(cycle, today or timezone.localdate())
        days = {key.day for key in wanted}
        kept = Reminder.objects.filter(cycle=cycle, day__in=days).values_list("unit_id", "step", "day")
        there = {Key(*row) for row in kept}
        missing = [reminder for key, reminder in wanted.items() if key not in there]
        Reminder.objects.bulk_create(missing, batch_size=BATCH, ignore_conflicts=True)
        if missing:
            record(
                actor=actor,
                verb="make_reminders",
                subject=cycle,
                year=cycle.year,
                number=len(missing),
                steps=dict(sorted(Counter(one.step for one in missing).items())),
            )
    return Made(len(missing), len(wanted) - len(missing))


def _wanted(cycle: Cycle, today: dt.date) -> dict[Key, Reminder]:
    calendar = calendar_of(cycle)
    found: dict[Key, Reminder] = {}
    for track in tracks_of(cycle, Unit.objects.active()):
        for one in standings(track.facts, today, calendar):
            day = reminder_day(one, today)
            if day is None or one.last_day is None:
                continue
            key = Key(track.responsible(above=one.above), str(one.step), day)
            reminder = found.setdefault(
                key, Reminder(cycle=cycle, unit_id=key.unit_id, step=key.step, day=day, due_on=one.last_day)
            )
            reminder.due_on = min(reminder.due_on, one.last_day)
            reminder.facts = {"number": reminder.facts.get("number", 0) + 1, "clause": one.clause}
    return found
