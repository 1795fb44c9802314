"""What is to be done every day."""

from __future__ import annotations

from xeploai.platform.commands import django


def main(arguments: list[str]) -> int:
    """Hands over to the management command of the same name."""
    return django.call("tick", *arguments)
