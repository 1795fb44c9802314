"""Whose opinion is asked on a draft by the rule, as far as the roster knows them (II.2)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from xeploai.law.opinions import opinion_panel
from xeploai.organisations.enums import BodyKind
from xeploai.people.enums import StaffCapacity
from xeploai.people.models import Employment, Person, Post
from xeploai.reviews.enums import Panel

if TYPE_CHECKING:
    from collections.abc import Iterable

    from xeploai.cycles.models import Subject


@dataclass(frozen=True, kw_only=True)
class PanelOf:
    """Which rule, and whom the roster knows. Nobody is invented: the list may be empty."""

    panel: Panel
    people: tuple[Person, ...]


def panel_of(subject: Subject) -> PanelOf | None:
    """The panel of a collective's draft; None where II.2 names none (organisations, leaders): the head chooses.

    The composition of the extended leadership is not in the guideline (A-22b): those with a seat in the collective
    and the heads of departments that the roster names, as a first list to be edited.
    """
    if subject.body is None or subject.person_id is not None:
        return None
    panel = Panel(opinion_panel(kind=subject.body.kind, level=subject.level).panel)
    unit = subject.unit_id
    if panel == Panel.EXTENDED_LEADERSHIP:
        seats = Post.objects.current().filter(body=subject.body).values_list("person_id", flat=True)
        heads = Employment.objects.current().filter(unit=unit, capacity=StaffCapacity.DEPARTMENT_HEAD)
        found: Iterable[int] = {*seats, *heads.values_list("person_id", flat=True)}
    else:
        committee = Post.objects.current().filter(
            body__unit=unit, body__kind=BodyKind.EXECUTIVE_COMMITTEE, body__dissolved_on=None
        )
        found = set(committee.values_list("person_id", flat=True))
    return PanelOf(panel=panel, people=tuple(Person.objects.filter(pk__in=found).by_given_name()))
