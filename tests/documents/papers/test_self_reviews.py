"""A report of self-review and the table of opinions: same words in PDF and Word, blanks stay blank."""

import pytest

from tests.documents.people import imprint
from tests.documents.reading import check_words, docx_paragraphs, letters, pdf_text
from xeploai.documents import render_docx, render_pdf
from xeploai.documents.contexts import Signatory
from xeploai.documents.contexts.self_reviews import Answered, OpinionTable, Remark, SelfReview, TargetLine, Told
from xeploai.documents.papers import compose
from xeploai.documents.plain import plain_text

pytestmark = pytest.mark.once

REVIEW = SelfReview(
    imprint=imprint(),
    kind="Báo cáo",
    about="kiểm điểm năm 2026 của Ban Thường vụ Đảng ủy xã",
    headings=(
        Told(title="Nguyên tắc tổ chức", text="Giữ nguyên tắc.\nHọp đúng kỳ."),
        Told(title="Thiên tai, dịch bệnh", nothing=True),
        Told(
            title="Khuyết điểm đã được chỉ ra",
            answers=(
                Answered(text="Giải ngân chậm", origin="UBKT, văn bản số 5", state="Đã khắc phục", answer="Đạt 98 %"),
                Answered(text="Ít đi cơ sở"),
            ),
        ),
    ),
    targets=(
        TargetLine(text="Thu ngân sách", planned="1.250", actual="1.312,5", percent=1050),
        TargetLine(text="Kết nạp đảng viên", planned="9"),
    ),
    proposed="good",
    signatory=Signatory(post="NGƯỜI ĐỨNG ĐẦU"),
)
TABLE = OpinionTable(
    imprint=imprint(),
    about="báo cáo kiểm điểm năm 2026",
    asked=3,
    answered=2,
    without=1,
    remarks=(
        Remark(who="Trần Văn An", text="Nêu rõ số liệu", verdict="Tiếp thu", why="Đã thêm bảng", from_paper=True),
        Remark(who="Lê Thị Ánh", text="Bớt chữ"),
    ),
    signatory=Signatory(post="NGƯỜI ĐỨNG ĐẦU"),
)


@pytest.mark.parametrize("context", [REVIEW, TABLE], ids=["self_review", "opinion_table"])
def test_pdf_and_word_say_the_same(context: SelfReview | OpinionTable) -> None:
    composed = compose(context)
    check_words(composed, render_pdf(context))
    assert " ".join(docx_paragraphs(render_docx(context))).split() == plain_text(composed).split()


def test_the_report_says_what_was_written_and_leaves_the_rest_blank() -> None:  # R-II1a, R-II1b, R-II1c
    text = plain_text(compose(REVIEW))
    for said in ("1. Nguyên tắc tổ chức", "Không có phát sinh.", "Trả lời: Đã khắc phục. Đạt 98 %", "105,0"):
        assert said in text
    assert "Trả lời: ……" in text
    assert "4. Dự kiến mức xếp loại" in text


def test_the_table_counts_and_marks_paper() -> None:  # R-II2c
    text = letters(pdf_text(render_pdf(TABLE)))
    for said in ("Gửi lấy ý kiến 3 nơi", "đã trả lời 2", "1 nơi không có ý kiến", "Trần Văn An (bản giấy)"):
        assert letters(said) in text
