from typing import Any

import pytest
from django.urls import reverse

from tests.ballots.evening import Evening, an_evening, level_line
from tests.ratings.committee import a_committee_evening
from tests.web.ballots.asking import as_user, page
from xeploai.ballots.actions.begin_count_entry import begin_count_entry
from xeploai.ballots.actions.close_voting import close_voting
from xeploai.ballots.models import CountEntry, Round

pytestmark = pytest.mark.django_db


@pytest.fixture
def evening() -> Evening:
    return an_evening(5)


@pytest.fixture
def counting(evening: Evening) -> Round:
    round_ = close_voting(actor=evening.secretary, round_=evening.open())
    begin_count_entry(actor=evening.head, round_=round_, slot="A")
    return round_


def fields(lines: dict[str, dict[str, int]], valid: int, version: int = 1) -> dict[str, str]:
    totals = {"issued": valid, "returned": valid, "valid": valid, "invalid": 0}
    found = {f"total.{name}": str(number) for name, number in totals.items()} | {"version": str(version)}
    return found | {f"line.{k}.{part}": str(n) for k, line in lines.items() for part, n in line.items()}


def test_the_way_of_a_teller_leads_to_the_round_that_is_counted(evening: Evening, counting: Round) -> None:
    answer = as_user(evening.head).get(reverse("web:counting", args=[evening.meeting.pk]))
    assert answer.headers["Location"] == reverse("web:count_entry", args=[counting.pk])


def test_before_the_box_is_closed_there_is_nothing_to_count(evening: Evening) -> None:
    evening.open()
    assert "Chưa có phiếu để kiểm" in page(evening.head, reverse("web:counting", args=[evening.meeting.pk]))


def test_only_tellers_come_in(evening: Evening, counting: Round) -> None:
    assert as_user(evening.secretary).get(reverse("web:count_entry", args=[counting.pk])).status_code == 403


def test_every_box_is_empty_at_first(evening: Evening, counting: Round) -> None:
    text = page(evening.head, reverse("web:count_entry", args=[counting.pk]))
    assert text.count('data-column="1"') == 5
    assert 'value="0"' not in text


def test_autosave_keeps_a_half_filled_form(evening: Evening, counting: Round) -> None:
    answer = as_user(evening.head).post(
        reverse("web:count_entry", args=[counting.pk]),
        {"version": "1", "total.issued": "5", f"line.{evening.key(0)}.good": "4"},
        headers={"X-Autosave": "1"},
    )
    assert answer.json()["version"] == 2
    entry = CountEntry.objects.get()
    assert (entry.issued, entry.valid, entry.lines[evening.key(0)]["good"]) == (5, None, 4)


def test_a_second_window_is_told_and_both_versions_are_shown(evening: Evening, counting: Round) -> None:
    client = as_user(evening.head)
    address = reverse("web:count_entry", args=[counting.pk])
    client.post(address, {"version": "1", "total.issued": "5"}, headers={"X-Autosave": "1"})
    answer = client.post(address, {"version": "1", "total.issued": "4"})
    assert answer.status_code == 409
    text = answer.content.decode()
    assert "Bản của đồng chí" in text
    assert 'name="total.issued" inputmode="numeric" pattern="[0-9]*" maxlength="6" autocomplete="off" value="4"' in text
    assert CountEntry.objects.get().issued == 5


def test_handing_in_what_does_not_add_up_names_the_line_and_keeps_everything(evening: Evening, counting: Round) -> None:
    lines = evening.all_good()
    lines[evening.key(3)]["completed"] = 1
    answer = as_user(evening.head).post(
        reverse("web:count_entry", args=[counting.pk]), fields(lines, 5) | {"hand_in": "yes"}
    )
    text = answer.content.decode()
    assert answer.status_code == 409
    assert f"Dòng 4 ({evening.people[3]}) cộng lại 6 phiếu, nhưng có 5 phiếu hợp lệ. Hãy đếm lại dòng 4." in text
    assert "Số đã nhập vẫn được giữ." in text
    assert CountEntry.objects.get().lines == lines


