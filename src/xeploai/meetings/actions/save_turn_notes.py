"""Write what is said in the review of the collective or of one member."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Self

from django.db import transaction
from django.db.models import F

from xeploai.errors import Conflict, Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.content import sealed_text
from xeploai.meetings.models import ReviewTurn
from xeploai.meetings.turns import held_turn, name_of

if TYPE_CHECKING:
    from xeploai.people.models import User

LONGEST = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnNotes:
    """The criticism, what the one reviewed explained, and the chair's conclusion on this turn."""

    note: str = ""
    explanation: str = ""
    conclusion: str = ""

    @classmethod
    def of(cls, turn: ReviewTurn) -> Self:
        """What stands now."""
        return cls(note=turn.note, explanation=turn.explanation, conclusion=turn.conclusion)

    def clean(self) -> TurnNotes:
        """One kind of line ends, no blank at the ends. Refuses: text_too_long."""
        words = {name: text.replace("\r\n", "\n").strip() for name, text in asdict(self).items()}
        longest = max(map(len, words.values()))
        if longest > LONGEST:
            raise Refusal("text_too_long", length=longest, longest=LONGEST)
        return TurnNotes(**words)


def save_turn_notes(*, actor: User, turn: ReviewTurn, version: int, notes: TurnNotes) -> ReviewTurn:
    """Replace the three texts; the same again changes nothing. The journal keeps digests, never words.

    Refuses: minutes_adopted (V), text_too_long; Conflict where the turn was written after ``version`` was read.
    """
    with transaction.atomic():
        meeting, now = held_turn(actor, turn)
        notes, stands = notes.clean(), TurnNotes.of(now)
        if notes == stands:
            return now
        mine = ReviewTurn.objects.filter(pk=now.pk, version=version)
        if not mine.update(**asdict(notes), version=F("version") + 1):
            raise Conflict(theirs={**asdict(stands), "version": now.version}, yours=asdict(notes))
        record(
            actor=actor,
            verb="save_turn_notes",
            unit=meeting.unit_id,
            subject=meeting,
            turn=now.pk,
            name=name_of(meeting, now),
            before=sealed_text("\n".join(asdict(stands).values())),
            digest=sealed_text("\n".join(asdict(notes).values())),
        )
        now.refresh_from_db()
        return now
