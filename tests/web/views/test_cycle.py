"""Closing a cycle on its page: who sees it, what holds it up, and that it asks once more."""

from __future__ import annotations

import pytest
from django.test import Client
from django.utils import timezone

from tests import factories as make
from xeploai.cycles.models import Cycle
from xeploai.law.rule_sets.loader import load
from xeploai.meetings.models import Meeting
from xeploai.organisations.models import Unit

pytestmark = pytest.mark.django_db
RULES = load("13-HD-TU-2023")


@pytest.fixture
def tree() -> dict[str, Unit]:
    Cycle.objects.create(year=2026, rule_set=RULES.code, rule_set_digest=RULES.fingerprint)
    return make.a_tree()


@pytest.fixture
def staff(client: Client, tree: dict[str, Unit]) -> Client:
    client.force_login(make.a_user(provincial_staff=tree["province"]))
    return client


def test_staff_close_the_cycle_and_then_open_the_next(staff: Client) -> None:
    assert 'action="/cycle/close/"' in staff.get("/cycle/").content.decode()
    assert staff.post("/cycle/close/", {"confirmed": "yes"}).status_code == 302
    assert Cycle.objects.get().closed_at is not None
    page = staff.get("/cycle/").content.decode()
    assert "Mở kỳ đánh giá mới" in page
    assert "Kỳ đánh giá năm 2026" in page
    assert staff.post("/cycle/close/", {"confirmed": "yes"}).status_code == 404


def test_it_is_not_closed_by_a_slip_of_the_hand(staff: Client) -> None:
    answer = staff.post("/cycle/close/")
    assert answer.status_code == 409
    assert "ô xác nhận chưa được đánh dấu" in answer.content.decode()
    assert Cycle.objects.get().closed_at is None


def test_what_holds_it_up_is_named_before_and_after(staff: Client, tree: dict[str, Unit]) -> None:
    Meeting.objects.create(
        cycle=Cycle.objects.get(), unit=tree["cell"], kind="cell", nature="proposal", frozen_at=timezone.now()
    )
    page = staff.get("/cycle/").content.decode()
    assert "Chưa đóng được: 1 hội nghị" in page
    assert "Chi bộ thôn 1" in page
    assert 'action="/cycle/close/"' not in page
    answer = staff.post("/cycle/close/", {"confirmed": "yes"})
    assert (answer.status_code, Cycle.objects.get().closed_at) == (409, None)
    assert "1 hội nghị đã chốt danh sách mà chưa thông qua biên bản (Chi bộ thôn 1)" in answer.content.decode()


@pytest.mark.parametrize("confirmed", ["yes", ""])
def test_nobody_else_sees_or_does_it(client: Client, tree: dict[str, Unit], confirmed: str) -> None:
    client.force_login(make.a_user(secretary=tree["province"]))
    assert 'id="closing"' not in client.get("/cycle/").content.decode()
    assert client.post("/cycle/close/", {"confirmed": confirmed}).status_code == 403
    assert Cycle.objects.get().closed_at is None
