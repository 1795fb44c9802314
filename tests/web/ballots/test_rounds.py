from typing import Any

import pytest
from django.urls import reverse

from tests.ballots.evening import an_evening, level_line
from tests.factories import a_user
from tests.web.ballots.asking import as_user, page
from xeploai.ballots.actions.mark_ineligible import mark_ineligible
from xeploai.ballots.models import Round
from xeploai.meetings.models import Teller
from xeploai.ratings.actions.record_ratings import record_ratings
from xeploai.ratings.models import Rating
from xeploai.web.views.ballots.papers import ballot_facts

pytestmark = pytest.mark.django_db


def test_the_next_step_opens_round_one() -> None:
    evening = an_evening(45)
    address = reverse("web:rounds", args=[evening.meeting.pk])
    text = page(evening.secretary, address)
    assert "Phiếu có tên 45 đồng chí" in text
    assert "ít nhất 23 phiếu" in text
    as_user(evening.secretary).post(address, {"kind": "levels"})
    assert Round.objects.get().kind == "levels"


def test_without_tellers_the_button_says_why() -> None:
    evening = an_evening(5)
    Teller.objects.all().delete()
    text = page(evening.secretary, reverse("web:rounds", args=[evening.meeting.pk]))
    assert "Chưa cử đủ tổ kiểm phiếu" in text
    assert reverse("web:meeting_tellers", args=[evening.meeting.pk]) in text


def test_a_refusal_stands_on_the_page() -> None:
    evening = an_evening(5)
    evening.open()
    answer = as_user(evening.secretary).post(reverse("web:rounds", args=[evening.meeting.pk]), {"kind": "excellent"})
    assert answer.status_code == 409
    assert "lượt trước chưa được tổ kiểm phiếu ký" in answer.content.decode()


def test_k_stands_with_its_formula_and_the_other_reading_before_round_two() -> None:
    evening = an_evening(12)
    evening.hold("levels", evening.all_good(but={0: {"completed": 12}, 1: {"completed": 12}}))
    text = page(evening.secretary, reverse("web:rounds", args=[evening.meeting.pk]))
    assert "20 % × 10, bỏ phần lẻ" in text
    assert "Chọn không quá 1 người thì đúng theo cả hai cách tính" in text


def test_the_badge_where_both_readings_agree() -> None:
    evening = an_evening(6)
    evening.hold("levels", evening.all_good())
    assert "Đúng theo cả hai cách tính" in page(evening.secretary, reverse("web:rounds", args=[evening.meeting.pk]))


def test_k_is_not_told_while_a_second_ballot_can_change_it() -> None:
    evening = an_evening(6)
    evening.hold("levels", evening.all_good(but={0: {"good": 3, "completed": 3}}))
    text = page(evening.secretary, reverse("web:rounds", args=[evening.meeting.pk]))
    assert "Tối đa (K)" not in text
    assert "Bỏ phiếu lại một lần" in text


def test_four_good_and_the_page_says_why_there_is_no_round_two() -> None:
    evening = an_evening(5)
    evening.hold("levels", evening.all_good(but={0: {"completed": 5}}))
    text = page(evening.secretary, reverse("web:rounds", args=[evening.meeting.pk]))
    assert "Không có lượt 2: 4 đồng chí đạt Hoàn thành tốt nhiệm vụ" in text


def test_too_few_present_is_said_before_opening() -> None:
    evening = an_evening(6)
    evening.meeting.attendees.filter(person__in=evening.people[:4]).update(present=False)
    text = page(evening.secretary, reverse("web:rounds", args=[evening.meeting.pk]))
    assert "Số có mặt chưa đủ để thông qua điều gì" in text


def test_others_do_not_find_the_round() -> None:
    evening = an_evening(5)
    round_ = evening.open()
    stranger = a_user(secretary=evening.tree["other_cell"])
    assert as_user(stranger).get(reverse("web:round", args=[round_.pk])).status_code == 404


def test_marking_somebody_ineligible_and_back() -> None:
    evening = an_evening(5)
    evening.hold("levels", evening.all_good())
    address = reverse("web:rounds_eligibility", args=[evening.meeting.pk])
    client = as_user(evening.secretary)
    client.post(address, {"person": evening.people[0].pk, "reason": "Kỷ luật khiển trách"})
    assert "Kỷ luật khiển trách" in client.get(address).content.decode()
    client.post(address, {"person": evening.people[0].pk, "restore": "yes"})
    assert "Kỷ luật khiển trách" not in client.get(address).content.decode()


