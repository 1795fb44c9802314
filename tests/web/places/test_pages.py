"""Places and attendance in the browser's eyes: every state is a page, and rows cost no queries."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests import factories as make
from tests.meetings.attendance import a_province, a_review, a_subject
from tests.reviews.actions.test_decide_venue import given
from tests.reviews.places import small_office, three_posts
from xeploai.meetings.actions.assign_attendant import assign_attendant
from xeploai.meetings.actions.list_duties import list_duties
from xeploai.people.models import Membership, User
from xeploai.reviews.models import GroupReport

pytestmark = pytest.mark.django_db
Browse = Callable[[User], Client]


@pytest.fixture
def browse() -> Browse:
    def sign_in(user: User) -> Client:
        client = Client()
        client.force_login(user)
        return client

    return sign_in


def words(page: Any) -> str:
    assert page.status_code in {200, 409}
    return str(page.content.decode())


# R-II3a: the person, the secretary and the province see the same list
def test_one_list_for_all_readers(browse: Browse) -> None:
    world = three_posts()
    given(world)
    own = make.a_user(world.leader, member=world.tree["cell"])
    others = [make.a_user(secretary=world.tree["commune"]), make.a_user(provincial_staff=world.tree["province"])]
    address = reverse("web:person_venues", args=[world.leader.code])
    pages = [browse(own).get("/venues/"), *(browse(user).get(address) for user in others)]
    lists = [[(line.title, line.clause, line.when) for line in page.context["lines"]] for page in pages]
    assert len(lists[0]) == 5
    assert lists[0] == lists[1] == lists[2]
    assert browse(make.a_user(secretary=world.tree["other_commune"])).get(address).status_code == 404


# R-II3b
def test_a_further_place_is_decided_on_the_page(browse: Browse) -> None:
    world = three_posts()
    client = browse(make.a_user(secretary=world.tree["district"]))
    page = reverse("web:person_venues", args=[world.leader.code])
    assert "Còn thiếu một nơi kiểm điểm" in words(client.get(page))
    form = {"unit": world.tree["district"].code, "place": "Thường trực Huyện ủy", "document_number": "15-QĐ/HU"}
    decide = reverse("web:venue_decide", args=[world.leader.code])
    assert "Thường trực Huyện ủy" in words(client.post(decide, form))
    assert client.post(decide, form | {"document_date": "02/11/2026"}).status_code == 302
    assert "Còn thiếu một nơi kiểm điểm" not in words(client.get(page))


# R-II3d: one self-review for every place
def test_the_page_says_that_one_paper_serves_every_place(browse: Browse) -> None:
    world = three_posts()
    page = words(browse(make.a_user(world.leader)).get("/venues/"))
    assert "Một bản cho mọi nơi" in page
    assert page.count(reverse("web:self_rating")) == 1


# R-II3e: the report stands on the cell's evening
def test_party_groups_report_to_the_cell(browse: Browse) -> None:
    world = three_posts()
    cell = world.tree["cell"]
    group = make.a_unit("party_group", parent=cell, name="Tổ đảng 1")
    client = browse(make.a_user(world.leader, secretary=cell))
    member = Membership.objects.get(person=world.leader)
    client.post(reverse("web:party_group_place", args=[cell.code]), {"member": member.pk, "group": group.code})
    assert "Báo cáo của tổ đảng" in words(client.get(reverse("web:checklist", args=[cell.code])))
    form = {"group": group.code, "held_on": "20/11/2026", "text": "Cả tổ tự nhận hoàn thành tốt."}
    assert client.post(reverse("web:party_group_report", args=[cell.code]), form).status_code == 302
    assert GroupReport.objects.get().unit == cell
    assert "Cả tổ tự nhận hoàn thành tốt." in words(client.get(reverse("web:party_groups", args=[cell.code])))


# R-II3b
def test_warnings_page_in_each_kind(browse: Browse) -> None:
    world = three_posts()
    small_office(world)
    client = browse(make.a_user(provincial_staff=world.tree["province"]))
    for kind in ("", "posts", "small", "bodies", "cells", "nonsense"):
        page = client.get(reverse("web:venue_warnings", args=[world.tree["province"].code]), {"kind": kind})
        assert page.context["counts"] == {"posts": 1, "small": 0, "bodies": 4, "cells": 2}


# R-IV1
def test_the_matrix_filters_and_a_unit_sees_who_comes(browse: Browse) -> None:
    world = a_province()
    client = browse(world.staff)
    assert client.post(reverse("web:attendance_list")).status_code == 302
    assert client.get("/attendance/").context["total"] == 3
    assert len(client.get("/attendance/", {"who": "in_charge"}).context["lines"]) == 1
    assert len(client.get("/attendance/", {"q": "khong co"}).context["lines"]) == 0
    assert len(client.get("/attendance/", {"state": "open"}).context["lines"]) == 3
    duty = world.duty("in_charge")
    person = make.a_person("Trần Phụ Trách")
    assign_attendant(actor=world.staff, duty=duty, person=person, version=1)
    page = browse(world.secretary).get(reverse("web:unit_attendance", args=[world.subject.unit.code]))
    assert "Trần Phụ Trách" in words(page)
    own = browse(make.a_user(person))
    assert len(own.get("/attendance/", {"mine": "1"}).context["lines"]) == 1
    assert "Tôi sẽ dự" in words(own.get(reverse("web:duty", args=[duty.pk])))
    assert "Xác nhận dự kiểm điểm" in words(own.get("/"))


def test_the_matrix_costs_the_same_for_many(browse: Browse) -> None:
    world = a_province()
    list_duties(actor=world.staff, cycle=world.cycle)
    client = browse(world.staff)
    client.get("/attendance/")
    with CaptureQueriesContext(connection) as few:
        client.get("/attendance/")
    for _ in range(4):
        agency = make.a_unit("agency", parent=world.tree["province"], level="province")
        a_review(world, a_subject(world.cycle, make.a_body(agency, "agency_leadership"), world.tree["province"]))
    list_duties(actor=world.staff, cycle=world.cycle)
    with CaptureQueriesContext(connection) as many:
        client.get("/attendance/")
    assert len(many) == len(few)


# R-IV4
def test_a_working_party_from_the_page(browse: Browse) -> None:
    world = a_province()
    head, other = make.a_member(world.tree["second_cell"], "Lê Tổ Trưởng"), make.a_member(world.tree["second_cell"])
    client = browse(world.staff)
    address = reverse("web:working_party_form", args=[world.subject.pk])
    assert "Lê Tổ Trưởng" in words(client.get(address, {"q": "to truong"}))
    form = {
        "member": [head.code, other.code],
        "document_number": "21-QĐ/TU",
        "document_date": "03/11/2026",
        "task": "Dự kiểm điểm.",
    }
    assert client.post(address, form).status_code == 409
    done = client.post(address, form | {"head": head.code})
    assert done.status_code == 302
    page = done.headers["Location"]
    mine = browse(make.a_user(head))
    assert mine.post(page, {"version": "1", "text": "Tốt."}, headers={"X-Autosave": "1"}).json()["version"] == 2
    assert mine.post(page, {"version": "2", "text": "Tốt.", "send": "yes"}).status_code == 302
    assert "Đã gửi" in words(client.get(page))
    for kind in ("decision.pdf", "report.docx"):
        assert client.get(f"{page.rstrip('/')}/{kind}").status_code == 200
