"""Fill an empty database with the demo province."""

from __future__ import annotations

import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from xeploai.errors import Refusal
from xeploai.exchange.demo.building import SIZES
from xeploai.exchange.demo.make import make_demo

_SAYS = {
    "inventing": "bịa người, đặt chỗ / inventing people",
    "storing": "ghi vào cơ sở dữ liệu / storing",
    "accounts": "mở tài khoản / opening accounts",
    "papers": "viết hồ sơ năm / writing papers",
    "evenings": "các chi bộ khác đã họp / the other cells' evenings",
}


class Command(BaseCommand):
    """``make_demo --size small|province``."""

    help = "Fill an empty database with the demo province."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The size."""
        parser.add_argument("--size", choices=SIZES, default=SIZES[0])

    def handle(self, *args: Any, **options: Any) -> None:
        """Make it, saying what goes on."""
        started = time.monotonic()
        try:
            made = make_demo(
                size=options["size"], progress=lambda step: print(f"  {_SAYS.get(step, step)} ...", flush=True)
            )
        except Refusal as refusal:
            raise CommandError("The demo needs an empty database; this one has units already.") from refusal
        roster = made.blueprint.roster
        print(
            f"  {len(roster.units)} units, {len(roster.bodies)} collectives, {len(roster.people)} people, "
            f"{len(roster.posts)} posts, {time.monotonic() - started:.1f} s"
        )
