"""Who rates an organisation, in which capacities, and what is not known about it (PL1, 1.2.1, A-06e)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from xeploai.meetings.calling import who
from xeploai.meetings.enums import Capacity
from xeploai.organisations.enums import CELL_KINDS, UnitKind
from xeploai.people.models import Person
from xeploai.people.naming import told_apart

if TYPE_CHECKING:
    from xeploai.meetings.models import Meeting

COMMITTEES = (UnitKind.DISTRICT_PARTY, UnitKind.GRASSROOTS_PARTY, UnitKind.SUB_PARTY)
LEADING = ("leader", "department_head", "organisation_head")


@dataclass(frozen=True, slots=True)
class Elector:
    """One person, counted once, with every capacity in which they are called."""

    person: Person
    name: str
    capacities: tuple[str, ...]

    @property
    def several(self) -> int:
        """How many capacities, 0 where it is one: being staff beside a post is no second one."""
        told = [capacity for capacity in self.capacities if capacity != "staff"]
        return len(told) if len(told) > 1 else 0


@dataclass(frozen=True, slots=True)
class Electorate:
    """``case``: a, b or c of appendix 1, 1.2.1. ``on_roll``: read from the roll, otherwise as it would be called.

    ``unknown``: capacities that the appendix names and nobody is on file with.
    """

    case: str
    clause: str
    electors: tuple[Elector, ...]
    on_roll: bool
    unknown: tuple[str, ...]

    @property
    def seats(self) -> int:
        """Capacities added up, before each person is counted once."""
        return sum(elector.several or 1 for elector in self.electors)

    @property
    def doubled(self) -> tuple[Elector, ...]:
        """Who is called in more than one capacity."""
        return tuple(elector for elector in self.electors if elector.several)


def electorate_of(meeting: Meeting) -> Electorate:
    """Everyone called to the vote of an organisation on itself. The number of queries is fixed."""
    rows = list(meeting.attendees.filter(capacity=Capacity.MEMBER).values_list("person_id", "capacities"))
    called = dict(rows) if rows else who(meeting).capacities
    people = list(Person.objects.filter(pk__in=called).by_given_name())
    names = told_apart(people)
    electors = tuple(Elector(p, names[p.pk], tuple(called[p.pk])) for p in people)
    case = case_of(meeting)
    return Electorate(case, f"PL1.2.1.{case}", electors, bool(rows), _unknown(meeting, case, electors))


def case_of(meeting: Meeting) -> str:
    """a: party organisations with a committee; b: cells; c: agencies and all others."""
    kind = meeting.unit.kind
    return "a" if kind in COMMITTEES else "b" if kind in CELL_KINDS else "c"


def _unknown(meeting: Meeting, case: str, electors: tuple[Elector, ...]) -> tuple[str, ...]:
    present = {capacity for elector in electors for capacity in elector.capacities}
    if case == "a":
        wanted: tuple[str, ...] = ("executive_committee",)
    elif case == "b":
        wanted = () if present else ("official_member",)
    else:
        wanted = LEADING if meeting.unit.has_constituents else ("staff",)
    return tuple(capacity for capacity in wanted if capacity not in present)
