"""What is to be done every day, from a timer of the system; running it again changes nothing."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from xeploai.cycles.models import Cycle
from xeploai.ratings.actions.make_reminders import make_reminders


class Command(BaseCommand):
    """``tick``: the reminders of every open cycle."""

    help = "Make the reminders of the day."

    def add_arguments(self, parser: CommandParser) -> None:
        """``--day`` is for trying out what another day would remind of."""
        parser.add_argument("--day", help="YYYY-MM-DD in place of today")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Says what was written."""
        try:
            day = dt.date.fromisoformat(options["day"]) if options["day"] else None
        except ValueError as problem:
            raise CommandError("A day is written YYYY-MM-DD.") from problem
        cycles = list(Cycle.objects.filter(closed_at=None))
        if not cycles:
            self.stdout.write("No cycle is open: nothing to remind of.")
        for cycle in cycles:
            made = make_reminders(cycle=cycle, today=day)
            self.stdout.write(f"{cycle.year}: {made.new} reminders made, {made.before} stood there already.")
