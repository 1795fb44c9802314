"""A teller's own entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xeploai.errors import Refusal

if TYPE_CHECKING:
    from xeploai.ballots.models import CountEntry, Round
    from xeploai.people.models import User


def own_entry(round_: Round, teller: User) -> CountEntry:
    """The teller's entry in the count that is going on. Refuses: no_entry_begun."""
    entry = round_.entries.filter(attempt=round_.attempt, teller=teller).first()
    if entry is None:
        raise Refusal("no_entry_begun", clause="V")
    return entry
