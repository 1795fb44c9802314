"""The committee's block count and its slips."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.e2e.pages.desk import DESK, Desk, flat

if TYPE_CHECKING:
    from tests.e2e.pages.desk import Stage


def print_slips(desk: Desk) -> dict[str, str]:
    """A slip for each teller: name to code."""
    for box in desk.main.get_by_role("checkbox").all():
        box.check()
    desk.press("Lập phiếu để in")
    slips = desk.page.locator("article.slip")
    return {slip.locator("h2").inner_text(): slip.locator(".slip__code").inner_text().strip() for slip in slips.all()}


def enter_by_slip(stage: Stage, name: str, code: str) -> Desk:
    """No account, no password: the code on the paper."""
    desk = stage.desks[name] = Desk.open(stage, name, DESK)
    desk.go("/slip/")
    desk.page.get_by_label("Mã in trên phiếu").fill(code)
    desk.press("Tiếp tục")
    assert name in flat(desk.main.inner_text())
    desk.press("Đúng, vào làm")
    return desk


def proposed_excellent(desk: Desk, code: str) -> list[tuple[str, str]]:
    """Pairs of cell and member whom the cells propose as excellent, read from the table; namesakes appear twice."""
    desk.go(f"/units/{code}/committee/?open=all")
    found: list[list[str]] = desk.page.evaluate(
        "() => [...document.querySelectorAll('main section')].flatMap((s) => { const h = s.querySelector('h2, h3');"
        " return [...s.querySelectorAll('tbody tr')].filter((r) => r.querySelector('[data-label*=\"Kết quả\"],"
        " [data-label*=\"Chi bộ\"]')?.textContent.includes('xuất sắc')).map((r) => [h.textContent.trim(),"
        " r.querySelector('th').textContent.trim()]); })"
    )
    return [(flat(cell), flat(name)) for cell, name in found]


def blocks(desk: Desk, as_proposed: int) -> int:
    """The mark 'as the cell proposed' of every cell; answers how many cells there are."""
    boxes = desk.page.locator("input[data-block]")
    boxes.first.click()
    desk.page.keyboard.type("\n".join([str(as_proposed)] * boxes.count()))
    expect(boxes.last).to_have_value(str(as_proposed))
    return boxes.count()


def own_line(desk: Desk, cell: str, name: str) -> None:
    """A member with votes other than the proposal gets a line of their own."""
    block = desk.page.locator("section.block").filter(has_text=cell)
    block.locator("summary").click()
    desk.press(name, block)


def line(desk: Desk, name: str, counts: dict[str, int]) -> None:
    """The counts of one line."""
    row = desk.page.locator("tr[data-line]").filter(has_text=name)
    for part, number in counts.items():
        row.locator(f'input[name$=".{part}"]').fill(str(number))


def mark_all(desk: Desk, wanted: list[tuple[str, str]], votes: int) -> None:
    """Type the votes of those who have any, down the whole list with Enter."""
    rows: list[list[str]] = desk.page.evaluate(
        "() => { let cell = ''; return [...document.querySelectorAll('.count-sheet tbody tr')].map((r) => {"
        " if (!r.matches('[data-line]')) { cell = r.textContent.trim(); return null; }"
        " const h = r.querySelector('th').cloneNode(true); h.querySelectorAll('span').forEach((s) => s.remove());"
        " return [cell, h.textContent.trim()]; }).filter((r) => r) }"
    )
    keys = [(flat(cell), flat(name.split(" (")[0])) for cell, name in rows]
    assert Counter(key for key in keys if key in wanted) == Counter(wanted)
    desk.page.locator("tr[data-line] input").first.click()
    desk.page.keyboard.type("\n".join(str(votes) if key in wanted else "" for key in keys))
