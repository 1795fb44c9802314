"""Rounds and counts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tests.e2e.pages.desk import Desk


def papers_are_papers(desk: Desk, *names: str) -> None:
    """Each link gives a PDF and a Word file."""
    for name in names:
        pdf = desk.download(f"{name} (PDF)")
        assert pdf.startswith(b"%PDF"), pdf[:20]
        assert len(pdf) > 5_000
    word = desk.download(re.compile(r"\(Word\)"))
    assert word.startswith(b"PK\x03\x04"), word[:20]


def begin(desk: Desk, meeting: str, slot: str) -> None:
    """A teller finds the count of this meeting and takes one of the two entries."""
    desk.go(f"{meeting}counting/")
    desk.press(slot)


def totals(desk: Desk, *, issued: int, returned: int, valid: int, invalid: int, reason: str = "") -> None:
    """The four totals, and why ballots are invalid."""
    for label, number in (
        ("Phiếu phát ra", issued), ("Phiếu thu về", returned), ("Phiếu hợp lệ", valid), ("Phiếu không hợp lệ", invalid),
    ):  # fmt: skip
        desk.page.locator(".count-totals").get_by_label(label, exact=True).fill(str(number))
    if reason and invalid:
        desk.page.locator("#invalid_reasons").get_by_label(reason).fill(str(invalid))


def lines(desk: Desk, counts: Callable[[str, int], Mapping[str, int]]) -> int:
    """Type every line, down one column after the other with Enter, as on paper; answers how many there were."""
    rows = desk.page.locator("tr[data-line]")
    shown = [_line(text) for text in rows.locator("th").all_inner_texts()]
    typed = [counts(name, position) for position, name in shown]
    for part in typed[0]:
        rows.first.locator(f'input[name$=".{part}"]').click()
        desk.page.keyboard.type("\n".join(str(line[part]) for line in typed))
    last = rows.last.locator("input").first
    expect(last).to_have_value(str(next(iter(typed[-1].values()))))
    return len(shown)


def _line(text: str) -> tuple[int, str]:
    found = re.fullmatch(r"\s*(\d+)\.\s*(.+?)\s*", text.splitlines()[0])
    assert found, text
    return int(found[1]), found[2].split(" (")[0]  # namesakes carry a mark behind the name


def marks(desk: Desk, counts: Mapping[str, int]) -> None:
    """Type the votes of those who have any."""
    for name, number in counts.items():
        row = desk.page.locator("tr[data-line]").filter(has_text=name)
        row.locator("input").first.fill(str(number))


def hand_in(desk: Desk) -> None:
    """The draft is kept, then handed in."""
    desk.saved(desk.page.locator("form[data-count]"))
    desk.press("Nộp bản nhập")


def sign(desk: Desk, meeting: str) -> None:
    """The head of the tellers signs what both counted."""
    desk.go(f"{meeting}counting/")
    desk.next_step("Hai bản khớp nhau: tổ trưởng ký kết quả")
    expect(desk.page.locator(".lights__wrong")).to_have_count(0)
    desk.press("Ký kết quả kiểm phiếu")
