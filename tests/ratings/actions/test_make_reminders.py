"""Reminders: a week before, on the last working day, once late and every week from then on; never twice."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import factories as make
from xeploai.cycles.models import Cycle, Reminder, Subject
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.organisations.models import Unit
from xeploai.ratings.actions.make_reminders import Made, make_reminders
from xeploai.ratings.models import Dossier

pytestmark = pytest.mark.django_db


@pytest.fixture
def tree() -> dict[str, Unit]:
    return make.a_tree()


@pytest.fixture
def cycle() -> Cycle:
    return make.a_cycle(2026)


def kept() -> list[tuple[str, str, str, str]]:
    """(unit, step, day, due on)."""
    rows = Reminder.objects.order_by("day", "unit__code", "step").values_list("unit__name", "step", "day", "due_on")
    return [(name, step, f"{day:%d/%m}", f"{due:%d/%m}") for name, step, day, due in rows]


def test_twice_the_same_day_is_the_same_rows_and_one_entry(tree: dict[str, Unit], cycle: Cycle) -> None:
    # R-VI1
    assert make_reminders(cycle=cycle, today=dt.date(2026, 11, 20)) == Made(4, 0)
    rows, entries = kept(), list(Entry.objects.values_list("verb", "facts"))
    assert make_reminders(cycle=cycle, today=dt.date(2026, 11, 20)) == Made(0, 4)
    assert (kept(), list(Entry.objects.values_list("verb", "facts"))) == (rows, entries)
    assert entries == [("make_reminders", {"year": 2026, "number": 4, "steps": {"dated": 4}})]
    assert rows == [(name, "dated", "20/11", "29/11") for name in (
        "Chi bộ thôn 1", "Chi bộ thôn 2", "Chi bộ cơ sở Trạm Y tế", "Chi bộ thôn Phước Vĩnh",
    )]  # fmt: skip


def test_a_day_that_was_missed_is_made_up_for(tree: dict[str, Unit], cycle: Cycle) -> None:
    make_reminders(cycle=cycle, today=dt.date(2026, 11, 23))
    make_reminders(cycle=cycle, today=dt.date(2026, 11, 28))
    cell = [row for row in kept() if row[0] == "Chi bộ thôn 1"]
    assert cell == [("Chi bộ thôn 1", "dated", "20/11", "29/11"), ("Chi bộ thôn 1", "dated", "27/11", "29/11")]


def test_what_waits_is_not_reminded_and_the_level_above_is_reminded_of_its_own(
    tree: dict[str, Unit], cycle: Cycle
) -> None:
    subject = Subject.objects.create(
        cycle=cycle, unit=tree["commune"], kind="leader", person=make.a_person(), name="Nguyễn Thị An",
        level="grassroots", rated_by=tree["district"],
    )  # fmt: skip
    Dossier.objects.create(subject=subject, state="accepted")
    make_reminders(cycle=cycle, today=dt.date(2026, 12, 8))
    assert ("Đảng bộ huyện Mộ Đức", "appraised", "07/12", "14/12") in kept()
    assert {step for _name, step, _day, _due in kept()} == {"dated", "appraised"}


def test_a_closed_cycle_is_left_alone(tree: dict[str, Unit], cycle: Cycle) -> None:
    Cycle.objects.update(closed_at=dt.datetime(2027, 2, 1, tzinfo=dt.UTC))
    with pytest.raises(Refusal) as refused:
        make_reminders(cycle=cycle, today=dt.date(2026, 12, 1))
    assert refused.value.code == "cycle_closed"


def test_by_hand_only_by_those_who_manage_the_cycle(tree: dict[str, Unit], cycle: Cycle) -> None:
    with pytest.raises(NotPermitted):
        make_reminders(cycle=cycle, today=dt.date(2026, 12, 1), actor=make.a_user(secretary=tree["commune"]))
    staff = make.a_user(provincial_staff=tree["province"])
    assert make_reminders(cycle=cycle, today=dt.date(2026, 12, 1), actor=staff).new > 0


def test_queries_do_not_grow_with_the_units(tree: dict[str, Unit], cycle: Cycle) -> None:
    def queries(day: int) -> int:
        with CaptureQueriesContext(connection) as found:
            make_reminders(cycle=cycle, today=dt.date(2026, 11, day))
        return len(found)

    before = queries(20)
    for number in range(3):
        make.a_unit("cell", parent=tree["commune"], name=f"Chi bộ thôn {number + 7}")
    assert queries(27) == before
