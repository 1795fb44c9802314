"""What is ready for the evening and what is missing, from the facts as they stand. Reads only."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.utils import timezone

from xeploai.law.electorates import ElectorateOutcome, Member, electorate
from xeploai.meetings.interpretations import in_force
from xeploai.meetings.models import Meeting
from xeploai.meetings.venues import reports_in_force
from xeploai.organisations.enums import UnitKind
from xeploai.reviews.queries import missing_residence, rows_of

if TYPE_CHECKING:
    from datetime import date

    from xeploai.cycles.models import Cycle
    from xeploai.meetings.models import Teller
    from xeploai.organisations.models import Unit
    from xeploai.reviews.models import GroupReport
    from xeploai.reviews.queries import Row


@dataclass(frozen=True, kw_only=True)
class Readiness:
    """All facts of the checklist. ``forecast`` is the electorate as it would be today; ``frozen`` once it is fixed.

    ``may_run`` is whether the reader plans and runs the meeting: others get no links to that.
    """

    cell: Unit
    cycle: Cycle
    on: date
    rows: list[Row]
    meeting: Meeting | None
    tellers: list[Teller]
    agenda: int
    voting_opened: bool
    forecast: ElectorateOutcome
    base: str
    may_run: bool
    missing_residence: list[Row] = field(default_factory=list)
    groups: int = 0
    group_reports: list[GroupReport] = field(default_factory=list)

    @property
    def rated(self) -> list[Row]:
        """Members who are rated this year."""
        return [row for row in self.rows if not row.not_rated_because]

    @property
    def submitted(self) -> int:
        """Self-ratings handed in."""
        return sum(row.submitted is not None for row in self.rated)

    @property
    def proposed(self) -> int:
        """Members with a proposed level."""
        return sum(row.proposal is not None and bool(row.proposal.level) for row in self.rated)

    @property
    def asked(self) -> int:
        """Members whose residence comment was asked for."""
        return sum(row.residence is not None and row.residence.asked_on is not None for row in self.rated)

    @property
    def received(self) -> int:
        """Members whose residence comment came."""
        return len(self.rated) - len(self.missing_residence)

    @property
    def frozen(self) -> bool:
        """Whether N is fixed by the meeting."""
        return self.meeting is not None and self.meeting.frozen_at is not None

    @property
    def convened(self) -> int:
        """N: fixed by the meeting, or as it would be today."""
        if self.meeting is not None and self.meeting.convened is not None:
            return self.meeting.convened
        return self.forecast.convened

    @property
    def needed(self) -> int:
        """The majority of N (V)."""
        return self.convened // 2 + 1 if self.frozen else self.forecast.needed


def readiness(cell: Unit, cycle: Cycle, *, may_run: bool = True) -> Readiness:
    """Gather the facts; the number of queries does not depend on the number of members."""
    meetings = Meeting.objects.filter(unit=cell, cycle=cycle, kind="cell", rehearsal=False)
    meeting = meetings.select_related("chair", "minutes_taker").first()
    on = timezone.localdate(meeting.starts_at) if meeting and meeting.starts_at else timezone.localdate()
    rows = rows_of(cycle=cycle, cell=cell, on=on)
    base = in_force(meeting)["electorate_base"] if meeting else "convened"
    return Readiness(
        cell=cell,
        cycle=cycle,
        on=on,
        rows=rows,
        meeting=meeting,
        tellers=list(meeting.tellers.select_related("person")) if meeting else [],
        agenda=meeting.agenda.count() if meeting else 0,
        voting_opened=meeting is not None and meeting.rounds.exclude(state="voided").exists(),
        forecast=electorate(members=[_member(row) for row in rows], base=base),
        base=base,
        may_run=may_run,
        missing_residence=missing_residence(rows),
        groups=cell.children.filter(kind=UnitKind.PARTY_GROUP, dissolved_on=None).count(),
        group_reports=list(reports_in_force(cycle).filter(unit=cell)),
    )


def _member(row: Row) -> Member:
    member = row.membership
    return Member(
        id=str(member.person_id),
        standing=member.standing,
        exempt=member.exempt,
        suspended=member.suspended,
        away=member.away,
    )
