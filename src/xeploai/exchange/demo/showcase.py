"""The places where the demo's story happens, and the people of its cast."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from xeploai.exchange.demo import commune
from xeploai.exchange.demo.district import code_of as district_code, office_party
from xeploai.exchange.demo.facts import Place, districts
from xeploai.exchange.demo.party import grassroots_cell, seat_committee
from xeploai.exchange.demo.province import TOP

if TYPE_CHECKING:
    from xeploai.exchange.demo.drafting import Draft

DISTRICT, COMMUNE, OTHER_COMMUNE = "Mộ Đức", "Đức Tân", "Đức Phú"
# Fourteen cells, six hundred members; the fifth is the cell of the evening, with forty-five.
SIZES = [38, 26, 24, 31, 45, 52, 47, 44, 49, 41, 55, 50, 48, 50]
CELL_AT = 4
OTHER_SIZES = [22, 18, 24, 21, 20, 25]


def place(name: str, within: str = DISTRICT) -> Place:
    """A commune of a district by name."""
    return next(row for row in district(within).communes if row.name == name)


def district(name: str) -> Place:
    """A district by name."""
    return next(row for row in districts() if row.name == name)


@dataclass(frozen=True, slots=True)
class Places:
    """Unit codes of the story."""

    province: str
    district: str
    commune: str
    cells: tuple[str, ...]
    cell: str
    other_commune: str
    other_cell: str
    grassroots_cell: str
    province_cell: str
    district_cell: str


def fill_showcase(draft: Draft) -> Places:
    """Fill the story's places; everything else of the district is left to the caller."""
    home, other = place(COMMUNE), place(OTHER_COMMUNE)
    cells = commune.fill_commune(draft, home, SIZES)
    other_cells = commune.fill_commune(draft, other, OTHER_SIZES)
    above = district(DISTRICT)
    office = f"DB-{above.code}-01"
    office_party(draft, office, f"Cơ quan {above.committee} {above.name}", district_code(above), 4)
    own = grassroots_cell(
        draft, f"CBCS-{above.code}-90", f"Chi bộ cơ sở Trường Trung học phổ thông {COMMUNE}", district_code(above), 25
    )
    staff = grassroots_cell(draft, "CBCS-KHOI-90", "Chi bộ cơ sở Ban Tổ chức Tỉnh ủy", "DU-KHOI", 18)
    places = Places(
        province=TOP,
        district=district_code(above),
        commune=commune.code_of(home),
        cells=tuple(cells),
        cell=cells[CELL_AT],
        other_commune=commune.code_of(other),
        other_cell=other_cells[0],
        grassroots_cell=own,
        province_cell=staff,
        district_cell=f"CB-{above.code}-01-01",
    )
    seat_committee(draft, places.district, draft.members[places.district_cell][:9], secretary="Bí thư Huyện ủy")
    seat_committee(draft, TOP, draft.members[staff][5:14], secretary="Bí thư Tỉnh ủy")
    _name_the_cast(draft, places)
    return places


def _name_the_cast(draft: Draft, places: Places) -> None:
    for index in range(len(draft.members[places.cell])):
        # The evening's electorate is 43 of 45: everyone but one exempt member and one on probation.
        _rename(draft, places.cell, index, standing="official", exempt=False, suspended=False, away=False)
        _no_recent_admission(draft, places.cell, index)
    for index, (name, born, title, more) in enumerate(_EVENING):
        _rename(draft, places.cell, index, full_name=name, birth_date=born, title=title, **more)
    for cell, index, name, title in (
        (places.cells[0], 0, "Đỗ Quang Thiện", "Bí thư Đảng ủy, Chủ tịch Hội đồng nhân dân xã"),
        (places.cells[0], 9, "Trương Thị Cẩm Nhung", "Công chức Văn phòng - Thống kê xã"),
        (places.other_cell, 0, "Lương Công Định", "Bí thư Đảng ủy xã"),
        (places.grassroots_cell, 0, "Ngô Thị Tuyết Mai", "Hiệu trưởng"),
        (places.province_cell, 1, "Cao Thị Minh Hiền", "Chuyên viên Ban Tổ chức Tỉnh ủy"),
        (places.province_cell, 2, "Lâm Quốc Duy", "Chuyên viên công nghệ thông tin"),
        (places.district_cell, 6, "Tạ Hữu Nghĩa", "Ủy viên Ủy ban Kiểm tra Huyện ủy"),
    ):
        born = dt.date(1966 + index, 4, 18)
        admitted = dt.date(1994 + index, 12, 22)
        _rename(
            draft, cell, index, full_name=name, title=title, birth_date=born, admitted_on=admitted, standing="official",
            exempt=False, suspended=False, away=False,
        )  # fmt: skip


def _rename(draft: Draft, cell: str, index: int, **fields: Any) -> None:
    at = int(draft.members[cell][index].rpartition("-")[2]) - 1
    draft.roster.people[at] = draft.roster.people[at]._replace(**fields)


def _no_recent_admission(draft: Draft, cell: str, index: int) -> None:
    at = int(draft.members[cell][index].rpartition("-")[2]) - 1
    row = draft.roster.people[at]
    if row.admitted_on is not None and row.admitted_on.year >= 2025:  # noqa: PLR2004
        draft.roster.people[at] = row._replace(admitted_on=row.admitted_on.replace(year=2021))


def _since(year: int) -> dict[str, Any]:
    return {"admitted_on": dt.date(year, 5, 19)}


_EVENING: tuple[tuple[str, dt.date, str, dict[str, Any]], ...] = (
    ("Nguyễn Thị Thanh Hoa", dt.date(1970, 3, 8), "Bí thư Chi bộ, Trưởng Ban công tác Mặt trận thôn", _since(1996)),
    ("Trần Đình Phúc", dt.date(1975, 9, 2), "Phó Bí thư Chi bộ, Trưởng thôn", _since(2003)),
    ("Phan Thị Bích Vân", dt.date(1982, 6, 1), "Chi ủy viên, Chi hội trưởng Phụ nữ", _since(2009)),
    ("Lê Thị Kim Loan", dt.date(1979, 7, 27), "Giáo viên", _since(2006)),
    ("Phạm Quang Vinh", dt.date(1968, 12, 22), "Hưu trí", _since(1992)),
    ("Võ Tấn Thành", dt.date(1988, 1, 9), "Nông dân", _since(2014)),
    ("Huỳnh Thị Mỹ Duyên", dt.date(1997, 10, 20), "Nhân viên y tế thôn", _since(2021)),
    ("Bùi Văn Thơ", dt.date(1956, 2, 3), "Hưu trí", _since(1981)),
    ("Đặng Hữu Thọ", dt.date(1941, 5, 15), "Hưu trí", {**_since(1966), "exempt": True}),
    (
        "Nguyễn Ngọc Bảo Trâm",
        dt.date(2001, 8, 19),
        "Bí thư Chi đoàn thôn",
        {"admitted_on": dt.date(2026, 7, 15), "standing": "probationary"},
    ),
    ("Tôn Nữ Thị Diệu Hiền", dt.date(1985, 11, 20), "Giáo viên", _since(2012)),
    ("Nguyễn Văn Hùng", dt.date(1972, 4, 30), "Nông dân", _since(2001)),
    ("Nguyễn Văn Hùng", dt.date(1990, 6, 21), "Công nhân", _since(2016)),
)
