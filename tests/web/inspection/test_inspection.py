from typing import Any

import pytest
from django.urls import reverse

from tests.ballots.evening import Evening, an_evening
from tests.factories import a_user
from tests.web.ballots.asking import as_user, page
from xeploai.ballots.models import Tally
from xeploai.ratings.actions.record_ratings import record_ratings
from xeploai.ratings.models import Rating

pytestmark = pytest.mark.django_db


@pytest.fixture
def evening() -> Evening:
    evening = an_evening(10)
    evening.meeting.electorate_facts = {
        "base": "convened",
        "excluded": {},
        "members": [{"id": str(p.pk), "standing": "official", "present": True} for p in evening.people],
    }
    evening.meeting.save()
    evening.hold("levels", evening.all_good(but={9: {"completed": 6}}))
    evening.hold("excellent", {evening.key(i): 10 if i == 0 else 0 for i in range(9)})
    record_ratings(actor=evening.secretary, meeting=evening.meeting)
    return evening


def test_the_whole_chain_stands_on_one_page(evening: Evening) -> None:
    text = page(a_user(inspector=evening.tree["province"]), reverse("web:inspection", args=[evening.meeting.unit.code]))
    for expected in (
        "13-HD/TU", "10 người triệu tập", "Bản nhập thứ nhất", "Bản nhập thứ hai", "Kết quả đã ký",
        "Chọn tối đa 1", "bí thư, chủ trì không kiểm phiếu", "Hoàn thành xuất sắc nhiệm vụ", "Nhật ký",
    ):  # fmt: skip
        assert expected in text, expected


def test_recomputing_an_untouched_file_agrees_in_every_step(evening: Evening) -> None:
    address = reverse("web:inspection", args=[evening.meeting.unit.code])
    text = page(a_user(inspector=evening.meeting.unit), f"{address}?recompute=1")
    assert "bước đều khớp với hồ sơ" in text
    assert "khác với hồ sơ</h" not in text


def test_recomputing_shows_what_was_changed_and_whose(evening: Evening) -> None:
    Rating.objects.filter(person=evening.people[3]).update(level="excellent")
    tally = Tally.objects.get(round__kind="levels")
    tally.lines[evening.key(5)]["good"] = 9
    tally.save()
    address = reverse("web:inspection", args=[evening.meeting.unit.code])
    text = page(a_user(inspector=evening.meeting.unit), f"{address}?recompute=1")
    assert "bước khác với hồ sơ" in text
    assert str(evening.people[3]) in text
    assert "line_differs_from_valid" not in text


def test_who_does_not_read_the_unit_does_not_find_the_file(evening: Evening) -> None:
    address = reverse("web:inspection", args=[evening.meeting.unit.code])
    assert as_user(a_user(inspector=evening.tree["other_commune"])).get(address).status_code == 404
    assert as_user(a_user(member=evening.meeting.unit)).get(address).status_code == 403
    assert as_user(a_user(administrator=evening.tree["province"])).get(address).status_code in {403, 404}


def test_the_list_finds_units_without_accents(evening: Evening) -> None:
    reader = a_user(inspector=evening.tree["commune"])
    text = page(reader, reverse("web:inspections") + "?q=thon+1")
    assert "Chi bộ thôn 1" in text
    assert "Chi bộ thôn 2" not in text


def test_an_empty_unit_says_so(evening: Evening) -> None:
    reader = a_user(inspector=evening.tree["commune"])
    text = page(reader, reverse("web:inspection", args=[evening.tree["second_cell"].code]))
    assert "Chưa có hội nghị nào trong kỳ này" in text


def test_the_queries_do_not_grow_with_the_members(evening: Evening, django_assert_max_num_queries: Any) -> None:
    client = as_user(a_user(inspector=evening.meeting.unit))
    with django_assert_max_num_queries(50):
        client.get(reverse("web:inspection", args=[evening.meeting.unit.code]) + "?recompute=1")
