"""The list, its filters, its workbook, the checklist."""

from __future__ import annotations

import io

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from python_calamine import CalamineWorkbook

from tests import factories as make
from tests.cycles.world import System, a_system, listed, managed, seat
from xeploai.cycles.models import Cycle, Subject
from xeploai.organisations.enums import BodyKind, UnitKind
from xeploai.people.models import User

pytestmark = pytest.mark.django_db


@pytest.fixture
def system() -> System:
    return a_system()


@pytest.fixture
def cycle(system: System) -> Cycle:
    return listed(system)


def by(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def names(client: Client, query: str = "") -> list[str]:
    page = client.get(f"/subjects/{query}").context["page"]
    return [subject.name for subject in page.object_list]


def test_filters(system: System, cycle: Cycle) -> None:
    """R-I1, R-I2: by level, kind, reviewed or only rated, who rates, words without accents."""
    staff = by(system.staff)
    assert names(staff, "?level=province&kind=unit") == ["Ủy ban nhân dân tỉnh", "Sở Xây dựng"]
    assert names(staff, "?q=so+xay&reviewed=yes") == ["Lãnh đạo Sở Xây dựng"]
    rated = names(staff, f"?kind=unit&rater={system.units['commune'].code}")
    assert rated == ["Chi bộ thôn 1", "Chi bộ thôn 2"]
    assert len(names(staff, f"?under={system.units['commune'].code}")) == 7
    assert names(staff, "?level=nowhere&kind=nothing") == names(staff)


def test_a_reader_sees_the_own_units_and_oneself(system: System) -> None:
    """R-X9"""
    leader = seat(system.bodies["department"])
    listed(system)
    assert len(names(by(make.a_user(secretary=system.units["office"])))) == 2
    assert names(by(make.a_user(leader))) == [leader.full_name]
    assert names(by(make.a_user(secretary=system.units["second_cell"]))) == ["Chi bộ thôn 2"]


def test_the_workbook_is_what_is_shown(system: System, cycle: Cycle) -> None:
    answer = by(system.staff).get("/subjects/subjects.xlsx?level=province&kind=unit")
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(answer.content)).get_sheet_by_index(0).to_python()
    assert sheet[0][0] == "Đối tượng kiểm điểm, đánh giá, xếp loại năm 2026"
    assert [row[:2] for row in sheet[3:]] == [[1.0, "Ủy ban nhân dân tỉnh"], [2.0, "Sở Xây dựng"]]
    assert sheet[4][5:9] == ["Cấp tỉnh", "Chỉ xếp loại", "PL1", "Đảng bộ tỉnh Quảng Ngãi"]


def test_queries_do_not_grow_with_the_lines(system: System, cycle: Cycle) -> None:
    staff = by(system.staff)
    staff.get("/subjects/")
    with CaptureQueriesContext(connection) as few:
        staff.get("/subjects/?kind=unit&level=district")
    for _ in range(3):
        managed(
            make.a_unit(UnitKind.AGENCY, parent=system.units["district"], level="district"),
            BodyKind.AGENCY_LEADERSHIP,
            None,
        )
    staff.post("/subjects/again/", follow=True)
    with CaptureQueriesContext(connection) as more:
        staff.get("/subjects/?kind=unit&level=district")
    assert len(more) == len(few)


def test_who_is_missing(system: System, cycle: Cycle) -> None:
    """R-I5: kinds that the clause names, units without their collective, and what came since."""
    new = make.a_unit(UnitKind.FRONT, parent=system.units["commune"], name="Mặt trận xã Đức Tân")
    context = by(system.staff).get("/subjects/missing/").context
    lacking = {(one.kind.level, one.kind.kind): one.lacking for one, _level, _kind in context["kinds"]}
    assert lacking["province", "party_delegation"] == 8
    assert lacking["province", "party_caucus"] == 2
    assert lacking["province", "people_committee"] == 0
    assert lacking["grassroots", "executive_committee"] == 0
    assert [unit.pk for unit in context["new"]] == [new.pk]
    assert ("Mặt trận xã Đức Tân", "front_standing_board") in [
        (one.unit.name, one.kind) for one, _code, _kind in context["without"]
    ]


def test_who_left_is_named_for_dropping(system: System) -> None:
    person = seat(system.bodies["department"])
    listed(system)
    person.posts.update(ended_on="2026-05-01")
    gone = by(system.staff).get("/subjects/missing/").context["gone"]
    assert [subject.person for subject in gone] == [person]


def test_one_subject_and_its_acts(system: System) -> None:
    person = seat(system.bodies["caucus"], "member")
    seat(system.bodies["council"], "head", person)
    leader = Subject.objects.get(cycle=listed(system), person=person)
    staff, page = by(system.staff), f"/subjects/{leader.pk}/"
    assert staff.get(page).status_code == 200
    wrong = staff.post(page + "delegate/", {"unit": "Không có", "document_number": "1", "document_date": "1/3/2026"})
    assert (wrong.status_code, wrong.context["refusal"].code, wrong.context["act"]) == (
        409,
        "unit_not_found",
        "delegate",
    )
    unit = system.units["government"]
    given = {"unit": f"{unit.code} · {unit.name}", "document_number": "1", "document_date": "1/3/2026"}
    assert staff.post(page + "delegate/", given).status_code == 302
    assert leader.delegations.get().to_unit == unit
    assert staff.post(page + "withdraw/", {"because": "Nhầm"}).status_code == 302
    moved = {"body": system.bodies["council"].pk, "document_number": "2", "document_date": "1/3/2026", "version": 1}
    assert staff.post(page + "move/", moved).status_code == 302
    leader.refresh_from_db()
    assert leader.body == system.bodies["council"]
    assert staff.post(page + "nothing/").status_code == 404
