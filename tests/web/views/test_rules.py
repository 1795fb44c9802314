"""The rules in force: every number, every open point, each clause at one tap."""

from __future__ import annotations

import pytest
from django.test import Client

from tests import factories as make
from xeploai.cycles.models import Cycle, Setting
from xeploai.law.rule_sets.loader import load
from xeploai.people.models import User

pytestmark = pytest.mark.django_db
RULES = load("13-HD-TU-2023")


@pytest.fixture
def cycle() -> Cycle:
    return Cycle.objects.create(year=2026, rule_set=RULES.code, rule_set_digest=RULES.fingerprint)


@pytest.fixture
def staff() -> User:
    return make.a_user(provincial_staff=make.a_tree()["province"])


def test_every_point_and_clause_is_listed(client: Client, cycle: Cycle, staff: User) -> None:
    client.force_login(staff)
    page = client.get("/rules/").content.decode()
    for point in RULES.interpretations.values():
        assert f"/cycle/points/{point.key}/" in page
    for number in RULES.clauses:
        assert f'href="/rules/{number}/"' in page
    assert "khác với bản mà kỳ đánh giá này đã gắn" not in page


def test_a_changed_text_is_told(client: Client, cycle: Cycle, staff: User) -> None:
    Cycle.objects.update(rule_set_digest="0" * 64)
    client.force_login(staff)
    assert "khác với bản mà kỳ đánh giá này đã gắn" in client.get("/rules/").content.decode()


@pytest.mark.parametrize("number", sorted(RULES.clauses))
def test_every_clause_has_a_page(client: Client, staff: User, number: str) -> None:
    client.force_login(staff)
    assert client.get(f"/rules/{number}/").status_code == 200


def test_a_part_of_a_clause_opens_the_clause_above_it(client: Client, staff: User) -> None:
    client.force_login(staff)
    assert "Phụ lục 3" in client.get("/rules/PL3.9/panel/").content.decode()
    assert client.get("/rules/XX/").status_code == 404


def test_the_panel_is_a_part_of_a_page(client: Client, cycle: Cycle, staff: User) -> None:
    client.force_login(staff)
    panel = client.get("/rules/PL3/panel/").content.decode()
    assert "<html" not in panel
    assert "Mọi người đạt Hoàn thành tốt ở lượt 1" in panel


def test_the_effect_of_each_reading_is_shown(client: Client, cycle: Cycle, staff: User) -> None:
    client.force_login(staff)
    page = client.get("/cycle/points/cap_base/").content.decode()
    assert "K = 7" in page
    assert "K = 6" in page
    assert "K = 20" in client.get("/cycle/points/cap_base/?good=100").content.decode()


def test_a_reading_is_chosen_by_document(client: Client, cycle: Cycle, staff: User) -> None:
    client.force_login(staff)
    sent = {"value": "final_good", "document_number": "15-CV/BTCTU", "document_date": "02/11/2026"}
    assert client.post("/cycle/points/cap_base/", sent).status_code == 302
    assert Setting.objects.get().value == "final_good"
    assert "15-CV/BTCTU" in client.get("/cycle/").content.decode()


def test_a_refused_choice_keeps_what_was_typed(client: Client, cycle: Cycle, staff: User) -> None:
    client.force_login(staff)
    sent = {"value": "final_good", "document_number": "15-CV/BTCTU", "document_date": "31/31/2026"}
    response = client.post("/cycle/points/cap_base/", sent)
    assert response.status_code == 409
    assert 'value="15-CV/BTCTU"' in response.content.decode()
    assert not Setting.objects.exists()


def test_others_read_and_do_not_choose(client: Client, cycle: Cycle) -> None:
    client.force_login(make.a_user(secretary=make.a_tree()["cell"]))
    page = client.get("/cycle/points/cap_base/")
    assert 'name="document_number"' not in page.content.decode()
    assert client.post("/cycle/points/cap_base/", {"value": "final_good"}).status_code == 403
    assert not Setting.objects.exists()


def test_the_cycle_is_opened_on_its_page(client: Client, staff: User) -> None:
    client.force_login(staff)
    assert client.post("/cycle/", {"year": "2026", "rule_set": RULES.code}).status_code == 302
    assert Cycle.objects.get().rule_set_digest == RULES.fingerprint
    assert client.post("/cycle/", {"year": "hai", "rule_set": RULES.code}).status_code == 409
