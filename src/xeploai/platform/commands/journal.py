"""The journal at the command line."""

from __future__ import annotations

import sys

from xeploai.platform.commands import django

MISUSE = 2


def main(arguments: list[str]) -> int:
    """``verify`` recomputes the whole chain: 0 where it holds, 1 where it is broken."""
    if not arguments or arguments[0] != "verify":
        print("Usage: xeploai journal verify", file=sys.stderr)
        return MISUSE
    return django.call("verify_journal", *arguments[1:])
