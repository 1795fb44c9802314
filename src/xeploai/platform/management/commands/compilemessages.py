"""Compiles the catalogues without gettext."""

from __future__ import annotations

from django.core.management.base import BaseCommand

from xeploai.platform.catalogue.keeping import compile_all


class Command(BaseCommand):
    help = "Compile every catalogue that changed."

    def handle(self, *args: object, **options: object) -> None:
        """Compile, and name what changed."""
        for path in compile_all():
            self.stdout.write(str(path))
