"""Party organisations: committees, cells, their members and their leaders."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xeploai.exchange.demo.drafting import Draft

_CELL_TITLES = ["Bí thư Chi bộ", "Phó Bí thư Chi bộ", "Chi ủy viên"]
WITH_COMMITTEE = 9
LARGE_CELL = 42


def cell(
    draft: Draft, code: str, name: str, parent: str, size: int, *, office: bool = False, mountainous: bool = False
) -> str:
    """A cell under a committee, with its members and, from nine members on, a cell committee."""
    draft.unit(code, name, "cell", "grassroots", parent)
    draft.fill(code, size, office=office, mountainous=mountainous)
    _cell_committee(draft, code, name, parent, size)
    if size >= LARGE_CELL:
        for number in (1, 2, 3):
            draft.unit(f"{code}-T{number}", f"Tổ đảng số {number} {name}", "party_group", "grassroots", code)
    return code


def grassroots_cell(draft: Draft, code: str, name: str, parent: str, size: int) -> str:
    """A grassroots cell: it decides on its own members (PL4)."""
    draft.unit(code, name, "grassroots_cell", "grassroots", parent)
    draft.fill(code, size, office=True)
    _cell_committee(draft, code, name, parent, size)
    return code


def _cell_committee(draft: Draft, code: str, name: str, parent: str, size: int) -> None:
    """The first people of a cell lead it; a small cell has a secretary only, who is head of no collective."""
    if size >= WITH_COMMITTEE:
        body = draft.body(f"CU-{code}", f"Chi ủy {name}", "cell_committee", code, parent)
        draft.lead(body, draft.members[code][:3], _CELL_TITLES)


def committee(draft: Draft, code: str, called: str, level: str, above: str, *, standing: bool = True) -> None:
    """The executive committee of a party organisation, its standing committee, above the grassroots its inspectors.

    ``called`` is what the committee is called, for instance "Đảng ủy xã Đức Tân". Seats are given later. ``above``
    manages them; "" for the province, whose committees the centre manages and whose inspectors are its own.
    """
    draft.body(f"BCH-{code}", f"Ban Chấp hành {_of(called)}", "executive_committee", code, above)
    if standing:
        draft.body(f"BTV-{code}", f"Ban Thường vụ {called}", "standing_committee", code, above)
    if level != "grassroots":
        draft.body(f"UBKT-{code}", f"Ủy ban Kiểm tra {called}", "inspection_committee", code, above or code)


def _of(called: str) -> str:
    """A committee belongs to its organisation: the executive committee is that of the "Đảng bộ"."""
    first, _, rest = called.partition(" ")
    if first in {"Huyện", "Thị", "Thành", "Tỉnh"}:
        kind = {"Huyện": "huyện", "Thị": "thị xã", "Thành": "thành phố", "Tỉnh": "tỉnh"}[first]
        return f"Đảng bộ {kind} {rest.removeprefix('ủy ')}"
    return called.replace("Đảng ủy", "Đảng bộ", 1)


def seat_committee(
    draft: Draft, code: str, people: list[str], *, standing: int = 5, secretary: str = "Bí thư Đảng ủy"
) -> None:
    """Seat the secretary, two deputies and members; the first ``standing`` are the standing committee too."""
    titles = [secretary, *[f"Phó {secretary}"] * 2, "Ủy viên"]
    draft.lead(f"BCH-{code}", people, [*titles[:3], "Ủy viên Ban Chấp hành"])
    if standing:
        draft.lead(f"BTV-{code}", people[:standing], [*titles[:3], "Ủy viên Ban Thường vụ"])
