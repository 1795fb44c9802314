"""Report, notice, list, invitation, form and slips."""

import dataclasses

import pytest

from tests.documents.people import MEMBERS
from tests.documents.samples import DECISIONS, PAPERS, REPORT
from xeploai.documents.blocks import Picture, Table
from xeploai.documents.contexts import Invitation, Notice
from xeploai.documents.papers import compose
from xeploai.documents.papers.registry import Context
from xeploai.documents.plain import plain_text

pytestmark = pytest.mark.once


def text(context: Context) -> str:
    return " ".join(plain_text(compose(context)).split())


def pictures(context: Context) -> int:
    return sum(
        isinstance(inline, Picture)
        for section in compose(context).sections
        for block in section.blocks
        if isinstance(block, Table)
        for row in block.rows
        for cell in row
        for paragraph in cell.paragraphs
        for inline in paragraph.inlines
    )


def test_report_counts_and_lists_everybody_on_landscape_pages() -> None:
    paper = compose(REPORT)
    assert [section.landscape for section in paper.sections] == [False, True]
    said = text(REPORT)
    assert "Hoàn thành tốt nhiệm vụ: 31/45 (68,9 %)." in said
    assert all(name in said for name in MEMBERS)
    assert "(kèm theo Báo cáo số 12-BC/CB của Chi bộ thôn Trường An)" in said


def test_report_without_numbers_has_dots() -> None:
    bare = dataclasses.replace(REPORT, members=None, official=None, probationary=None, convened=None, cap=None)
    assert "Tổng số đảng viên: …… đồng chí; chính thức: ……; dự bị: ……." in text(bare)


def test_notice_gives_the_reason_of_every_difference() -> None:
    said = text(PAPERS["notice"])
    assert "Khác với đề xuất của chi bộ: 2 đồng chí" in said
    assert "thẩm định: chưa hoàn thành chỉ tiêu được giao quý III" in said
    notice = PAPERS["notice"]
    assert isinstance(notice, Notice)
    same = tuple(dataclasses.replace(entry, decided=entry.proposed, reason="") for entry in notice.decisions)
    assert "đều đúng với đề xuất của chi bộ" in text(dataclasses.replace(notice, decisions=same))


def test_decision_list_groups_by_unit_and_sums_up() -> None:
    said = text(PAPERS["decision_list"])
    assert said.count("Chi bộ Trường Trung học cơ sở Ba Động") == 1
    assert f"Tổng số {len(DECISIONS)} đồng chí." in said
    assert "Hoàn thành xuất sắc nhiệm vụ: 5/45 (11,1 %)" in said


def test_invitation_has_a_code_only_where_there_is_an_address() -> None:
    invitation = PAPERS["invitation"]
    assert isinstance(invitation, Invitation)
    assert pictures(invitation) == 1
    assert pictures(dataclasses.replace(invitation, address="")) == 0
    assert "19 giờ 00, thứ Sáu, ngày 27 tháng 11 năm 2026" in text(invitation)


def test_slips_carry_a_code_each_and_no_name() -> None:
    assert pictures(PAPERS["access_slips"]) == 9
    said = text(PAPERS["access_slips"])
    assert said.count("K7M") == 9
    assert not any(name in said for name in MEMBERS)


def test_self_rating_form_is_empty() -> None:
    said = text(PAPERS["self_rating"])
    assert "Chức vụ: …" in said
    assert "Khung tiêu chí minh họa" in said
    assert "Xuất sắc Tốt Trung bình Kém" in said
