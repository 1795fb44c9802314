"""The pages before the meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

if TYPE_CHECKING:
    from tests.e2e.pages.desk import Desk


def fill_self_rating(desk: Desk, *, grade: str, level: str) -> None:
    """Every criterion gets this grade, the letters a sentence, and the paper is handed in."""
    form = desk.page.locator("form.prep-sheet")
    for question in form.locator("fieldset.prep-question--grades").all():
        question.get_by_text(grade, exact=True).first.click()
    form.locator("fieldset.prep-question").last.get_by_text(level, exact=True).click()
    form.get_by_label("Ưu điểm, kết quả").or_(form.locator("textarea").first).first.fill(
        "Hoàn thành nhiệm vụ được giao, sinh hoạt đều."
    )
    desk.saved(form)


def residence_comment(desk: Desk, name: str, *, received: str, text: str) -> None:
    """Type a residence comment into its row; the row keeps itself."""
    desk.page.get_by_label(f"Nhận ngày: {name}").fill(received)
    desk.page.get_by_label(f"Nội dung nhận xét: {name}").fill(text)
    row = desk.page.locator("tr").filter(has=desk.page.get_by_label(f"Nội dung nhận xét: {name}"))
    desk.saved(row)


def propose(desk: Desk, name: str, level: str, note: str) -> None:
    """Choose the level the cell committee proposes; the row keeps itself."""
    desk.page.get_by_label(f"Mức đề xuất cho {name}").select_option(label=level)
    desk.page.get_by_label(f"Ghi chú cho {name}").fill(note)
    row = desk.page.locator("tr").filter(has=desk.page.get_by_label(f"Ghi chú cho {name}"))
    desk.saved(row)
    expect(desk.page.get_by_label(f"Mức đề xuất cho {name}").locator("option:checked")).to_have_text(level)
