"""What every paper of an evening takes from its facts."""

from __future__ import annotations

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

from xeploai.documents.contexts import Imprint, Meeting, Person, Signatory
from xeploai.errors import Refusal

Facts = dict[str, Any]

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
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
        name=f"Hội nghị kiểm điểm, đánh giá, xếp loại chất lượng đảng viên năm {meeting['year']}",
        body="Chi bộ" if meeting["kind"] == "cell" else "Đảng ủy",
        year=meeting["year"],
        venue=meeting["place"] or "……",
        starts=starts(facts),
        nature=meeting["nature"],
    )


def person(found: Facts) -> Person:
    """Name and post."""
    return Person(name=found["name"], post=found["title"])


def secretary_signs(facts: Facts) -> Signatory:
    """The secretary signs for the cell or the committee; the name is written by hand."""
    body = "CHI BỘ" if facts["meeting"]["kind"] == "cell" else "ĐẢNG ỦY"
    return Signatory(authority=f"T/M {body}", post="BÍ THƯ")


def superior_of(facts: Facts) -> str:
    """Whom the paper goes to."""
    return committee_of(facts["meeting"]["superior"])


def voters_present(attendance: Facts) -> int | None:
    """Who of those convened is there; before the freeze, who is there of the roll; None where nobody ticked."""
    found = attendance["voters_present"]
    present: int | None = attendance["present"] if found is None else found
    return present
