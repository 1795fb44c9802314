"""All cells of a grassroots committee in one table (PL4): reports, proposals, tallies, what is missing or odd.

The number of queries does not depend on how many cells and members there are.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from xeploai.ballots.enums import LEVEL_KINDS, RoundKind
from xeploai.ballots.models import Round, Tally
from xeploai.ballots.queries.caps import CapFacts, cap_facts
from xeploai.ballots.queries.settings import settings_in_force
from xeploai.meetings.enums import MeetingKind, Nature
from xeploai.meetings.models import Meeting
from xeploai.people.models import Membership
from xeploai.ratings.enums import RatingStatus
from xeploai.ratings.models import Rating
from xeploai.ratings.queries.cells import cells_of, reports_of
from xeploai.reviews.models import Proposal, ResidenceComment

if TYPE_CHECKING:
    from datetime import datetime

    from xeploai.cycles.models import Cycle
    from xeploai.organisations.models import Unit
    from xeploai.people.models import Person


@dataclass
class MemberRow:
    """One member: what the cell committee proposed, what the cell voted, the votes, what the committee decided."""

    person: Person
    standing: str
    proposed: str = ""
    residence_missing: bool = True
    result: Rating | None = None
    votes: int | None = None
    excellent_votes: int | None = None
    decision: Rating | None = None

    @property
    def not_rated(self) -> bool:
        """Whether the cell's results say that this member is not rated this year."""
        return self.result is not None and self.result.status == RatingStatus.NOT_RATED

    @property
    def differs(self) -> bool:
        """Whether the cell voted another level than its committee proposed."""
        return bool(self.proposed and self.result and self.result.level and self.result.level != self.proposed)


@dataclass
class CellRow:
    """One cell. ``levels``: {level or status: members}; ``notes``: codes with numbers, nothing is blocked by them."""

    cell: Unit
    meeting: Meeting | None
    reported_at: datetime | None
    members: list[MemberRow]
    settings: dict[str, str]
    recounts: int = 0
    voided: int = 0
    empty_seats: int = 0
    levels: Counter[str] = field(default_factory=Counter)

    @property
    def good(self) -> int:
        """Base of the cell's own cap: good, the chosen ones included."""
        return self.levels["good"] + self.levels["excellent"]

    @property
    def cap(self) -> CapFacts:
        """The cell's own cap."""
        return cap_facts(self.good, self.settings)

    @property
    def voted(self) -> bool:
        """Whether the cell's results are recorded."""
        return bool(self.levels)

    @property
    def residence_missing(self) -> int:
        """Members who are rated and without a comment of where they live (213): a warning."""
        return sum(row.residence_missing and not row.not_rated for row in self.members)

    @property
    def notes(self) -> list[dict[str, Any]]:
        """What the committee should look at, in words later: {code, number}."""
        found = {
            "not_reported": 0 if self.reported_at else 1,
            "no_majority": self.levels["no_majority"],
            "differs_from_proposal": sum(row.differs for row in self.members),
            "beyond_other_reading": self._beyond(),
            "empty_seats": self.empty_seats,
            "recounts": self.recounts,
            "voided": self.voided,
            "residence_missing": self.residence_missing,
            "everyone_unanimous": int(self._unanimous()),
        }
        return [{"code": code, "number": number} for code, number in found.items() if number]

    def _beyond(self) -> int:
        chosen = self.levels["excellent"]
        return chosen if chosen > self.cap.holds_both_ways else 0

    def _unanimous(self) -> bool:
        """Every vote of everybody for the level that won: worth a look, never a fault."""
        convened = self.meeting.convened if self.meeting else None
        votes = [row.votes for row in self.members if row.votes is not None]
        few = 3
        return bool(convened and len(votes) >= few and all(n == convened for n in votes))


