"""Asking at a clause, answering once, and where the answer shows."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client
from django.utils import timezone

from tests import factories as make
from xeploai.cycles.models import Cycle, Query, RuleNote
from xeploai.organisations.models import Unit
from xeploai.people.models import User

pytestmark = pytest.mark.django_db


@pytest.fixture
def tree() -> dict[str, Unit]:
    return make.a_tree()


@pytest.fixture
def cycle(tree: dict[str, Unit]) -> Cycle:
    return make.a_cycle()


@pytest.fixture
def staff(tree: dict[str, Unit]) -> User:
    return make.a_user(provincial_staff=tree["province"])


def by(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def test_from_the_clause_to_the_queue_to_everybody(tree: dict[str, Unit], cycle: Cycle, staff: User) -> None:
    """R-VI6"""
    member = by(make.a_user(member=tree["cell"]))
    assert "/rules/PL3/ask/" in member.get("/rules/PL3/panel/").content.decode()
    member.post("/rules/PL3/ask/", {"text": "20 % tính trên số nào?"})
    query = Query.objects.get()
    assert query.unit == tree["cell"]
    assert "20 % tính" in by(staff).get("/queries/").content.decode()
    stranger = by(make.a_user(member=tree["other_cell"]))
    assert "20 % tính" not in stranger.get("/queries/").content.decode()
    form = {
        "q": [query.pk],
        "clause": "PL3",
        "question": "Tính trên số nào?",
        "answer": "Trên số đạt ở lượt 1.",
        "effective_from": timezone.localdate().isoformat(),
    }
    assert by(staff).post("/queries/answer/", form).status_code == 302
    for place in ("/rules/PL3/", "/rules/PL3/panel/", "/queries/"):
        assert "Trên số đạt ở lượt 1." in stranger.get(place).content.decode()
    assert "Trên số đạt ở lượt 1." not in stranger.get("/rules/PL4/").content.decode()


def test_a_note_that_is_replaced_shows_until_the_new_one_begins(cycle: Cycle, staff: User) -> None:
    today = timezone.localdate()
    given = {"cycle": cycle, "clause": "V", "question": "Hỏi", "answered_by": staff}
    old = RuleNote.objects.create(**given, answer="Trả lời cũ", effective_from=today, superseded_at=timezone.now())
    new = RuleNote.objects.create(
        **given, answer="Trả lời mới", effective_from=today + dt.timedelta(days=2), replaces=old
    )
    shown = by(staff).get("/rules/V/").content.decode()
    assert "Trả lời cũ" in shown
    assert "Trả lời mới" in shown
    RuleNote.objects.filter(pk=new.pk).update(effective_from=today)
    assert "Trả lời cũ" not in by(staff).get("/rules/V/").content.decode()


def test_what_was_typed_stays_after_a_refusal(cycle: Cycle, staff: User) -> None:
    page = by(staff).post(
        "/queries/answer/", {"clause": "V", "question": "Hỏi", "answer": "Đáp", "effective_from": "1/1/2026"}
    )
    assert page.status_code == 409
    assert "Đáp" in page.content.decode()