def test_handing_in_with_empty_boxes_names_them(evening: Evening, counting: Round) -> None:
    given = fields(evening.all_good(), 5) | {"hand_in": "yes", "total.issued": ""}
    text = as_user(evening.head).post(reverse("web:count_entry", args=[counting.pk]), given).content.decode()
    assert "Chưa nhập: Phiếu phát ra" in text


def test_what_is_no_number_is_said_and_stays_in_its_box(evening: Evening, counting: Round) -> None:
    answer = as_user(evening.head).post(
        reverse("web:count_entry", args=[counting.pk]), {"version": "1", "total.issued": "ba"}
    )
    assert "“ba” không phải là số phiếu" in answer.content.decode()
    assert 'value="ba"' in answer.content.decode()


def test_a_balanced_entry_goes_to_the_comparison(evening: Evening, counting: Round) -> None:
    given = fields(evening.all_good(), 5) | {"hand_in": "yes"}
    answer = as_user(evening.head).post(reverse("web:count_entry", args=[counting.pk]), given)
    assert answer.headers["Location"] == reverse("web:count_compare", args=[counting.pk])


def test_the_whole_way_of_two_tellers_who_first_differ(evening: Evening, counting: Round) -> None:
    entry = reverse("web:count_entry", args=[counting.pk])
    compare = reverse("web:count_compare", args=[counting.pk])
    head, second = as_user(evening.head), as_user(evening.second)
    second.post(entry, {"slot": "B"})
    head.post(entry, fields(evening.all_good(), 5) | {"hand_in": "yes"})
    second.post(entry, fields(evening.all_good(but={2: {"good": 4}}), 5) | {"hand_in": "yes"})
    assert f"Dòng 3, {evening.people[2]}" in head.get(compare).content.decode()
    head.post(reverse("web:count_reopen", args=[counting.pk]))
    text = head.get(entry).content.decode()
    assert text.count('data-column="1"') == 1
    for client in (head, second):
        version = CountEntry.objects.get(teller=client.session["_auth_user_id"]).version
        line = level_line(5, good=4)
        given = {f"line.{evening.key(2)}.{part}": str(n) for part, n in line.items()}
        client.post(entry, given | {"version": str(version), "hand_in": "yes"})
    assert "Hai bản khớp nhau" in head.get(compare).content.decode()
    signed = head.post(reverse("web:count_sign", args=[counting.pk]))
    assert signed.headers["Location"] == reverse("web:round", args=[counting.pk])
    counting.refresh_from_db()
    assert counting.state == "signed"


def test_in_a_committee_names_follow_their_cell_until_they_get_a_line() -> None:
    committee = a_committee_evening((5, 5), undecided=1)
    round_ = close_voting(actor=committee.secretary, round_=committee.open_levels())
    begin_count_entry(actor=committee.head, round_=round_, slot="A")
    address = reverse("web:count_entry", args=[round_.pk])
    without = str(committee.of_cell[0][4].pk)
    text = page(committee.head, address)
    assert text.count("data-block ") + text.count("data-block>") == 2
    assert f"line.{without}.good" in text
    key = str(committee.of_cell[1][2].pk)
    assert f"line.{key}.good" not in text
    client = as_user(committee.head)
    client.post(address, {"version": "1", "add": key, f"line.{without}.good": "2"})
    assert f"line.{key}.good" in client.get(address).content.decode()
    given = {"version": "2", "drop": key, f"line.{without}.good": "2", f"line.{key}.good": "1"}
    client.post(address, given)
    assert f"line.{key}.good" not in client.get(address).content.decode()


@pytest.mark.parametrize("members", [5, 15])
def test_the_form_asks_the_database_as_often_for_many_names(members: int, django_assert_max_num_queries: Any) -> None:
    evening = an_evening(members)
    round_ = close_voting(actor=evening.secretary, round_=evening.open())
    begin_count_entry(actor=evening.head, round_=round_, slot="A")
    client = as_user(evening.head)
    with django_assert_max_num_queries(20):
        client.get(reverse("web:count_entry", args=[round_.pk]))
