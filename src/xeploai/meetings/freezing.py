"""What stands between the roll and a frozen electorate: what is missing, and what the meeting should know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from xeploai.law.electorates import ElectorateOutcome, Member, electorate
from xeploai.law.voting import needed_votes
from xeploai.meetings.enums import FEWEST_TELLERS, PAIR, SMALL, SUBJECT_KINDS, Capacity, Presence
from xeploai.meetings.interpretations import in_force
from xeploai.meetings.queries import roll
from xeploai.people.enums import Standing

if TYPE_CHECKING:
    from xeploai.meetings.models import Attendee, Meeting, Teller


@dataclass(frozen=True, slots=True)
class Forecast:
    """The electorate as it would be frozen now. ``blocks`` refuse, ``warnings`` are said and written down."""

    members: tuple[Attendee, ...]
    outcome: ElectorateOutcome
    other: ElectorateOutcome | None
    base: str
    blocks: tuple[str, ...]
    warnings: tuple[str, ...]

    @property
    def present(self) -> int:
        """Counted members who are there."""
        return sum(row.present for row in self.members if str(row.pk) not in self.outcome.excluded)


def forecast(meeting: Meeting) -> Forecast:
    """Work the electorate out over the roll as it stands (V, A-06); writes nothing."""
    members = tuple(row for row in roll(meeting) if row.capacity == Capacity.MEMBER)
    base = in_force(meeting)["electorate_base"]
    outcome = count(members, base)
    election = count(members, "election_rule") if base == "convened" else None
    other = election if election is not None and election.convened != outcome.convened else None
    tellers = list(meeting.tellers.all())
    blocks = _blocks(meeting, members, tellers, base)
    warnings = _warnings(meeting, members, outcome)
    return Forecast(members, outcome, other, base, blocks, warnings)


def count(members: tuple[Attendee, ...], base: str) -> ElectorateOutcome:
    """The rule over these rows; ids are those of the rows. Who is no party member votes where the collective votes."""
    return electorate(
        members=[
            Member(
                id=str(row.pk),
                standing=row.standing or Standing.OFFICIAL,
                exempt=row.exempt,
                present=row.present,
                suspended=row.suspended,
                away=row.away,
                excused=row.excused,
            )
            for row in members
        ],
        base=base,
    )


def _blocks(meeting: Meeting, members: tuple[Attendee, ...], tellers: list[Teller], base: str) -> tuple[str, ...]:
    there = {row.person_id for row in members if row.present}
    excused = [row for row in members if row.presence == Presence.EXCUSED and not row.absence_reason]
    found = {
        "roll_missing": not members,
        "nobody_present": bool(members) and not there,
        "chair_missing": meeting.chair_id is None,
        "minutes_taker_missing": meeting.minutes_taker_id is None,
        "tellers_too_few": len(tellers) < FEWEST_TELLERS,
        "head_teller_missing": bool(tellers) and not any(t.is_head for t in tellers),
        "tellers_absent": any(t.person_id not in there for t in tellers),
        "excused_without_reason": base == "election_rule" and bool(excused),
    }
    return tuple(code for code, applies in found.items() if applies)


def _warnings(meeting: Meeting, members: tuple[Attendee, ...], outcome: ElectorateOutcome) -> tuple[str, ...]:
    present = sum(row.present for row in members if str(row.pk) not in outcome.excluded)
    found = {
        "some_unmarked": any(row.presence == Presence.UNMARKED for row in members),
        "present_below_majority": present < needed_votes(outcome.convened),
        "electorate_tiny": outcome.convened < SMALL,
        "electorate_of_two": meeting.kind in SUBJECT_KINDS and outcome.convened <= PAIR,
    }
    return tuple(code for code, applies in found.items() if applies)
