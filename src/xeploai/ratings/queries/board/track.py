"""One thing that goes through the steps of the year."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from xeploai.law.steps import Facts


@dataclass(slots=True)
class Track:
    """What goes, where, and what is so of it today.

    ``authority_id`` is the unit that does the steps above (comments, appraisal, decision, notice). ``asked`` and
    ``answered`` count the comments; ``dossier`` is the dossier's state, '' where there is none.
    """

    facts: Facts
    unit_id: int
    name: str = ""
    subject_id: int | None = None
    authority_id: int | None = None
    meeting_id: int | None = None
    starts_at: dt.datetime | None = None
    asked: int = 0
    answered: int = 0
    dossier: str = ""

    def responsible(self, *, above: bool) -> int:
        """The unit that has to act: its own, or the one that rates it."""
        return self.authority_id if above and self.authority_id else self.unit_id
