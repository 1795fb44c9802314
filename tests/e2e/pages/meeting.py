"""The pages of the evening, but for the counting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

if TYPE_CHECKING:
    from tests.e2e.pages.desk import Desk


def plan(desk: Desk, code: str, *, day: str, place: str, chair: str, taker: str) -> int:
    """Plan the meeting; answers its number."""
    desk.go(f"/units/{code}/meetings/plan/")
    desk.page.get_by_label("Ngày", exact=True).fill(day)
    desk.page.get_by_label("Địa điểm").fill(place)
    desk.page.get_by_label("Chủ trì", exact=True).select_option(label=chair)
    desk.page.get_by_label("Người ghi biên bản").select_option(label=taker)
    desk.press("Lập hội nghị")
    return int(desk.path.strip("/").split("/")[-1])


def mark(desk: Desk, name: str, word: str, reason: str = "") -> None:
    """One tick of the roll call; the row keeps itself."""
    row = desk.page.locator("[data-row]").filter(has_text=name)
    row.get_by_text(word, exact=True).click()
    desk.saved(row)
    if reason:
        row.get_by_role("textbox", name="Lý do").fill(reason)
        expect(row.locator("[data-saved-at]")).to_contain_text("Đang lưu")
        desk.saved(row)


def appoint(desk: Desk, name: str, *, head: bool = False) -> None:
    """Appoint a teller."""
    choice = desk.page.get_by_label("Đồng chí", exact=True)
    value = choice.locator("option").filter(has_text=name).first.get_attribute("value")
    choice.select_option(value=value)
    if head:
        desk.page.get_by_label("Là tổ trưởng").check()
    desk.press("Cử vào tổ kiểm phiếu")


def opinion(desk: Desk, speaker: str, text: str, *, about: str = "", reserved: bool = False) -> None:
    """Take down what someone says."""
    form = desk.page.locator("form#new")
    form.get_by_label("Người phát biểu").select_option(label=speaker)
    if about:
        form.get_by_label("Về đồng chí").select_option(label=about)
    form.get_by_label("Nội dung").fill(text)
    if reserved:
        form.get_by_label("Đây là ý kiến bảo lưu: ghi nguyên văn").check()
        form.get_by_label("Ghi bảo lưu theo đề nghị của chính đồng chí").check()
    desk.press("Ghi ý kiến")


def write_section(desk: Desk, label: str, text: str) -> None:
    """Write a part of the minutes; it keeps itself."""
    form = desk.page.locator("form.field").filter(has=desk.page.get_by_label(label, exact=True))
    form.get_by_label(label, exact=True).fill(text)
    desk.saved(form)


def adopt(desk: Desk, *, yes: int, no: int, other: int) -> None:
    """Hands are counted and typed; the minutes are locked."""
    desk.page.get_by_label("Tán thành", exact=True).fill(str(yes))
    desk.page.get_by_label("Không tán thành", exact=True).fill(str(no))
    desk.page.get_by_label("Ý kiến khác", exact=True).fill(str(other))
    desk.press("Thông qua và khóa biên bản")
