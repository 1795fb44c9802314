"""A cycle is closed once, when its meetings are done, and nothing in it changes afterwards."""

from __future__ import annotations

import pytest
from django.utils import timezone

from tests import factories as make
from tests.meetings import world
from xeploai.cycles.actions.close_cycle import close_cycle
from xeploai.cycles.models import Cycle
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.meetings.models import Meeting
from xeploai.organisations.models import Unit
from xeploai.people.models import User

pytestmark = pytest.mark.django_db


@pytest.fixture
def province() -> Unit:
    return make.a_tree()["province"]


@pytest.fixture
def staff(province: Unit) -> User:
    return make.a_user(provincial_staff=province)


def refusal_of(staff: User, cycle: Cycle) -> Refusal:
    before, entries = Cycle.objects.get(pk=cycle.pk).closed_at, Entry.objects.count()
    with pytest.raises(Refusal) as refused:
        close_cycle(actor=staff, cycle=cycle)
    assert (Cycle.objects.get(pk=cycle.pk).closed_at, Entry.objects.count()) == (before, entries)
    return refused.value


# R-X10
def test_it_closes_once(staff: User, province: Unit) -> None:
    cycle = make.a_cycle()
    assert close_cycle(actor=staff, cycle=cycle).closed_at is not None
    entry = Entry.objects.get()
    assert (entry.verb, entry.unit_id, entry.subject_id) == ("close_cycle", province.pk, str(cycle.pk))
    assert entry.facts == {"year": 2026, "rule_set": "13-HD-TU-2023"}
    assert refusal_of(staff, cycle).code == "cycle_already_closed"


def test_meetings_that_voted_adopt_their_minutes_first(staff: User) -> None:
    cycle = make.a_cycle()
    for name in ("Chi bộ D", "Chi bộ B", "Chi bộ A", "Chi bộ C"):
        cell = make.a_unit(name=name)
        Meeting.objects.create(cycle=cycle, unit=cell, kind="cell", nature="proposal", frozen_at=timezone.now())
    refusal = refusal_of(staff, cycle)
    assert (refusal.code, refusal.clause) == ("cycle_has_unfinished_meetings", "V")
    assert refusal.params == {"count": 4, "names": ["Chi bộ A", "Chi bộ B", "Chi bộ C"]}
    Meeting.objects.update(adopted_at=timezone.now())
    assert close_cycle(actor=staff, cycle=cycle).closed_at is not None


def test_a_meeting_that_was_only_planned_and_a_rehearsal_hold_nothing_up(staff: User) -> None:
    evening = world.planned()
    Meeting.objects.create(
        cycle=evening.cycle,
        unit=evening.cell,
        kind="cell",
        nature="proposal",
        rehearsal=True,
        frozen_at=timezone.now(),
    )
    assert close_cycle(actor=staff, cycle=evening.cycle).closed_at is not None


@pytest.mark.parametrize("role", ["secretary", "clerk", "inspector", "administrator"])
def test_only_provincial_staff(province: Unit, role: str) -> None:
    cycle = make.a_cycle()
    with pytest.raises(NotPermitted):
        close_cycle(actor=make.a_user(**{role: province}), cycle=cycle)
    assert Cycle.objects.get().closed_at is None
