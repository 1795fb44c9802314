"""Write the roster to Excel."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from xeploai.exchange.actions.export_roster import export_roster
from xeploai.exchange.roster.template import template


class Command(BaseCommand):
    """``export_roster FILE [--template]``."""

    help = "Write the roster to Excel; the file imports back to the same data."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where to."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--template", action="store_true", help="the empty template with instructions instead")

    def handle(self, *args: Any, **options: Any) -> None:
        """Write the file."""
        content = template() if options["template"] else export_roster(actor=None, unit=None)
        options["file"].write_bytes(content)
        print(f"{options['file']}: {len(content) // 1024} KB")
