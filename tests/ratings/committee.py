"""A commune for tests: cells that voted and reported, and the meeting of their committee."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.ballots.evening import WHEN, Evening, draft, level_line
from tests.factories import a_cycle, a_member, a_tree, a_unit, a_user
from xeploai.ballots.actions.close_voting import close_voting
from xeploai.ballots.actions.sign_count import sign_count
from xeploai.cycles.models import Cycle
from xeploai.meetings.enums import Capacity, DispatchKind, MeetingKind, Nature
from xeploai.meetings.models import Attendee, Dispatch, Meeting, Teller
from xeploai.organisations.enums import UnitKind
from xeploai.ratings.actions.open_committee_round import open_committee_round
from xeploai.ratings.actions.record_ratings import record_ratings
from xeploai.ratings.models import Rating

if TYPE_CHECKING:
    from xeploai.ballots.models import Round, Tally
    from xeploai.organisations.models import Unit
    from xeploai.people.models import Person

SEATS = 7


@dataclass
class Committee(Evening):
    """The committee's evening; ``cells`` in order, ``of_cell`` the members of each."""

    cells: tuple[Unit, ...] = ()
    of_cell: tuple[list[Person], ...] = ()

    def open_levels(self) -> Round:
        return open_committee_round(actor=self.secretary, meeting=self.meeting)

    def hold_blocks(self, marks: dict[int, int], lines: dict[str, Any], *, valid: int = SEATS) -> Tally:
        """Round 1 by blocks {cell place: marks}, with own lines."""
        round_ = close_voting(actor=self.secretary, round_=self.open_levels())
        blocks = {str(self.cells[place].pk): number for place, number in marks.items()}
        self.count_twice(round_, draft(lines, valid=valid, blocks=blocks))
        return sign_count(actor=self.head, round_=round_)

    def decision(self, person: Person) -> Rating:
        return Rating.objects.in_force().get(person=person, nature=Nature.DECISION)


def a_cell_evening(cell: Unit, people: list[Person], cycle: Any) -> Evening:
    """A frozen meeting of this cell."""
    meeting = Meeting.objects.create(
        cycle=cycle, unit=cell, kind=MeetingKind.CELL, nature=Nature.PROPOSAL, starts_at=WHEN,
        frozen_at=WHEN, convened=len(people),
    )  # fmt: skip
    for person in people:
        Attendee.objects.create(meeting=meeting, person=person, standing="official", present=True, counted=True)
    users = [a_user(person) for person in people[:2]]
    for place, person in enumerate(people[:2]):
        Teller.objects.create(meeting=meeting, person=person, is_head=place == 0)
    return Evening(meeting, people, a_user(secretary=cell), users[0], users[1])


def vote(evening: Evening, *, excellent: int = 0, undecided: int = 0) -> None:
    """Everyone good but the last ``undecided``; the first ``excellent`` chosen; recorded and reported."""
    number = len(evening.people)
    open_lines = {number - 1 - place: {"good": 0} for place in range(undecided)}
    evening.hold("levels", evening.all_good(but=open_lines))
    if undecided:
        again = {evening.key(place): level_line(number) for place in open_lines}
        evening.hold("levels_again", again)
    if (number - undecided) // 5:
        marks = {evening.key(p): number if p < excellent else 0 for p in range(number - undecided)}
        evening.hold("excellent", marks)
    record_ratings(actor=evening.secretary, meeting=evening.meeting)
    report(evening.meeting)


def report(meeting: Meeting) -> Dispatch:
    assert meeting.unit.parent is not None
    return Dispatch.objects.create(
        kind=DispatchKind.REPORT, meeting=meeting, to_unit=meeting.unit.parent, content={}, digest="0" * 64,
        sent_by=a_user(),
    )  # fmt: skip


def a_committee_evening(
    sizes: tuple[int, ...] = (5, 5), *, excellent: int = 1, undecided: int = 0, voted: bool = True
) -> Committee:
    """Cells of these sizes that voted (the last ``undecided`` of the first cell without a majority)."""
    tree, cycle = a_tree(), Cycle.objects.filter(year=2026).first() or a_cycle()
    commune = tree["commune"]
    cells = [tree["cell"], tree["second_cell"]][: len(sizes)]
    cells += [a_unit(UnitKind.CELL, parent=commune, name=f"Chi bộ thôn {n}") for n in range(3, len(sizes) + 1)]
    of_cell = []
    for place, (cell, size) in enumerate(zip(cells, sizes, strict=True)):
        people = sorted((a_member(cell) for _ in range(size)), key=lambda p: (p.sort_key, p.code))
        of_cell.append(people)
        evening = a_cell_evening(cell, people, cycle)
        if voted:
            vote(evening, excellent=excellent, undecided=undecided if place == 0 else 0)
    seats = [a_member(tree["other_cell"]) for _ in range(SEATS)]
    meeting = Meeting.objects.create(
        cycle=cycle, unit=commune, kind=MeetingKind.COMMITTEE, nature=Nature.DECISION, starts_at=WHEN,
        frozen_at=WHEN, convened=SEATS,
    )  # fmt: skip
    for person in seats:
        Attendee.objects.create(
            meeting=meeting, person=person, capacity=Capacity.MEMBER, standing="official", present=True, counted=True
        )
    users = [a_user(person) for person in seats[:2]]
    for place, person in enumerate(seats[:2]):
        Teller.objects.create(meeting=meeting, person=person, is_head=place == 0)
    people = [person for group in of_cell for person in group]
    return Committee(meeting, people, a_user(secretary=commune), users[0], users[1], tree, tuple(cells), tuple(of_cell))
