"""The journal page: sentences, filters, the chain."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection, transaction
from django.test import Client

from tests import factories as make
from xeploai.journal.actions.record import record
from xeploai.journal.models import Entry
from xeploai.journal.triggers import install, remove
from xeploai.web.journal_words import sentence_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def world() -> dict[str, Any]:
    tree = make.a_tree()
    actor = make.a_user(make.a_person("Nguyễn Văn Bình"), secretary=tree["cell"])
    with transaction.atomic():
        record(actor=actor, verb="freeze_electorate", unit=tree["cell"], convened=1234)
        record(actor=actor, verb="appoint_teller", unit=tree["other_cell"], name="Lê Thị Hà")
        record(actor=None, verb="make_demo")
    return {**tree, "inspector": make.a_user(inspector=tree["commune"])}


def page(client: Client, user: Any, address: str = "/journal/") -> str:
    client.force_login(user)
    response = client.get(address)
    assert response.status_code == 200
    return str(response.content.decode())


def test_only_entries_in_reach(client: Client, world: dict[str, Any]) -> None:
    shown = page(client, world["inspector"])
    assert "Chốt danh sách bỏ phiếu: tổng số triệu tập 1.234." in shown
    assert "Lê Thị Hà" not in shown


def test_provincial_staff_also_see_acts_of_no_unit(client: Client, world: dict[str, Any]) -> None:
    shown = page(client, make.a_user(provincial_staff=world["province"]))
    assert "Lê Thị Hà" in shown
    assert "Tạo dữ liệu trình diễn." in shown


@pytest.mark.parametrize(
    "query, found",
    [
        ("verb=freeze_electorate", True),
        ("verb=appoint_teller", False),
        ("who=văn+bình", True),
        ("who=Hà", False),
        ("until=01/01/2020", False),
        ("since=01/01/2020", True),
        ("since=not+a+day", True),
    ],
)
def test_filters(client: Client, world: dict[str, Any], query: str, found: bool) -> None:
    assert ("1.234" in page(client, world["inspector"], f"/journal/?{query}")) is found


def test_the_journal_of_one_unit(client: Client, world: dict[str, Any]) -> None:
    assert "1.234" in page(client, world["inspector"], f"/units/{world['commune'].code}/journal/")
    assert "1.234" not in page(client, world["inspector"], f"/units/{world['second_cell'].code}/journal/")
    client.force_login(world["inspector"])
    assert client.get(f"/units/{world['other_cell'].code}/journal/").status_code == 404


def test_the_chain_is_read_again(client: Client, world: dict[str, Any]) -> None:
    client.force_login(world["inspector"])
    assert "Đã đọc lại 3 dòng" in client.post("/journal/").content.decode()


def test_a_broken_chain_is_told(client: Client, world: dict[str, Any]) -> None:
    remove(connection)
    Entry.objects.filter(number=2).update(facts={"name": "Người khác"})
    install(connection)
    client.force_login(world["inspector"])
    assert "Chuỗi không khớp từ dòng 2" in client.post("/journal/").content.decode()


def test_members_and_administrators_do_not_read_it(client: Client, world: dict[str, Any]) -> None:
    for user in (make.a_user(member=world["cell"]), make.a_user(administrator=world["province"])):
        client.force_login(user)
        assert client.get("/journal/").status_code == 403


def test_codes_become_official_words() -> None:
    entry = Entry(verb="open_round", facts={"kind": "levels", "convened": 43, "needed": 22})
    assert sentence_of(entry) == (
        "Mở phiếu: Lượt 1: bỏ phiếu mức xếp loại; tổng số triệu tập 43, cần ít nhất 22 phiếu."
    )


def test_an_unknown_verb_is_shown_and_a_missing_fact_breaks_nothing() -> None:
    assert sentence_of(Entry(verb="new_verb", facts={})) == "new verb"
    assert sentence_of(Entry(verb="appoint_teller", facts={})) == "Cử đồng chí … vào tổ kiểm phiếu."
