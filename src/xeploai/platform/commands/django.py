"""What the commands that need Django share."""

from __future__ import annotations

import os
import sys

SETTINGS = "xeploai.platform.settings"


def choose_settings() -> None:
    """Names our settings, unless the environment names others."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)


def start() -> None:
    """Sets Django up, once."""
    choose_settings()
    import django
    from django.apps import apps

    if not apps.ready:
        django.setup()


def call(name: str, *arguments: str) -> int:
    """Runs a management command; a CommandError becomes its sentence and its exit code."""
    start()
    from django.core.management import CommandError, call_command

    try:
        call_command(name, *arguments)
    except CommandError as error:
        print(error, file=sys.stderr)
        return error.returncode
    return 0
