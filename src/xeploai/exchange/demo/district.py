"""What clause I.2 lists for each of the 13 districts, and the grassroots organisations beside the communes."""

# ruff: noqa: PLR2004 - rough shares and sizes, each used once

from __future__ import annotations

from typing import TYPE_CHECKING

from xeploai.exchange.demo.facts import load
from xeploai.exchange.demo.party import cell, committee, grassroots_cell, seat_committee
from xeploai.exchange.demo.province import TOP

if TYPE_CHECKING:
    from xeploai.exchange.demo.drafting import Draft
    from xeploai.exchange.demo.facts import Place


def code_of(place: Place) -> str:
    """The unit code of a district's party organisation."""
    return f"HU-{place.code}"


def draw_district(draft: Draft, place: Place) -> str:
    """The district's party organisation, council, committee, agencies and organisations; returns the code."""
    names = load("agencies")["district"]
    code = draft.unit(
        code_of(place),
        f"Đảng bộ {place.unit}",
        "district_party",
        "district",
        TOP,
        is_mountainous=place.mountainous,
    )
    committee(draft, code, f"{place.committee} {place.name}", "district", TOP)
    council = draft.unit(f"HDND-{place.code}", f"Hội đồng nhân dân {place.unit}", "people_council", "district", code)
    draft.body(f"TT-{council}", f"Thường trực {draft.names[council]}", "council_standing", council, code)
    government = draft.unit(f"UBND-{place.code}", f"Ủy ban nhân dân {place.unit}", "people_committee", "district", code)
    draft.body(f"TT-{government}", draft.names[government], "people_committee", government, code)
    offices = [(name, code) for name in names["party_agencies"]]
    offices += [(name, government) for name in [*names["departments"], *names["service_units"]]]
    for number, (pattern, parent) in enumerate(offices, 1):
        name = _named(pattern, place)
        office = draft.unit(f"CQ-{place.code}-{number:02d}", name, "agency", "district", parent)
        draft.body(f"LD-{office}", f"Tập thể lãnh đạo {name}", "agency_leadership", office, code)
    _organisations(draft, place, code)
    return code


def _organisations(draft: Draft, place: Place, parent: str) -> None:
    names = load("agencies")["district"]
    front = draft.unit(f"MT-{place.code}", _named(names["front"], place), "front", "district", parent)
    draft.body(f"TT-{front}", f"Ban Thường trực {draft.names[front]}", "front_standing_board", front, parent)
    for number, pattern in enumerate(names["organisations"], 1):
        name = _named(pattern, place)
        code = draft.unit(f"DT-{place.code}-{number}", name, "socio_political_organisation", "district", parent)
        draft.body(f"BTV-{code}", f"Ban Thường vụ {name}", "organisation_standing_committee", code, parent)
    for number, pattern in enumerate(names["associations"], 1):
        name = _named(pattern, place)
        code = draft.unit(f"HO-{place.code}-{number}", name, "association", "district", parent)
        draft.body(f"BTV-{code}", f"Ban Thường vụ {name}", "association_standing_committee", code, parent)


def _named(pattern: str, place: Place) -> str:
    return pattern.format(unit=place.unit, name=place.name, committee=place.committee)


def fill_district(draft: Draft, place: Place) -> None:
    """The grassroots organisations of the district's offices with their members."""
    for number, (pattern, cells) in enumerate(load("agencies")["district"]["grassroots"], 1):
        name = _named(pattern, place)
        if f"DB-{place.code}-{number:02d}" in draft.names:
            continue
        if cells:
            office_party(draft, f"DB-{place.code}-{number:02d}", name, code_of(place), cells)
        else:
            size = draft.random.randint(9, 24)
            grassroots_cell(draft, f"CBCS-{place.code}-{number:02d}", f"Chi bộ cơ sở {name}", code_of(place), size)


def office_party(draft: Draft, code: str, name: str, parent: str, cells: int) -> None:
    """A grassroots party organisation of an office: its cells, and a committee from their secretaries."""
    draft.unit(code, f"Đảng bộ {name}", "grassroots_party", "grassroots", parent)
    standing = cells >= 6
    committee(draft, code, f"Đảng ủy {name}", "grassroots", parent, standing=standing)
    leaders: list[str] = []
    for number in range(1, cells + 1):
        under = code
        if cells >= 8 and number > cells - 3:
            under = _sub_party(draft, code, name)
        size = draft.random.randint(8, 22)
        own = cell(draft, f"CB-{code[3:]}-{number:02d}", f"Chi bộ số {number} {name}", under, size, office=True)
        leaders.append(draft.members[own][0])
    seat_committee(draft, code, leaders[:9], standing=3 if standing else 0)


def _sub_party(draft: Draft, parent: str, name: str) -> str:
    code = f"BP-{parent[3:]}"
    if code not in draft.names:
        draft.unit(code, f"Đảng bộ bộ phận {name}", "sub_party", "grassroots", parent)
        draft.body(f"BCH-{code}", f"Đảng ủy bộ phận {name}", "executive_committee", code, parent)
    return code