def test_each_result_is_one_sentence_with_numbers_and_clause() -> None:
    evening = an_evening(10)
    evening.hold("levels", evening.all_good(but={9: {"completed": 6, "good": 4}, 8: {"good": 5, "completed": 5}}))
    evening.hold("levels_again", {evening.key(8): {"good": 5, "completed": 5, "blank": 0}})
    mark_ineligible(actor=evening.secretary, meeting=evening.meeting, person=evening.people[1], reason="Kỷ luật")
    evening.hold("excellent", {evening.key(i): 7 if i == 0 else 2 if i == 2 else 0 for i in range(8) if i != 1})
    record_ratings(actor=evening.secretary, meeting=evening.meeting)
    text = page(evening.secretary, reverse("web:results", args=[evening.meeting.pk]))
    said = {i: str(person) for i, person in enumerate(evening.people)}
    chosen = (
        f"Đồng chí {said[0]} được 10/10 (100,0 %) phiếu Hoàn thành tốt nhiệm vụ, trên 50 % tổng số triệu tập (Mục V). "
        "Lượt 2: 7/10 (70,0 %) phiếu, được chọn (tối đa 1 người) (PL3). Đề xuất: Hoàn thành xuất sắc nhiệm vụ."
    )
    completed = (
        f"Đồng chí {said[9]} được 6/10 (60,0 %) phiếu Hoàn thành nhiệm vụ, trên 50 % tổng số triệu tập (Mục V). "
        "Đề xuất: Hoàn thành nhiệm vụ."
    )
    for sentence in (
        chosen,
        completed,
        "Không vào danh sách lượt 2: Kỷ luật. Đề xuất: Hoàn thành tốt nhiệm vụ.",
        "Lượt 2: 2/10 (20,0 %) phiếu, chưa quá bán (PL3). Đề xuất: Hoàn thành tốt nhiệm vụ.",
        f"Đồng chí {said[8]}: chưa mức nào đạt trên 50 % tổng số triệu tập sau khi bỏ phiếu lại (Mục V)",
    ):
        assert sentence in text


def test_why_opens_inputs_and_steps() -> None:
    evening = an_evening(5)
    evening.hold("levels", evening.all_good(but={0: {"good": 3}}))
    evening.hold("excellent", {evening.key(i): 0 for i in range(5)})
    record_ratings(actor=evening.secretary, meeting=evening.meeting)
    rating = Rating.objects.get(person=evening.people[0])
    text = page(evening.secretary, reverse("web:result_why", args=[rating.pk]))
    assert "3/5 phiếu Hoàn thành tốt nhiệm vụ, cần ít nhất 3" in text
    assert "20 % của 5 người" in text


def test_in_a_tiny_cell_the_sentence_has_no_numbers() -> None:
    evening = an_evening(4)
    evening.hold("levels", {evening.key(i): level_line(4, good=3) for i in range(4)})
    record_ratings(actor=evening.secretary, meeting=evening.meeting)
    text = page(evening.secretary, reverse("web:results", args=[evening.meeting.pk]))
    assert "đạt mức Hoàn thành tốt nhiệm vụ với trên 50 % tổng số triệu tập" in text
    assert "3/4" not in text


def test_recording_from_the_page_with_further_names() -> None:
    evening = an_evening(10)
    evening.hold("levels", evening.all_good())
    evening.hold("excellent", {evening.key(i): {0: 7, 1: 7, 2: 6}.get(i, 0) for i in range(10)})
    as_user(evening.secretary).post(reverse("web:results", args=[evening.meeting.pk]), {"further_names": "yes"})
    assert Rating.objects.get(person=evening.people[2]).runner_up == 1


@pytest.mark.parametrize("paper", ["ballot", "record"])
@pytest.mark.parametrize("kind", ["levels", "excellent"])
def test_papers_of_a_round_are_files(paper: str, kind: str) -> None:
    evening = an_evening(5)
    if kind == "excellent":
        evening.hold("levels", evening.all_good())
    round_ = evening.open(kind)
    answer = as_user(evening.secretary).get(reverse("web:round_paper", args=[round_.pk, paper, "pdf"]))
    assert answer.content.startswith(b"%PDF")
    word = as_user(evening.secretary).get(reverse("web:round_paper", args=[round_.pk, paper, "docx"]))
    assert word.content.startswith(b"PK")


@pytest.mark.parametrize("name", ["rounds", "results"])
def test_the_queries_of_a_page_do_not_grow_with_the_members(name: str, django_assert_max_num_queries: Any) -> None:
    evening = an_evening(15)
    evening.hold("levels", evening.all_good())
    evening.hold("excellent", {evening.key(i): 0 for i in range(15)})
    record_ratings(actor=evening.secretary, meeting=evening.meeting)
    client = as_user(evening.secretary)
    with django_assert_max_num_queries(26):
        client.get(reverse(f"web:{name}", args=[evening.meeting.pk]))


def test_a_second_ballot_with_different_levels_is_printed_apart() -> None:
    evening = an_evening(6)
    lines = evening.all_good(but={0: {"good": 3, "completed": 3}, 1: {"completed": 3, "not_completed": 3}})
    evening.hold("levels", lines)
    round_ = evening.open("levels_again")
    text = page(evening.secretary, reverse("web:rounds", args=[evening.meeting.pk]))
    for place, levels in ((0, "good,completed"), (1, "completed,not_completed")):
        assert f"?levels={levels}" in text
        assert [s["name"] for s in ballot_facts(round_, levels)["subjects"]] == [str(evening.people[place])]
