"""The week's work: by role, from facts, the most urgent first."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from tests import factories as make
from xeploai.ballots.models import Round
from xeploai.cycles.models import Cycle
from xeploai.meetings.models import Meeting
from xeploai.people.models import User
from xeploai.reviews.models import Proposal
from xeploai.web.work.week import tasks_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def world() -> dict[str, Any]:
    tree = make.a_tree()
    people = make.members(tree["cell"], 3)
    return {**tree, "cycle": make.a_cycle(), "people": people, "secretary": make.a_user(secretary=tree["cell"])}


def titles(user: User, cycle: Cycle | None) -> list[str]:
    return [task.title for task in tasks_of(User.objects.get(pk=user.pk), cycle)]


def a_meeting(world: dict[str, Any], starts_at: dt.datetime | None) -> Meeting:
    return Meeting.objects.create(
        cycle=world["cycle"], unit=world["cell"], kind="cell", nature="proposal", starts_at=starts_at
    )


def test_a_cell_without_a_date_is_asked_for_one_first(world: dict[str, Any]) -> None:
    assert titles(world["secretary"], world["cycle"]) == [
        "Định ngày họp xếp loại đảng viên",
        "Nhắc nộp tự đánh giá, xếp loại",
        "Đề xuất mức xếp loại cho từng đảng viên",
    ]


def test_the_meeting_of_tonight_comes_before_everything(world: dict[str, Any]) -> None:
    a_meeting(world, timezone.now())
    assert titles(world["secretary"], world["cycle"])[0] == "Hội nghị xếp loại đảng viên của Chi bộ thôn 1"


def test_what_is_done_is_no_longer_asked_for(world: dict[str, Any]) -> None:
    for person in world["people"]:
        Proposal.objects.create(cycle=world["cycle"], person=person, cell=world["cell"], level="good")
    assert "Đề xuất mức xếp loại cho từng đảng viên" not in titles(world["secretary"], world["cycle"])


def test_a_sent_meeting_asks_for_nothing_more(world: dict[str, Any]) -> None:
    meeting = a_meeting(world, timezone.now())
    Meeting.objects.filter(pk=meeting.pk).update(
        frozen_at=timezone.now(), adopted_at=timezone.now(), sent_at=timezone.now()
    )
    assert titles(world["secretary"], world["cycle"]) == []


def test_a_member_is_asked_for_the_own_self_rating(world: dict[str, Any]) -> None:
    member = make.a_user(world["people"][0], member=world["cell"])
    assert titles(member, world["cycle"]) == ["Tự đánh giá, xếp loại của đồng chí"]


def test_no_self_rating_is_asked_for_once_the_first_round_is_open(world: dict[str, Any]) -> None:
    meeting = a_meeting(world, timezone.now())
    opener = world["secretary"]
    Round.objects.create(meeting=meeting, number=1, kind="levels", convened=3, needed=2, opened_by=opener)
    assert titles(make.a_user(world["people"][0], member=world["cell"]), world["cycle"]) == []


def test_a_committee_sees_how_many_cells_have_no_date(world: dict[str, Any]) -> None:
    a_meeting(world, timezone.now() + dt.timedelta(days=3))
    task = tasks_of(make.a_user(secretary=world["commune"]), world["cycle"])[0]
    assert (task.title, task.done, task.all) == ("Còn 1 chi bộ chưa có ngày họp xếp loại", 1, 2)


def test_an_administrator_sees_accounts_and_nothing_else(world: dict[str, Any]) -> None:
    assert titles(make.a_user(administrator=world["commune"]), world["cycle"]) == ["Tài khoản và vai trò"]


def test_without_a_cycle_provincial_staff_open_one() -> None:
    assert titles(make.a_user(provincial_staff=make.a_tree()["province"]), None) == ["Mở kỳ đánh giá mới"]


def test_the_page(client: Client, world: dict[str, Any]) -> None:
    client.force_login(world["secretary"])
    page = client.get("/").content.decode()
    assert page.count('class="next-step"') == 1
    assert "Định ngày họp xếp loại đảng viên" in page
    assert "0/3 (0,0\u00a0%)" in page


def test_the_page_costs_the_same_for_a_larger_cell(
    client: Client, world: dict[str, Any], django_assert_num_queries: Any
) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client.force_login(world["secretary"])
    client.get("/")
    with CaptureQueriesContext(connection) as small:
        client.get("/")
    make.members(world["cell"], 6)
    with django_assert_num_queries(len(small)):
        client.get("/")


def test_signing_in_comes_first(client: Client) -> None:
    assert client.get("/").headers["Location"] == "/accounts/login/?next=/"