@dataclass(frozen=True)
class CommitteeTable:
    """The rows and the two sums to put side by side before the vote (A-03)."""

    rows: list[CellRow]
    settings: dict[str, str]

    @property
    def levels(self) -> Counter[str]:
        """Members by level over all cells."""
        total: Counter[str] = Counter()
        for row in self.rows:
            total.update(row.levels)
        return total

    @property
    def members(self) -> int:
        """Members of all cells."""
        return sum(len(row.members) for row in self.rows)

    @property
    def pooled(self) -> CapFacts:
        """The cap if the whole list is voted good as the cells proposed: a forecast, K itself follows round 1."""
        return cap_facts(sum(row.good for row in self.rows), self.settings)

    @property
    def sum_of_caps(self) -> int:
        """The caps of the cells added up."""
        return sum(row.cap.cap for row in self.rows)

    @property
    def missing_reports(self) -> list[CellRow]:
        """Cells that did not report yet."""
        return [row for row in self.rows if row.reported_at is None]


def committee_table(unit: Unit, cycle: Cycle, only: Unit | None = None) -> CommitteeTable:
    """The table of all cells below ``unit``; ``only`` keeps one of them."""
    cells = [cell for cell in cells_of(unit.pk) if only is None or cell.pk == only.pk]
    keys = [cell.pk for cell in cells]
    meetings = {
        m.unit_id: m
        for m in Meeting.objects.filter(cycle=cycle, unit_id__in=keys, kind=MeetingKind.CELL, rehearsal=False)
    }
    members = _members(keys, cycle)
    reported = reports_of(unit.pk, cycle.pk)
    above = Meeting.objects.filter(cycle=cycle, unit=unit, kind=MeetingKind.COMMITTEE, rehearsal=False).first()
    settings = settings_in_force(above or Meeting(cycle=cycle))
    rows = [CellRow(cell, meetings.get(cell.pk), reported.get(cell.pk), members[cell.pk], settings) for cell in cells]
    _add_votes(rows)
    for row in rows:
        row.levels.update(m.result.level or m.result.status for m in row.members if m.result)
    return CommitteeTable(rows, settings)


def _members(cells: list[int], cycle: Cycle) -> dict[int, list[MemberRow]]:
    """Members by cell with their papers and ratings. Five queries."""
    found: dict[int, list[MemberRow]] = defaultdict(list)
    by_person: dict[int, MemberRow] = {}
    for membership in Membership.objects.current().filter(cell_id__in=cells).by_given_name():
        row = MemberRow(membership.person, membership.standing)
        found[membership.cell_id].append(row)
        by_person[membership.person_id] = row
    of_cycle = {"cycle": cycle, "cell_id__in": cells}
    for person, level in Proposal.objects.filter(**of_cycle).values_list("person_id", "level"):
        if person in by_person:
            by_person[person].proposed = level
    received = ResidenceComment.objects.filter(**of_cycle).exclude(received_on=None, text="")
    for person in received.values_list("person_id", flat=True):
        if person in by_person:
            by_person[person].residence_missing = False
    for rating in Rating.objects.in_force().filter(**of_cycle).defer("explanation"):
        kept = by_person.get(rating.person_id)
        if kept is not None and rating.nature == Nature.PROPOSAL:
            kept.result = rating
        elif kept is not None:
            kept.decision = rating
    return found


def _add_votes(rows: list[CellRow]) -> None:
    """The votes behind each result, and what happened around the counts. Two queries."""
    by_meeting = {row.meeting.pk: row for row in rows if row.meeting}
    rounds = {r.pk: r for r in Round.objects.filter(meeting_id__in=by_meeting).order_by("number")}
    for round_ in rounds.values():
        by_meeting[round_.meeting_id].voided += round_.state == "voided"
        by_meeting[round_.meeting_id].recounts += round_.attempt - 1
    tallies = Tally.objects.filter(round_id__in=rounds, superseded_at=None).defer("explanation")
    for tally in sorted(tallies, key=lambda t: rounds[t.round_id].number):
        round_ = rounds[tally.round_id]
        if round_.state != "voided":
            _add_tally(by_meeting[round_.meeting_id], round_, tally)


def _add_tally(row: CellRow, round_: Round, tally: Tally) -> None:
    if round_.kind == RoundKind.RUNOFF:
        row.empty_seats = int(tally.outcome["empty_seats"])
    for member in row.members:
        line = tally.lines.get(str(member.person.pk))
        if line is None:
            continue
        if round_.kind in LEVEL_KINDS:
            level = tally.outcome["lines"][str(member.person.pk)]["level"]
            member.votes = line.get(level) if level else None
        else:
            member.excellent_votes = line
