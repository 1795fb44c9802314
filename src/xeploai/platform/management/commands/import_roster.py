"""Bring a roster in from Excel, all of it or nothing."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from xeploai.errors import Refusal
from xeploai.exchange.actions.import_roster import import_roster
from xeploai.exchange.messages import describe
from xeploai.exchange.roster.columns import SHEETS
from xeploai.exchange.roster.examining import Examined, examine_roster


class Command(BaseCommand):
    """``import_roster FILE [--check]``: exit code 0 stored (or nothing wrong), 1 faults, 2 no such file."""

    help = "Bring a roster in from Excel, all of it or nothing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The file, and whether to look only."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--check", action="store_true", help="say what would change and store nothing")
        parser.add_argument("--language", choices=("vi", "en"), default="vi")

    def handle(self, *args: Any, **options: Any) -> None:
        """Examine, show, store."""
        try:
            content = options["file"].read_bytes()
        except OSError as fault:
            raise CommandError(f"Không đọc được tệp / cannot read {options['file']}: {fault}", returncode=2) from fault
        examined = examine_roster(content)
        self._show(examined, options["language"])
        if options["check"] or examined.difference is None:
            return
        try:
            import_roster(actor=None, unit=None, content=content, expected=examined.fingerprint)
        except Refusal as refusal:
            raise CommandError("Danh sách vừa thay đổi; hãy chạy lại / the roster changed; run again.") from refusal
        print("Đã ghi / stored.")

    def _show(self, examined: Examined, language: str) -> None:
        for remark in examined.remarks:
            print(f"  ! {describe(remark, language)}")
        if examined.problems:
            for problem in examined.problems:
                print(f"  - {describe(problem, language)}")
            raise CommandError(f"{len(examined.problems)} chỗ phải sửa, chưa ghi gì / faults, nothing was stored.")
        if examined.difference is not None:
            titles = {sheet.key: f"{sheet.title} / {sheet.title_en}" for sheet in SHEETS}
            for key, counts in examined.difference.counts().items():
                print(f"  {titles[key]}: " + ", ".join(f"{name} {number}" for name, number in counts.items()))
