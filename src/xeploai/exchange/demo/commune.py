"""What clause I.3 lists for a commune: party committee and cells, council, committee, Front, organisations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xeploai.exchange.demo.facts import load
from xeploai.exchange.demo.naming import village_names
from xeploai.exchange.demo.party import cell, committee, seat_committee

if TYPE_CHECKING:
    from xeploai.exchange.demo.drafting import Draft
    from xeploai.exchange.demo.facts import Place

COMMITTEE_SIZE = 15


def code_of(place: Place) -> str:
    """The unit code of a commune's party organisation."""
    return f"DB-{place.code}"


def draw_commune(draft: Draft, place: Place, district: str) -> str:
    """The party organisation of a commune with its committees, nobody in them yet; returns the code."""
    code = draft.unit(
        code_of(place),
        f"Đảng bộ {place.unit}",
        "grassroots_party",
        "grassroots",
        district,
        is_mountainous=place.mountainous,
    )
    committee(draft, code, f"Đảng ủy {place.unit}", "grassroots", district)
    return code


def fill_commune(draft: Draft, place: Place, sizes: list[int]) -> list[str]:
    """Cells of the given sizes (offices first, then villages), and leaders everywhere; returns the cells' codes."""
    parent = code_of(place)
    offices = [name.format(unit=place.unit, name=place.name) for name in load("agencies")["commune"]["cells"]]
    offices = offices[: max(1, len(sizes) // 3)]
    villages = [f"Chi bộ thôn {name}" for name in village_names(draft.random, max(0, len(sizes) - len(offices)))]
    if place.kind != "commune":
        villages = [f"Chi bộ tổ dân phố {number}" for number in range(1, len(villages) + 1)]
    cells = []
    for number, (name, size) in enumerate(zip([*offices, *villages], sizes, strict=True), 1):
        office = number <= len(offices)
        code = f"CB-{place.code}-{number:02d}"
        cells.append(cell(draft, code, name, parent, size, office=office, mountainous=place.mountainous))
    lead_commune(draft, place, cells)
    return cells


def lead_commune(draft: Draft, place: Place, cells: list[str]) -> None:
    """The committee: leaders from the office's cell, then the secretaries of the cells; and the commune's bodies."""
    office = draft.members[cells[0]]
    leaders = office[: COMMITTEE_SIZE - min(len(cells) - 1, 9)]
    leaders += [draft.members[code][0] for code in cells[1:]]
    seat_committee(draft, code_of(place), leaders[:COMMITTEE_SIZE])
    _bodies(draft, place, leaders, office)


def _bodies(draft: Draft, place: Place, leaders: list[str], office: list[str]) -> None:
    parent, district = code_of(place), _district_of(draft, code_of(place))
    council = draft.unit(
        f"HDND-{place.code}", f"Hội đồng nhân dân {place.unit}", "people_council", "grassroots", parent
    )
    body = draft.body(f"TT-{council}", f"Thường trực {draft.names[council]}", "council_standing", council, district)
    draft.lead(body, [leaders[0], leaders[1]], ["Chủ tịch Hội đồng nhân dân", "Phó Chủ tịch Hội đồng nhân dân"])
    government = draft.unit(
        f"UBND-{place.code}", f"Ủy ban nhân dân {place.unit}", "people_committee", "grassroots", parent
    )
    body = draft.body(f"TT-{government}", draft.names[government], "people_committee", government, district)
    titles = ["Chủ tịch Ủy ban nhân dân", "Phó Chủ tịch Ủy ban nhân dân", "Phó Chủ tịch Ủy ban nhân dân", "Ủy viên"]
    draft.lead(body, leaders[2:7], titles)
    names = load("agencies")["commune"]
    front = draft.unit(f"MT-{place.code}", names["front"].format(unit=place.unit), "front", "grassroots", parent)
    body = draft.body(f"TT-{front}", f"Ban Thường trực {draft.names[front]}", "front_standing_board", front, district)
    spare = [*leaders[4:], *office[3:], *leaders][:20]
    draft.lead(body, spare[:3], ["Chủ tịch", "Phó Chủ tịch", "Ủy viên Thường trực"])
    for number, pattern in enumerate(names["organisations"], 1):
        name = pattern.format(unit=place.unit)
        code = draft.unit(f"DT-{place.code}-{number}", name, "socio_political_organisation", "grassroots", parent)
        body = draft.body(f"BTV-{code}", f"Ban Thường vụ {name}", "organisation_standing_committee", code, district)
        draft.lead(body, spare[number : number + 3], ["Chủ tịch", "Phó Chủ tịch", "Ủy viên Ban Thường vụ"])


def _district_of(draft: Draft, code: str) -> str:
    return next(row.parent for row in draft.roster.units if row.code == code)
