"""One cell on its evening: a secretary, a clerk, members, an open cycle with frames."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
from django.utils import timezone

from tests import factories
from tests.reviews.world import Office, an_office
from xeploai.ballots.models import Round
from xeploai.cycles.models import CriteriaFrame, Cycle
from xeploai.meetings.models import Meeting
from xeploai.organisations.models import Unit
from xeploai.people.models import Person, User
from xeploai.reviews.content import SelfRatingContent


@dataclass
class Cell:
    """The cast of one cell, and an outsider: the secretary of a cell in another commune."""

    tree: dict[str, Unit]
    unit: Unit
    cycle: Cycle
    frame: CriteriaFrame
    member: Person
    head: Person
    user: User
    secretary: User
    clerk: User
    inspector: User
    outsider: User

    def opened(self, **fields: Any) -> Round:
        """Hold the meeting and open round 1."""
        rehearsal = fields.pop("rehearsal", False)
        meeting = Meeting.objects.create(
            cycle=self.cycle, unit=self.unit, kind="cell", nature="proposal", rehearsal=rehearsal
        )
        given: dict[str, Any] = {"state": "open", **fields}
        return Round.objects.create(
            meeting=meeting, number=1, kind="levels", convened=5, needed=3, opened_by=self.secretary, **given
        )


@pytest.fixture
def cell(db: None) -> Cell:
    tree = factories.a_tree()
    unit = tree["cell"]
    cycle = factories.a_cycle(timezone.localdate().year)
    member, head = factories.a_member(unit), factories.a_member(unit)
    return Cell(
        tree=tree,
        unit=unit,
        cycle=cycle,
        frame=factories.a_frame(cycle),
        member=member,
        head=head,
        user=factories.a_user(member, member=unit),
        secretary=factories.a_user(head, secretary=unit),
        clerk=factories.a_user(clerk=tree["commune"]),
        inspector=factories.a_user(inspector=tree["district"]),
        outsider=factories.a_user(secretary=tree["other_cell"]),
    )


@pytest.fixture
def full() -> SelfRatingContent:
    """A complete self-rating in the frame of three criteria."""
    return SelfRatingContent(
        grades={"1": "good", "2": "excellent", "3": "average"}, level="good", results="Làm xong việc được giao."
    )


@pytest.fixture
def office(db: None) -> Office:
    return an_office()
