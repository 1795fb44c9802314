"""Count record, minutes, extract: numbers as entered, blanks as dots, opinions word for word."""

import dataclasses

import pytest

from tests.documents.samples import MINUTES, PAPERS, ROUND_ONE
from xeploai.documents.contexts import CountRecord, Extract, ShowOfHands
from xeploai.documents.papers import compose
from xeploai.documents.papers.registry import Context
from xeploai.documents.plain import plain_text

pytestmark = pytest.mark.once


def text(context: Context) -> str:
    return " ".join(plain_text(compose(context)).split())


def record(name: str) -> CountRecord:
    context = PAPERS[name]
    assert isinstance(context, CountRecord)
    return context


def test_count_record_shows_slips_and_shares_of_all_convened() -> None:
    said = text(PAPERS["count_record_one"])
    assert "Tổng số triệu tập: 43 đồng chí; có mặt: 39 đồng chí. Quá bán là từ 22 phiếu trở lên" in said
    assert "Phiếu phát ra: 39; thu về: 38; hợp lệ: 37; không hợp lệ: 1 (1 phiếu có ký tên" in said
    assert "21/43 (48,8 %)" in said
    assert "Chưa mức nào quá bán" in said


def test_recount_gives_its_reason_and_names_what_it_replaces() -> None:
    said = text(PAPERS["count_record_two"])
    assert "(Lần kiểm 2)" in said
    assert "Lý do kiểm lại: dòng 7 lần đầu ghi nhầm 26 thành 25. Biên bản này thay biên bản lần 1" in said
    assert "không quá 7 đồng chí (20 % của 37 đồng chí" in said


def test_a_number_nobody_entered_is_dots() -> None:
    said = text(PAPERS["count_record_empty"])
    assert "Phiếu phát ra: ……; thu về: ……; hợp lệ: ……; không hợp lệ: ……." in said
    assert "Hồi …… giờ ……" in said
    assert "None" not in said
    assert compose(PAPERS["count_record_empty"]).foot.startswith("DỰ THẢO")


def test_zero_is_a_number() -> None:
    nobody = dataclasses.replace(ROUND_ONE, invalid=0, invalid_reasons=())
    said = text(dataclasses.replace(record("count_record_one"), round=nobody))
    assert "không hợp lệ: 0." in said


def test_every_teller_but_the_head_has_a_line_to_sign() -> None:
    said = text(PAPERS["count_record_one"])
    assert "Thành viên Tổ kiểm phiếu Nhiệm vụ Ký tên 1 Phạm Ngọc Quý" in said
    assert said.endswith("Nguyễn Đức Lâm")


def test_minutes_keep_reserved_opinions_word_for_word() -> None:
    said = text(PAPERS["minutes"])
    assert f"“{MINUTES.reserved[0].text}”" in said
    assert "Lê Hữu Đạt (lý do: ……)" in said
    assert "Trương Công Bình (được miễn công tác và sinh hoạt đảng)" in said
    assert "tán thành 39; không tán thành 0; ý kiến khác 0" in said
    assert "(Phụ lục 3)" in said


def test_minutes_before_the_end_leave_the_vote_and_the_closing_open() -> None:
    early = dataclasses.replace(MINUTES, adoption=ShowOfHands(), closes=None, rounds=(), results=(), conclusion="")
    said = text(early)
    assert "tán thành ……; không tán thành ……; ý kiến khác ……" in said
    assert "Hội nghị kết thúc lúc …" in said
    assert "Bỏ phiếu kín" not in said.split("Thông qua biên bản", maxsplit=1)[-1]


def test_extract_takes_only_the_parts_chosen() -> None:
    context = PAPERS["extract"]
    assert isinstance(context, Extract)
    said = text(context)
    assert "Ý kiến bảo lưu" in said
    assert "Ý kiến phát biểu" not in said
    only = text(dataclasses.replace(context, parts=("results",)))
    assert "1. Kết quả xếp loại" in only
    assert "2. " not in only
