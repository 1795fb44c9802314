"""The row of a round, held until the verb is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xeploai.ballots.enums import RoundState
from xeploai.ballots.models import Round
from xeploai.cycles.locking import held_open
from xeploai.errors import Refusal
from xeploai.meetings.enums import MeetingKind, Nature

if TYPE_CHECKING:
    from xeploai.meetings.models import Meeting

SUBJECT_CLAUSES = {MeetingKind.ORGANISATION: "PL1", MeetingKind.COLLECTIVE: "PL2", MeetingKind.CONFERENCE: "PL5"}


def held(round_: Round) -> Round:
    """The round as it stands now, with its meeting; no other verb changes it meanwhile. Refuses: cycle_closed."""
    rows = Round.objects.select_for_update(of=("self",), no_key=True).select_related("meeting__cycle", "meeting__unit")
    found = rows.get(pk=round_.pk)
    held_open(found.meeting.cycle)
    return found


def require_counting(round_: Round) -> None:
    """Refuse unless the ballots are being counted: round_still_open, round_already_signed, round_voided."""
    codes = {
        RoundState.OPEN: "round_still_open",
        RoundState.SIGNED: "round_already_signed",
        RoundState.VOIDED: "round_voided",
    }
    code = codes.get(RoundState(round_.state))
    if code:
        raise Refusal(code, clause="V", kind=round_.kind)


def require_unadopted(meeting: Meeting) -> None:
    """Refuse where the minutes are adopted: what they state does not change under them."""
    if meeting.adopted_at is not None:
        raise Refusal("minutes_adopted", clause="V")


def clause_of(meeting: Meeting) -> str:
    """The appendix of a meeting's votes; on members 4 where the meeting decides, 3 where it proposes."""
    if meeting.kind in SUBJECT_CLAUSES:
        return SUBJECT_CLAUSES[MeetingKind(meeting.kind)]
    decides = meeting.kind == MeetingKind.COMMITTEE or meeting.nature == Nature.DECISION
    return "PL4" if decides else "PL3"
