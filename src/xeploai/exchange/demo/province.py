"""What clause I.1 lists: the province's committees, agencies, organisations, delegations and caucuses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from xeploai.exchange.demo.facts import load
from xeploai.exchange.demo.party import committee

if TYPE_CHECKING:
    from xeploai.exchange.demo.drafting import Draft

TOP = "TU"
COUNCIL = "HDND"
COMMITTEE = "UBND"


def draw_province(draft: Draft) -> None:
    """Every provincial unit and its collective, nobody in them yet."""
    names = load("agencies")["province"]
    draft.unit(TOP, "Đảng bộ tỉnh Quảng Ngãi", "provincial_party", "province")
    committee(draft, TOP, "Tỉnh ủy Quảng Ngãi", "province", "")
    _assemblies(draft, names)
    for number, name in enumerate([*names["party_agencies"], *names["party_service_units"]], 1):
        _agency(draft, f"TU-{number:02d}", name, TOP)
    for number, name in enumerate([*names["departments"], *names["service_units"], *names["enterprises"]], 1):
        _agency(draft, f"UBND-{number:02d}", name, COMMITTEE)
    for number, name in enumerate(names["judiciary"], 1):
        _agency(draft, f"TP-{number:02d}", name, TOP)
    _organisations(draft, names)
    _party_groups(draft, names)
    for row in names["attached"]:
        draft.unit(row["code"], row["name"], "district_party", "district", TOP)
        committee(draft, row["code"], row["committee"], "district", TOP)


def _assemblies(draft: Draft, names: dict[str, Any]) -> None:
    draft.unit(COUNCIL, "Hội đồng nhân dân tỉnh", "people_council", "province", TOP)
    draft.body("TT-HDND", "Thường trực Hội đồng nhân dân tỉnh", "council_standing", COUNCIL, TOP)
    for number, name in enumerate(names["council_boards"], 1):
        draft.body(f"HDND-B{number}", name, "council_board", COUNCIL, TOP)
    draft.unit(COMMITTEE, "Ủy ban nhân dân tỉnh", "people_committee", "province", TOP)
    draft.body("TT-UBND", "Ủy ban nhân dân tỉnh", "people_committee", COMMITTEE, TOP)
    draft.unit("DDBQH", "Đoàn đại biểu Quốc hội tỉnh", "assembly_delegation", "province", TOP)
    draft.body("LD-DDBQH", "Lãnh đạo Đoàn đại biểu Quốc hội tỉnh", "assembly_delegation", "DDBQH", TOP)
    _agency(draft, "VP-HDND", names["council_office"], TOP)


def _agency(draft: Draft, code: str, name: str, parent: str) -> None:
    draft.unit(code, name, "agency", "province", parent, has_constituents=True)
    draft.body(f"LD-{code}", f"Tập thể lãnh đạo {name}", "agency_leadership", code, TOP)


def _organisations(draft: Draft, names: dict[str, Any]) -> None:
    draft.unit("MTTQ", names["front"], "front", "province", TOP)
    draft.body("TT-MTTQ", f"Ban Thường trực {names['front']}", "front_standing_board", "MTTQ", TOP)
    for number, name in enumerate(names["organisations"], 1):
        code = draft.unit(f"CTXH-{number:02d}", name, "socio_political_organisation", "province", TOP)
        draft.body(f"BTV-{code}", f"Ban Thường vụ {name}", "organisation_standing_committee", code, TOP)
    for number, name in enumerate(names["associations"], 1):
        code = draft.unit(f"HOI-{number:02d}", name, "association", "province", TOP)
        draft.body(f"BTV-{code}", f"Ban Thường vụ {name}", "association_standing_committee", code, TOP)


def _party_groups(draft: Draft, names: dict[str, Any]) -> None:
    """Eight delegations and three caucuses, each at its organisation."""
    codes = {row.name: row.code for row in draft.roster.units}
    for word, kind, listed in (
        ("Đảng đoàn", "party_delegation", names["delegations"]),
        ("Ban cán sự đảng", "party_caucus", names["caucuses"]),
    ):
        for number, name in enumerate(listed, 1):
            code = f"{'DD' if kind == 'party_delegation' else 'BCS'}-{number:02d}"
            draft.body(code, f"{word} {name}", kind, codes[name], TOP)
