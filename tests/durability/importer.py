"""Import a roster again and again; each import gives the same people a title with the next number."""

from __future__ import annotations

import sys
from dataclasses import replace

import django

from xeploai.platform.progress import say


def main(words: list[str]) -> int:
    """``sent n`` before, ``acknowledged n`` after each import; until killed."""
    django.setup()
    from xeploai.exchange.actions.import_roster import import_roster
    from xeploai.exchange.roster.stored import stored
    from xeploai.exchange.roster.writing import write

    number, codes = int(words[0]), set(words[1:])
    while True:
        number += 1
        roster = stored().roster
        people = [row._replace(title=f"Chức vụ {number}") if row.code in codes else row for row in roster.people]
        content = write(replace(roster, people=people))
        say(f"sent {number}")
        import_roster(actor=None, unit=None, content=content)
        say(f"acknowledged {number}")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
