"""A leader with several seats is rated in another one, by a document."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from tests import factories as make
from tests.cycles.world import System, listed, refused, seat
from xeploai.cycles.actions.move_leader import move_leader
from xeploai.cycles.models import Cycle, Subject
from xeploai.errors import Conflict, NotPermitted
from xeploai.journal.models import Entry
from xeploai.organisations.models import Body
from xeploai.people.models import User

pytestmark = pytest.mark.django_db
DAY = dt.date(2026, 3, 2)


@pytest.fixture
def leader(system: System) -> Subject:
    person = seat(system.bodies["caucus"], "member")
    seat(system.bodies["council"], "head", person, "Chủ tịch Hội đồng nhân dân")
    return Subject.objects.get(cycle=listed(system), person=person)


def moving(actor: User, leader: Subject, body: Body, **more: Any) -> Subject:
    given: dict[str, Any] = {"document_number": "4-QĐ/TU", "document_date": DAY, "version": leader.version} | more
    return move_leader(actor=actor, subject=leader, body=body, **given)


def test_who_rates_and_the_group_follow_the_seat(system: System, leader: Subject) -> None:
    moved = moving(system.staff, leader, system.bodies["council"])
    assert (moved.body, moved.unit, moved.role) == (system.bodies["council"], system.units["council"], "head")
    assert (moved.post, moved.rated_by) == ("Chủ tịch Hội đồng nhân dân", system.units["district"])
    assert moved.group == "leader.head.council_standing.grassroots"
    assert (moved.document_number, moved.version) == ("4-QĐ/TU", 2)
    facts = Entry.objects.get(verb="move_leader").facts
    assert (facts["before"], facts["after"]) == (system.bodies["caucus"].pk, system.bodies["council"].pk)


def test_refusals(system: System, leader: Subject) -> None:
    staff, council = system.staff, system.bodies["council"]
    assert refused(lambda: moving(staff, leader, system.bodies["department"])) == "no_seat_there"
    assert refused(lambda: moving(staff, leader, system.bodies["caucus"])) == "seat_unchanged"
    assert refused(lambda: moving(staff, leader, council, document_number=" ")) == "document_needed"
    unit = Subject.objects.filter(cycle=leader.cycle, kind="unit")[0]
    assert refused(lambda: moving(staff, unit, council)) == "not_a_leader"
    with pytest.raises(Conflict):
        moving(staff, leader, council, version=9)
    Subject.objects.filter(pk=leader.pk).update(dropped_on=DAY)
    leader.refresh_from_db()
    assert refused(lambda: moving(staff, leader, council)) == "subject_dropped"


def test_only_provincial_staff(system: System, leader: Subject) -> None:
    with pytest.raises(NotPermitted):
        moving(make.a_user(secretary=system.units["government"]), leader, system.bodies["council"])
    assert Cycle.objects.count() == 1
