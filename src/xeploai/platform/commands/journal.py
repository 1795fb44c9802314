"""The journal at the command line."""

from __future__ import annotations

import argparse
import sys

from xeploai.platform.commands import django
from xeploai.platform.progress import say

FAULTS = {
    "missing_entry": "an entry before it is missing",
    "wrong_link": "it does not follow from the entry before it",
    "wrong_digest": "its content is not what was sealed",
}


def main(arguments: list[str]) -> int:
    """``verify`` recomputes the whole chain: 0 where it holds, 1 where it is broken."""
    parser = argparse.ArgumentParser(prog="xeploai journal", description="The journal.")
    parser.add_argument("what", choices=["verify"], help="recompute every seal, in order")
    parser.parse_args(arguments)
    django.start()
    from xeploai.journal.actions.verify import verify

    found = verify()
    if found.broken is None:
        say(f"{found.entries} entries, every seal holds. Head of the chain: {found.head}")
        return 0
    print(f"Entry {found.broken} does not hold: {FAULTS[found.why]}.", file=sys.stderr)
    print(f"The {found.entries} entries before it hold. Compare with a backup from before it.", file=sys.stderr)
    return 1
