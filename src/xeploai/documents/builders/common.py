"""What every paper of an evening takes from its facts."""

from __future__ import annotations

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

from xeploai.documents.contexts import Imprint, Meeting, Person, Signatory
from xeploai.errors import Refusal

Facts = dict[str, Any]

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
PARTY = ("provincial_party", "district_party", "grassroots_party", "sub_party", "grassroots_cell", "cell")
SIGN_FOR_BODY = {
    "standing_committee": ("T/M BAN THƯỜNG VỤ", "BÍ THƯ"),
    "executive_committee": ("T/M BAN CHẤP HÀNH", "BÍ THƯ"),
    "cell_committee": ("T/M CHI ỦY", "BÍ THƯ"),
    "inspection_committee": ("T/M ỦY BAN KIỂM TRA", "CHỦ NHIỆM"),
    "party_delegation": ("T/M ĐẢNG ĐOÀN", "BÍ THƯ"),
    "party_caucus": ("T/M BAN CÁN SỰ ĐẢNG", "BÍ THƯ"),
    "council_standing": ("T/M THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN", "CHỦ TỊCH"),
    "council_board": ("T/M BAN HỘI ĐỒNG NHÂN DÂN", "TRƯỞNG BAN"),
    "people_committee": ("T/M ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
    "assembly_delegation": ("T/M ĐOÀN ĐẠI BIỂU QUỐC HỘI", "TRƯỞNG ĐOÀN"),
    "front_standing_board": ("T/M BAN THƯỜNG TRỰC", "CHỦ TỊCH"),
    "organisation_standing_committee": ("T/M BAN THƯỜNG VỤ", "CHỦ TỊCH"),
    "association_standing_committee": ("T/M BAN THƯỜNG VỤ", "CHỦ TỊCH"),
}
COMMITTEES = (
    ("Đảng bộ huyện ", "Huyện ủy "),
    ("Đảng bộ thị xã ", "Thị ủy "),
    ("Đảng bộ thành phố ", "Thành ủy "),
    ("Đảng bộ tỉnh ", "Tỉnh ủy "),
    ("Đảng bộ ", "Đảng ủy "),
)


def moment(text: str | None) -> dt.datetime | None:
    """An ISO moment in Vietnam's time."""
    return dt.datetime.fromisoformat(text).astimezone(ZONE) if text else None


def starts(facts: Facts) -> dt.datetime:
    """When the meeting begins. Refuses: meeting_date_missing (no paper can be dated without it)."""
    found = moment(facts["meeting"]["starts_at"])
    if found is None:
        raise Refusal("meeting_date_missing")
    return found


def committee_of(unit: str) -> str:
    """The committee that speaks for a party organisation: "Đảng bộ xã X" as "Đảng ủy xã X"."""
    for organisation, committee in COMMITTEES:
        if unit.startswith(organisation):
            return committee + unit.removeprefix(organisation)
    return unit


def imprint(facts: Facts, *, reference: str, draft: bool, number: str = "", symbol: str = "") -> Imprint:
    """Who issues the paper; what nobody entered stays a blank."""
    meeting = facts["meeting"]
    cell = meeting["kind"] == "cell"
    return Imprint(
        issuer=meeting["unit"] if cell else committee_of(meeting["unit"]),
        superior=committee_of(meeting["superior"]),
        place="",
        rules_on=starts(facts).date(),
        print_reference=reference,
        number=number,
        symbol=symbol,
        draft=draft,
    )


def meeting_of(facts: Facts) -> Meeting:
    """The meeting as papers name it."""
    meeting = facts["meeting"]
    return Meeting(
        name=name_of(meeting),
        body=speaks_for(meeting),
        year=meeting["year"],
        venue=meeting["place"] or "……",
        starts=starts(facts),
        nature=meeting["nature"],
    )


def name_of(meeting: Facts) -> str:
    """What the meeting is called on papers."""
    names = {
        "collective": "Hội nghị kiểm điểm, tự xếp loại chất lượng {subject} năm {year}",
        "organisation": "Hội nghị tự đánh giá, xếp loại chất lượng {subject} năm {year}",
        "conference": "Hội nghị đánh giá, xếp loại chất lượng tổ chức, tập thể, cá nhân năm {year}",
    }
    usual = "Hội nghị kiểm điểm, đánh giá, xếp loại chất lượng đảng viên năm {year}"
    said = names.get(meeting["kind"], usual)
    return said.format(subject=meeting.get("subject", ""), year=meeting["year"])


def speaks_for(meeting: Facts) -> str:
    """Who speaks in a sentence of the paper."""
    if meeting["kind"] in {"collective", "organisation"}:
        return str(meeting["subject"])
    if meeting["kind"] == "conference":
        return str(meeting["body"] or committee_of(meeting["unit"]))
    return "Chi bộ" if meeting["kind"] == "cell" else "Đảng ủy"


def person(found: Facts) -> Person:
    """Name and post."""
    return Person(name=found["name"], post=found["title"])


def secretary_signs(facts: Facts) -> Signatory:
    """Who signs for the cell, the committee, the collective or the agency; the name is written by hand."""
    meeting = facts["meeting"]
    if meeting["kind"] in {"collective", "conference"}:
        authority, post = SIGN_FOR_BODY.get(meeting["body_kind"], ("T/M TẬP THỂ LÃNH ĐẠO", "THỦ TRƯỞNG"))
    elif meeting["kind"] == "organisation" and meeting["unit_kind"] not in PARTY:
        authority, post = "", "THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ"
    else:
        cell = meeting["kind"] == "cell" or meeting["unit_kind"] in {"cell", "grassroots_cell"}
        authority, post = f"T/M {'CHI BỘ' if cell else 'ĐẢNG ỦY'}", "BÍ THƯ"
    return Signatory(authority=authority, post=post)


def superior_of(facts: Facts) -> str:
    """Whom the paper goes to."""
    return committee_of(facts["meeting"]["superior"])


def voters_present(attendance: Facts) -> int | None:
    """Who of those convened is there; before the freeze, who is there of the roll; None where nobody ticked."""
    found = attendance["voters_present"]
    present: int | None = attendance["present"] if found is None else found
    return present
