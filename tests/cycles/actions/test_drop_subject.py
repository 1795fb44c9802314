"""Dissolved, dead, transferred: out of the rating from a day on, with a reason; nothing is deleted."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.utils import timezone

from tests import factories as make
from tests.cycles.world import System, listed, refused, seat
from xeploai.cycles.actions.drop_subject import drop_subject
from xeploai.cycles.models import Cycle, Subject
from xeploai.errors import Conflict, NotPermitted
from xeploai.journal.models import Entry
from xeploai.people.models import User
from xeploai.ratings.models import SubjectRating

pytestmark = pytest.mark.django_db
DAY = dt.date(2026, 8, 14)


def dropping(actor: User, subject: Subject, **more: Any) -> Subject:
    given: dict[str, Any] = {"day": DAY, "because": "Từ trần", "version": subject.version} | more
    return drop_subject(actor=actor, subject=subject, **given)


def unit_subject(cycle: Cycle, system: System, name: str) -> Subject:
    return Subject.objects.get(cycle=cycle, kind="unit", unit=system.units[name])


def test_a_person_who_died_stays_on_the_list_with_day_and_reason(system: System) -> None:
    person = seat(system.bodies["department"])
    subject = Subject.objects.get(cycle=listed(system), person=person)
    dropped = dropping(system.staff, subject)
    assert (dropped.dropped_on, dropped.dropped_because, dropped.version) == (DAY, "Từ trần", 2)
    assert not Subject.objects.active().filter(pk=subject.pk).exists()
    assert "Từ trần" not in str(Entry.objects.get(verb="drop_subject").facts)


def test_a_dissolved_unit_takes_its_collectives_and_leaders_along(system: System) -> None:
    person = seat(system.bodies["department"])
    cycle = listed(system)
    dropping(system.staff, unit_subject(cycle, system, "department"), because="Sáp nhập")
    left = Subject.objects.active().filter(cycle=cycle, unit=system.units["department"])
    assert not left.exists()
    assert Subject.objects.get(cycle=cycle, person=person).dropped_because == "Sáp nhập"
    assert len(Entry.objects.get(verb="drop_subject").facts["with_it"]) == 2


def test_what_was_decided_stays(system: System) -> None:
    person = seat(system.bodies["department"])
    cycle = listed(system)
    leader = Subject.objects.get(cycle=cycle, person=person)
    SubjectRating.objects.create(
        cycle=cycle, subject=leader, authority=system.units["province"], nature="decision", status="rated", level="good"
    )
    assert refused(lambda: dropping(system.staff, leader)) == "subject_decided"
    dropping(system.staff, Subject.objects.get(cycle=cycle, body=system.bodies["department"], kind="body"))
    leader.refresh_from_db()
    assert leader.dropped_on is None


@pytest.mark.parametrize(
    "given, code",
    [
        ({"because": " "}, "drop_reason_missing"),
        ({"day": None}, "drop_day_missing"),
        ({"day": dt.date(2999, 1, 1)}, "drop_day_in_future"),
        ({"because": "x" * 4001}, "text_too_long"),
    ],
)
def test_refusals(system: System, cycle: Cycle, given: dict[str, Any], code: str) -> None:
    subject = unit_subject(cycle, system, "office")
    assert refused(lambda: dropping(system.staff, subject, **given)) == code
    assert unit_subject(cycle, system, "office").dropped_on is None


def test_twice_or_on_an_old_page_or_in_a_closed_cycle(system: System, cycle: Cycle) -> None:
    subject = unit_subject(cycle, system, "office")
    with pytest.raises(Conflict):
        dropping(system.staff, subject, version=7)
    assert refused(lambda: dropping(system.staff, dropping(system.staff, subject))) == "subject_dropped"
    Cycle.objects.filter(pk=cycle.pk).update(closed_at=timezone.now())
    assert refused(lambda: dropping(system.staff, unit_subject(cycle, system, "cell"))) == "cycle_closed"


def test_who_rates_it_may_and_the_unit_itself_may_not(system: System, cycle: Cycle) -> None:
    subject = unit_subject(cycle, system, "office")
    with pytest.raises(NotPermitted):
        dropping(make.a_user(secretary=system.units["office"]), subject)
    assert dropping(make.a_user(clerk=system.units["district"]), subject).dropped_on == DAY
