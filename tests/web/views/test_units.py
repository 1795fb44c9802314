"""Units: only those in reach, walked down or found without accents."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from tests import factories as make
from xeploai.meetings.models import Meeting

pytestmark = pytest.mark.django_db


@pytest.fixture
def tree() -> dict[str, Any]:
    return make.a_tree()


def page(client: Client, user: Any, address: str) -> str:
    client.force_login(user)
    response = client.get(address)
    assert response.status_code == 200
    return str(response.content.decode())


def test_the_topmost_unit_opens_at_once(client: Client, tree: dict[str, Any]) -> None:
    shown = page(client, make.a_user(secretary=tree["commune"]), "/units/")
    assert shown.index("Đảng bộ xã Đức Tân") < shown.index("Chi bộ thôn 1") < shown.index("Chi bộ thôn 2")
    assert "Đức Phú" not in shown
    assert "2 chi bộ bên dưới" in shown


def test_found_without_accents_and_only_in_reach(client: Client, tree: dict[str, Any]) -> None:
    user = make.a_user(secretary=tree["commune"])
    assert "Chi bộ thôn 2" in page(client, user, "/units/?q=chi+bo+thon+2")
    assert "Phước Vĩnh" not in page(client, user, "/units/?q=phuoc")


def test_cells_without_a_date(client: Client, tree: dict[str, Any]) -> None:
    Meeting.objects.create(
        cycle=make.a_cycle(), unit=tree["cell"], kind="cell", nature="proposal", starts_at=timezone.now()
    )
    address = f"/units/?under={tree['commune'].code}&meeting=none"
    shown = page(client, make.a_user(secretary=tree["commune"]), address)
    assert "Chi bộ thôn 2" in shown
    assert "Chi bộ thôn 1" not in shown


def test_the_list_costs_the_same_for_more_units(
    client: Client, tree: dict[str, Any], django_assert_num_queries: Any
) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    user = make.a_user(secretary=tree["commune"])
    page(client, user, "/units/")
    with CaptureQueriesContext(connection) as small:
        client.get("/units/")
    for _ in range(4):
        make.a_unit(parent=tree["commune"])
    with django_assert_num_queries(len(small)):
        client.get("/units/")


def test_the_page_of_a_cell(client: Client, tree: dict[str, Any]) -> None:
    person = make.a_member(tree["cell"], "Đặng Thị Ánh", exempt=True)
    make.a_committee(tree["cell"], person)
    make.a_cycle()
    shown = page(client, make.a_user(secretary=tree["cell"]), f"/units/{tree['cell'].code}/")
    assert "Đặng Thị Ánh" in shown
    assert "miễn công tác và sinh hoạt" in shown
    assert "Định ngày họp xếp loại đảng viên" in shown
    assert "Phát phiếu vào hệ thống" in shown


def test_a_member_sees_the_own_cell_without_its_tools(client: Client, tree: dict[str, Any]) -> None:
    member = make.a_user(make.a_member(tree["cell"]), member=tree["cell"])
    shown = page(client, member, f"/units/{tree['cell'].code}/")
    assert "Phát phiếu vào hệ thống" not in shown
    assert "Nhật ký của đơn vị" not in shown


def test_what_is_out_of_reach_is_not_there(client: Client, tree: dict[str, Any]) -> None:
    client.force_login(make.a_user(secretary=tree["other_commune"]))
    assert client.get(f"/units/{tree['cell'].code}/").status_code == 404
    assert client.get("/units/KHONG-CO/").status_code == 404


def test_the_trail_shows_only_what_the_reader_sees(client: Client, tree: dict[str, Any]) -> None:
    shown = page(client, make.a_user(secretary=tree["commune"]), f"/units/{tree['cell'].code}/")
    trail = shown[shown.index('class="trail"') : shown.index("</nav>", shown.index('class="trail"'))]
    assert trail.count("<li") == 2
    assert "Mộ Đức" not in trail
