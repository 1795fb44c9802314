"""Print who can sign in to the demo."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from xeploai.exchange.demo.cast import PASSWORD, cast


class Command(BaseCommand):
    """``show_cast``."""

    help = "Print who can sign in to the demo."

    def handle(self, *args: Any, **options: Any) -> None:
        """One line for each."""
        print(f"Mật khẩu chung / password of all:  {PASSWORD}\n")
        width = max(len(member.login) for member in cast())
        for member in cast():
            print(f"  {member.login:<{width}}  {member.role} ({member.role_en}): {member.look_at}")
