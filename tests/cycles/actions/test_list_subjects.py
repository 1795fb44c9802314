"""Opening a cycle lists what is rated: organisations, collectives that review, each leader once."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests import factories as make
from tests.cycles.world import System, managed, seat
from xeploai.cycles.actions.list_subjects import list_subjects
from xeploai.cycles.actions.open_cycle import open_cycle
from xeploai.cycles.models import Cycle, Subject
from xeploai.errors import NotPermitted, Refusal
from xeploai.journal.models import Entry
from xeploai.organisations.enums import BodyKind, Level, UnitKind
from xeploai.people.enums import PostRole
from xeploai.people.models import Post

if TYPE_CHECKING:
    from xeploai.organisations.models import Body

pytestmark = pytest.mark.django_db
RULES = "13-HD-TU-2023"


def opened(system: System, year: int = 2026) -> Cycle:
    return open_cycle(actor=system.staff, year=year, rule_set=RULES)


def of_body(cycle: Cycle, body: Body) -> Subject:
    return Subject.objects.get(cycle=cycle, kind="body", body=body)


def test_every_unit_is_rated_but_the_province_and_party_groups(system: System) -> None:
    """R-I1, R-I2: organisations are rated and do not review (PL1)."""
    cycle = opened(system)
    listed = Subject.objects.filter(cycle=cycle, kind="unit")
    names = {"province", "group"}
    assert set(listed.values_list("unit", flat=True)) == {u.pk for name, u in system.units.items() if name not in names}
    assert set(listed.values_list("reviewed", "clause")) == {(False, "PL1")}


def test_who_rates_each_unit(system: System) -> None:
    """PL3 to PL5: a cell's rating is the commune's, a commune's the district's, what the province manages its own."""
    rated = dict(Subject.objects.filter(cycle=opened(system), kind="unit").values_list("unit", "rated_by"))
    by = {
        "district": "province",
        "commune": "district",
        "cell": "commune",
        "second_cell": "commune",
        "grassroots_cell": "district",
        "other_commune": "district",
        "other_cell": "other_commune",
        "government": "province",
        "department": "province",
        "office": "district",
        "council": "district",
    }
    assert rated == {system.units[unit].pk: system.units[rater].pk for unit, rater in by.items()}


def test_a_cell_below_a_sub_committee_is_rated_by_the_grassroots_committee(system: System) -> None:
    sub = make.a_unit(UnitKind.SUB_PARTY, parent=system.units["commune"])
    cell = make.a_unit(UnitKind.CELL, parent=sub)
    cycle = opened(system)
    found = Subject.objects.filter(cycle=cycle, unit__in=[sub, cell]).values_list("rated_by", flat=True)
    assert list(found) == [system.units["commune"].pk] * 2


def test_a_grassroots_organisation_directly_below_the_province_is_rated_there(system: System) -> None:
    unit = make.a_unit(UnitKind.GRASSROOTS_PARTY, parent=system.units["province"])
    assert Subject.objects.get(cycle=opened(system), unit=unit).rated_by == system.units["province"]


def test_collectives_that_review_each_with_its_clause(system: System) -> None:
    """R-I2, R-I3: the executive committee reviews where there is no standing committee, and only there."""
    listed = Subject.objects.filter(cycle=opened(system), kind="body")
    expected = {
        "standing": "I.3",
        "other_executive": "I.3",
        "cell_committee": "I.3",
        "caucus": "I.1",
        "people_committee": "I.1",
        "department": "I.1",
        "office": "I.2",
        "council": "I.3",
    }
    assert dict(listed.values_list("body", "clause")) == {system.bodies[k].pk: v for k, v in expected.items()}
    assert set(listed.values_list("reviewed", flat=True)) == {True}


def test_who_manages_a_collective_rates_it_else_who_rates_its_unit(system: System) -> None:
    cycle = opened(system)
    assert of_body(cycle, system.bodies["department"]).rated_by == system.units["province"]
    assert of_body(cycle, system.bodies["cell_committee"]).rated_by == system.units["commune"]
    assert of_body(cycle, system.bodies["office"]).rated_by == system.units["district"]


def test_the_provincial_standing_committee_is_rated_above_the_province(system: System) -> None:
    body = managed(system.units["province"], BodyKind.STANDING_COMMITTEE, None)
    assert of_body(opened(system), body).rated_by is None


def test_a_leader_is_listed_once_where_the_highest_level_manages(system: System) -> None:
    """A-16: the other seats are venues only."""
    person = seat(system.bodies["council"], PostRole.HEAD)
    seat(system.bodies["caucus"], PostRole.MEMBER, person, "Ủy viên Ban cán sự")
    subject = Subject.objects.get(cycle=opened(system), person=person)
    assert (subject.body, subject.role, subject.post) == (system.bodies["caucus"], "member", "Ủy viên Ban cán sự")
    assert (subject.rated_by, subject.unit) == (system.units["province"], system.units["government"])
    assert (subject.group, subject.clause, subject.level) == (
        "leader.member.party_caucus.province",
        "V.7",
        Level.PROVINCE,
    )


def test_at_one_level_the_higher_role_counts_then_the_collective_that_reviews(system: System) -> None:
    chair, secretary = make.a_person(), make.a_person()
    seat(system.bodies["standing"], PostRole.DEPUTY, chair)
    seat(system.bodies["council"], PostRole.HEAD, chair)
    seat(system.bodies["executive"], PostRole.HEAD, secretary)
    seat(system.bodies["standing"], PostRole.HEAD, secretary)
    cycle = opened(system)
    assert Subject.objects.get(cycle=cycle, person=chair).body == system.bodies["council"]
    assert Subject.objects.get(cycle=cycle, person=secretary).body == system.bodies["standing"]
    assert Subject.objects.get(cycle=cycle, person=chair).post == "Người đứng đầu"


def test_members_of_cell_and_sub_committees_are_no_leaders(system: System) -> None:
    """PL3, PL4: they are rated as party members."""
    sub = make.a_unit(UnitKind.SUB_PARTY, parent=system.units["commune"])
    committee = managed(sub, BodyKind.EXECUTIVE_COMMITTEE, system.units["commune"])
    seat(system.bodies["cell_committee"])
    seat(committee)
    cycle = opened(system)
    assert not Subject.objects.filter(cycle=cycle, kind="leader").exists()
    assert of_body(cycle, committee).clause == "I.3"


def test_ended_seats_and_dissolved_ones_are_not_listed(system: System) -> None:
    person = seat(system.bodies["department"])
    Post.objects.filter(person=person).update(ended_on=dt.date(2026, 5, 1))
    system.bodies["office"].dissolved_on = dt.date(2026, 5, 1)
    system.bodies["office"].save()
    system.units["other_cell"].dissolved_on = dt.date(2026, 5, 1)
    system.units["other_cell"].save()
    cycle = opened(system)
    assert not Subject.objects.filter(cycle=cycle, person=person).exists()
    assert not Subject.objects.filter(cycle=cycle, body=system.bodies["office"]).exists()
    assert not Subject.objects.filter(cycle=cycle, unit=system.units["other_cell"]).exists()


def test_again_it_adds_only_what_is_new(system: System) -> None:
    first = opened(system)
    before = Subject.objects.count()
    assert list_subjects(actor=system.staff, cycle=first) == (0, 0, 0)
    assert Subject.objects.count() == before
    assert Entry.objects.filter(verb="list_subjects").count() == 1
    person = seat(system.bodies["department"])
    make.a_unit(UnitKind.CELL, parent=system.units["commune"])
    assert list_subjects(actor=system.staff, cycle=first) == (1, 0, 1)
    assert Subject.objects.get(person=person).folded
    assert Entry.objects.filter(verb="list_subjects").last().facts == {  # type: ignore[union-attr]
        "year": 2026,
        "units": 1,
        "bodies": 0,
        "leaders": 1,
    }


def test_who_was_dropped_stays_dropped_but_for_another_seat(system: System) -> None:
    person = seat(system.bodies["department"])
    cycle = opened(system)
    Subject.objects.filter(person=person).update(dropped_on=dt.date(2026, 6, 1), dropped_because="Chuyển công tác")
    assert list_subjects(actor=system.staff, cycle=cycle).leaders == 0
    Post.objects.filter(person=person).update(ended_on=dt.date(2026, 6, 1))
    seat(system.bodies["council"], PostRole.DEPUTY, person)
    assert list_subjects(actor=system.staff, cycle=cycle).leaders == 1
    assert Subject.objects.filter(person=person).count() == 2


def test_lower_collectives_added_last_year_come_with_their_basis(system: System) -> None:
    """R-I1, R-I4: copied from year to year, not entered again."""
    lower = managed(system.units["department"], BodyKind.AGENCY_LEADERSHIP, system.units["department"])
    gone = managed(system.units["department"], BodyKind.AGENCY_LEADERSHIP, system.units["department"])
    last = opened(system, 2025)
    basis = {"added_because": "Phòng có con dấu riêng", "document_number": "12-QĐ/SXD"}
    Subject.objects.filter(body=lower).update(**basis)
    Subject.objects.filter(body=gone).update(**basis, dropped_on=dt.date(2025, 9, 1), dropped_because="Sáp nhập")
    Cycle.objects.filter(pk=last.pk).update(closed_at=timezone.now())
    cycle = opened(system)
    kept = of_body(cycle, lower)
    assert (kept.added_because, kept.document_number) == ("Phòng có con dấu riêng", "12-QĐ/SXD")
    assert kept.rated_by == system.units["department"]
    assert not Subject.objects.filter(cycle=cycle, body=gone).exists()


def test_queries_do_not_grow_with_the_province(system: System) -> None:
    cycle = make.a_cycle()
    for _ in range(3):
        seat(managed(make.a_unit(UnitKind.AGENCY, parent=system.units["district"]), BodyKind.AGENCY_LEADERSHIP, None))
    assert system.staff.held  # read once for each request
    with CaptureQueriesContext(connection) as few:
        list_subjects(actor=system.staff, cycle=cycle)
    Subject.objects.all().delete()
    for _ in range(6):
        seat(managed(make.a_unit(UnitKind.AGENCY, parent=system.units["district"]), BodyKind.AGENCY_LEADERSHIP, None))
    with CaptureQueriesContext(connection) as more:
        list_subjects(actor=system.staff, cycle=cycle)
    assert _reading(more) == _reading(few)


def _reading(captured: CaptureQueriesContext) -> int:
    """All but the rows written, which SQLite takes in small batches."""
    return sum(not query["sql"].startswith("INSERT") for query in captured.captured_queries)


def test_only_provincial_staff_and_only_an_open_cycle(system: System) -> None:
    cycle = opened(system)
    with pytest.raises(NotPermitted):
        list_subjects(actor=make.a_user(secretary=system.units["district"]), cycle=cycle)
    Cycle.objects.filter(pk=cycle.pk).update(closed_at=timezone.now())
    with pytest.raises(Refusal) as refused:
        list_subjects(actor=system.staff, cycle=cycle)
    assert refused.value.code == "cycle_closed"
