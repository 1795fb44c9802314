"""Brings the English catalogue in step with the sources, and compiles (in place of Django's, which needs gettext)."""

from __future__ import annotations

from django.core.management.base import BaseCommand

from xeploai.platform.catalogue.keeping import ENGLISH, compile_all, gather


class Command(BaseCommand):
    help = "Find every text to translate, keep the known translations, and compile."

    def handle(self, *args: object, **options: object) -> None:
        """Gather, compile, and say what is left to translate."""
        texts, missing = gather()
        compile_all()
        self.stdout.write(f"{texts} texts, {missing} without English: {ENGLISH}")
