"""An evening for tests: a cell with members, a frozen electorate, tellers with accounts, and counts that add up."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from tests.factories import a_cycle, a_member, a_tree, a_user
from xeploai.ballots.actions.begin_count_entry import begin_count_entry
from xeploai.ballots.actions.close_voting import close_voting
from xeploai.ballots.actions.hand_in_count_entry import hand_in_count_entry
from xeploai.ballots.actions.open_round import open_round
from xeploai.ballots.actions.save_count_entry import Draft, save_count_entry
from xeploai.ballots.actions.sign_count import sign_count
from xeploai.cycles.models import Cycle
from xeploai.meetings.enums import MeetingKind, Nature
from xeploai.meetings.models import Attendee, Meeting, Teller

if TYPE_CHECKING:
    from xeploai.ballots.models import CountEntry, Round, Tally
    from xeploai.organisations.models import Unit
    from xeploai.people.models import Person, User

WHEN = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
LEVELS = ("good", "completed", "not_completed")


@dataclass
class Evening:
    """The meeting and its people. ``people`` are the members in given-name order."""

    meeting: Meeting
    people: list[Person]
    secretary: User
    head: User
    second: User
    tree: dict[str, Unit] = field(default_factory=dict)

    def key(self, number: int) -> str:
        """Key of the member at this place of the list, from 0."""
        return str(self.people[number].pk)

    def open(self, kind: str = "levels") -> Round:
        self.meeting.refresh_from_db()
        return open_round(actor=self.secretary, meeting=self.meeting, kind=kind)

    def count(self, round_: Round, draft: Draft, teller: User, slot: str) -> CountEntry:
        """One teller makes and hands in an entry."""
        entry = begin_count_entry(actor=teller, round_=round_, slot=slot)
        entry = save_count_entry(actor=teller, round_=round_, version=entry.version, draft=draft)
        return hand_in_count_entry(actor=teller, round_=round_, version=entry.version)

    def count_twice(self, round_: Round, draft: Draft) -> None:
        self.count(round_, draft, self.head, "A")
        self.count(round_, draft, self.second, "B")

    def hold(self, kind: str, lines: dict[str, Any], *, valid: int | None = None) -> Tally:
        """Open, close, count twice and sign a round."""
        round_ = self.open(kind)
        close_voting(actor=self.secretary, round_=round_)
        self.count_twice(round_, draft(lines, valid=round_.convened if valid is None else valid))
        return sign_count(actor=self.head, round_=round_)

    def all_good(self, *, but: dict[int, dict[str, int]] | None = None) -> dict[str, dict[str, int]]:
        """Level lines where everyone votes everyone good, but these places."""
        convened = self.meeting.convened or 0
        lines = {self.key(i): level_line(convened, good=convened) for i in range(len(self.people))}
        for place, votes in (but or {}).items():
            lines[self.key(place)] = level_line(convened, **votes)
        return lines


def level_line(valid: int, **votes: int) -> dict[str, int]:
    """A line of a levels ballot; what is not voted is blank."""
    line = {level: votes.get(level, 0) for level in LEVELS}
    return line | {"blank": valid - sum(line.values())}


def draft(lines: dict[str, Any], *, valid: int, **more: Any) -> Draft:
    """A count without invalid ballots."""
    totals = {"issued": valid, "returned": valid, "valid": valid, "invalid": 0}
    return Draft(totals=totals | more.pop("totals", {}), lines=lines, **more)


def an_evening(members: int = 5, *, cell: str = "cell", nature: str = Nature.PROPOSAL, frozen: bool = True) -> Evening:
    """A cell whose official members are all convened and present."""
    tree = a_tree()
    unit = tree[cell]
    people = sorted((a_member(unit) for _ in range(members)), key=lambda p: (p.sort_key, p.code))
    cycle = Cycle.objects.filter(year=2026).first() or a_cycle()
    meeting = Meeting.objects.create(
        cycle=cycle, unit=unit, kind=MeetingKind.CELL, nature=nature, starts_at=WHEN, opened_at=WHEN,
        frozen_at=WHEN if frozen else None, convened=members if frozen else None,
    )  # fmt: skip
    for person in people:
        Attendee.objects.create(
            meeting=meeting, person=person, standing="official", present=True, counted=True if frozen else None
        )
    tellers = [*people, a_member(tree["second_cell"]), a_member(tree["second_cell"])][:2]
    users = [a_user(person) for person in tellers]
    for place, person in enumerate(tellers):
        Teller.objects.create(meeting=meeting, person=person, is_head=place == 0)
    return Evening(meeting, people, a_user(secretary=unit), users[0], users[1], tree)
