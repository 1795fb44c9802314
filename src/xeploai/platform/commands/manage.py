"""Django's own command line, with our settings."""

from __future__ import annotations

from xeploai.platform.commands import django


def main(arguments: list[str]) -> int:
    """Runs ``manage COMMAND ...``; Django ends the process itself where a command fails."""
    django.choose_settings()
    from django.core.management import execute_from_command_line

    execute_from_command_line(["xeploai manage", *arguments])
    return 0
