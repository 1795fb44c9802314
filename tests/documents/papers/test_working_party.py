"""The decision that forms a working party, and its report."""

import datetime as dt

import pytest

from tests.documents.people import imprint
from xeploai.documents import render_docx, render_pdf
from xeploai.documents.contexts import PartyMember, Signatory, WorkingPartyDecision, WorkingPartyReport
from xeploai.documents.papers import compose
from xeploai.documents.papers.registry import Context
from xeploai.documents.plain import plain_text

pytestmark = pytest.mark.once
MEMBERS = (PartyMember(name="Trần Văn Tổ", post="Phó Chủ nhiệm", head=True), PartyMember(name="Lê Thị Viên"))
SIGNED = Signatory(authority="T/M BAN THƯỜNG VỤ", post="PHÓ BÍ THƯ")


def text(context: Context) -> str:
    return " ".join(plain_text(compose(context)).split())


# R-IV4
def test_the_decision_names_who_attends_what() -> None:
    paper = WorkingPartyDecision(
        imprint=imprint(), year=2026, reviewed="Ban Thường vụ Huyện ủy Mộ Đức", members=MEMBERS, signatory=SIGNED
    )
    said = text(paper)
    assert "1. Đồng chí Trần Văn Tổ, Phó Chủ nhiệm, Tổ trưởng." in said
    assert "2. Đồng chí Lê Thị Viên, thành viên." in said
    assert "không bỏ phiếu" in said
    assert "Nhiệm vụ: ……" in said
    assert render_pdf(paper).startswith(b"%PDF")


# R-IV4
def test_the_report_keeps_its_paragraphs() -> None:
    paper = WorkingPartyReport(
        imprint=imprint(),
        year=2026,
        reviewed="Ban Thường vụ Huyện ủy Mộ Đức",
        decision="số 21-QĐ/TU ngày 03/11/2026 của Ban Thường vụ Tỉnh ủy",
        recipient="Thường trực Tỉnh ủy",
        text="Kiểm điểm nghiêm túc.\n\nĐề nghị chỉ đạo làm rõ thêm.",
        signatory=SIGNED,
        held=dt.datetime(2026, 11, 20, 8, 0, tzinfo=dt.UTC),
        members=MEMBERS,
    )
    said = text(paper)
    assert "hội nghị kiểm điểm của Ban Thường vụ Huyện ủy Mộ Đức, ngày 20 tháng 11 năm 2026." in said
    assert "Kiểm điểm nghiêm túc. Đề nghị chỉ đạo làm rõ thêm." in said
    assert render_docx(paper).startswith(b"PK")
