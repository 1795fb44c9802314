"""A head adds a lower collective by a written basis; the province sees it and approves nothing."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from tests import factories as make
from tests.cycles.world import System, listed, refused, seat
from xeploai.cycles.actions.add_subject import add_subject
from xeploai.cycles.actions.list_subjects import list_subjects
from xeploai.cycles.models import Cycle, Subject
from xeploai.errors import NotPermitted
from xeploai.journal.models import Entry
from xeploai.organisations.models import Unit
from xeploai.people.models import User

pytestmark = pytest.mark.django_db
DAY = dt.date(2026, 3, 2)


@pytest.fixture
def head(system: System) -> User:
    return make.a_user(secretary=system.units["department"])


def adding(actor: User, cycle: Cycle, unit: Unit, **more: Any) -> Subject:
    given: dict[str, Any] = {
        "name": "Tập thể lãnh đạo Phòng Thanh tra",
        "because": "Phòng có ba lãnh đạo, việc nhiều",
        "document_number": "12-QĐ/SXD",
        "document_date": DAY,
        "seats": {make.a_person(): "head", make.a_person(): "deputy"},
    } | more
    return add_subject(actor=actor, cycle=cycle, unit=unit, **given)


def test_it_is_rated_by_the_unit_itself_and_its_leaders_are_listed(head: User, system: System, cycle: Cycle) -> None:
    """R-I4"""
    unit = system.units["department"]
    subject = adding(head, cycle, unit)
    assert (subject.kind, subject.reviewed, subject.rated_by, subject.clause) == ("body", True, unit, "I.1")
    assert (subject.document_number, subject.document_date) == ("12-QĐ/SXD", DAY)
    assert subject.added_because == "Phòng có ba lãnh đạo, việc nhiều"
    leaders = Subject.objects.filter(cycle=cycle, kind="leader", body=subject.body)
    assert set(leaders.values_list("role", "rated_by")) == {("head", unit.pk), ("deputy", unit.pk)}
    facts = Entry.objects.get(verb="add_subject").facts
    assert facts["document"] == "12-QĐ/SXD"
    assert "ba lãnh đạo" not in str(facts)


def test_who_leads_elsewhere_is_not_listed_twice(head: User, system: System) -> None:
    person = seat(system.bodies["department"])
    cycle = listed(system)
    adding(head, cycle, system.units["department"], seats={person: "head"})
    assert Subject.objects.get(cycle=cycle, person=person).body == system.bodies["department"]


def test_listing_again_leaves_it_alone(head: User, system: System, cycle: Cycle) -> None:
    adding(head, cycle, system.units["department"])
    assert list_subjects(actor=system.staff, cycle=cycle) == (0, 0, 0)


@pytest.mark.parametrize(
    "given, code",
    [
        ({"name": "  "}, "name_missing"),
        ({"because": " "}, "basis_missing"),
        ({"document_number": ""}, "document_needed"),
        ({"document_date": None}, "document_needed"),
        ({"document_date": dt.date(2999, 1, 1)}, "document_in_future"),
        ({"seats": {}}, "collective_without_head"),
        ({"name": "lãnh đạo sở xây dựng"}, "collective_listed"),
    ],
)
def test_refusals(head: User, system: System, cycle: Cycle, given: dict[str, Any], code: str) -> None:
    before = Subject.objects.count()
    assert refused(lambda: adding(head, cycle, system.units["department"], **given)) == code
    assert Subject.objects.count() == before


def test_not_in_a_cell_and_not_in_a_dissolved_unit(system: System, cycle: Cycle) -> None:
    cell, office = system.units["cell"], system.units["office"]
    assert refused(lambda: adding(make.a_user(secretary=cell), cycle, cell)) == "no_lower_collectives"
    office.dissolved_on = DAY
    office.save()
    assert refused(lambda: adding(make.a_user(secretary=office), cycle, office)) == "unit_dissolved"


def test_only_the_head_and_the_clerk(system: System, cycle: Cycle) -> None:
    """R-I4: the province does not add in the head's place."""
    with pytest.raises(NotPermitted):
        adding(system.staff, cycle, system.units["department"])
    with pytest.raises(NotPermitted):
        adding(make.a_user(secretary=system.units["office"]), cycle, system.units["department"])
