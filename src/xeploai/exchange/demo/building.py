"""The whole province as rows, in one of two sizes. Pure: the same seed gives the same rows."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, Literal

from xeploai.exchange.demo import commune
from xeploai.exchange.demo.district import code_of as district_code, draw_district, fill_district, office_party
from xeploai.exchange.demo.drafting import Draft
from xeploai.exchange.demo.facts import Place, districts, load
from xeploai.exchange.demo.party import grassroots_cell, seat_committee
from xeploai.exchange.demo.province import draw_province
from xeploai.exchange.demo.showcase import COMMUNE, DISTRICT, OTHER_COMMUNE, Places, fill_showcase, place
from xeploai.exchange.demo.staffing import staff_offices

if TYPE_CHECKING:
    from xeploai.exchange.roster.rows import Roster

Size = Literal["small", "province"]
SIZES: tuple[Size, ...] = ("small", "province")
SEED = 13_2023
# Beside the story's two communes, the small province has people in these.
SMALL = (("Bình Sơn", "Bình Châu", 8), ("Ba Tơ", "Ba Vì", 5))
_POLICE = ("Phòng Tham mưu", "Phòng An ninh nội địa", "Phòng Cảnh sát giao thông", "Phòng Cảnh sát hình sự")
_ARMY = ("Phòng Tham mưu", "Phòng Chính trị", "Phòng Hậu cần - Kỹ thuật", "Trung đoàn 887")
_BORDER = ("Đồn Biên phòng Bình Thạnh", "Đồn Biên phòng Sa Huỳnh", "Đồn Biên phòng Lý Sơn", "Hải đội 2")


@dataclass(frozen=True, slots=True)
class Blueprint:
    """The rows and the codes of the places where the story happens."""

    roster: Roster
    places: Places
    members: dict[str, list[str]]


def build(size: Size = "small", seed: int = SEED) -> Blueprint:
    """All rows of the demo province."""
    # Invented people need no secret numbers, but the same ones every time.
    draft = Draft(Random(seed))  # noqa: S311
    draw_province(draft)
    for district in districts():
        code = draw_district(draft, district)
        for place_ in district.communes:
            commune.draw_commune(draft, place_, code)
    places = fill_showcase(draft)
    if size == "province":
        _fill_everything(draft)
    else:
        _fill_some(draft)
    staff_offices(draft, f"UBND-{place(COMMUNE).code}", places.cells[0])
    return Blueprint(draft.roster, places, draft.members)


def _fill_some(draft: Draft) -> None:
    for district, name, cells in SMALL:
        here = place(name, district)
        commune.fill_commune(draft, here, [draft.random.randint(18, 30) for _ in range(cells)])
    office_party(draft, "DB-CA-01", f"{_POLICE[0]} Công an tỉnh", "DU-CA", 3)


def _fill_everything(draft: Draft) -> None:
    done = {place(COMMUNE).code, place(OTHER_COMMUNE).code}
    for district in districts():
        for here in district.communes:
            if here.code not in done:
                commune.fill_commune(draft, here, _sizes(draft, here))
        fill_district(draft, district)
        if district.name != DISTRICT:
            leaders = draft.members[f"CB-{district.code}-01-01"]
            seat_committee(draft, district_code(district), leaders[:9], secretary=f"Bí thư {district.committee}")
    _fill_attached(draft)


def _sizes(draft: Draft, here: Place) -> list[int]:
    cells = draft.random.randint(8, 12) if here.mountainous else draft.random.randint(10, 15)
    return [draft.random.choice((9, 12, 15, 18, 19, 20, 22, 24, 28, 43)) for _ in range(cells)]


def _fill_attached(draft: Draft) -> None:
    names = load("agencies")["province"]
    offices = [*names["party_agencies"], *names["departments"], *names["service_units"], *names["enterprises"]]
    for number, name in enumerate(offices, 1):
        office_party(draft, f"DB-KHOI-{number:02d}", name, "DU-KHOI", draft.random.randint(4, 10))
    for number, name in enumerate([*names["organisations"], *names["associations"], *names["judiciary"]], 1):
        size = draft.random.randint(9, 20)
        grassroots_cell(draft, f"CBCS-KHOI-{number:02d}", f"Chi bộ cơ sở {name}", "DU-KHOI", size)
    for code, of, listed in (
        ("CA", "Công an tỉnh", _POLICE),
        ("QS", "Bộ Chỉ huy Quân sự tỉnh", _ARMY),
        ("BP", "Bộ đội Biên phòng tỉnh", _BORDER),
    ):
        for number in range(1, 26):
            name = f"{listed[number - 1]} {of}" if number <= len(listed) else f"Đơn vị số {number} {of}"
            office_party(draft, f"DB-{code}-{number:02d}", name, f"DU-{code}", draft.random.randint(4, 9))
