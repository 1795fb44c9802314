"""Minutes and their extract from the facts of an evening."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from xeploai.documents.builders.common import imprint, meeting_of, person, secretary_signs, superior_of, voters_present
from xeploai.documents.builders.rounds import ABOUT_SUBJECTS, NOT_RATED, ground, rounds
from xeploai.documents.contexts import (
    Absence,
    Concluded,
    Exclusion,
    Extract,
    Finding,
    Interpretation,
    Minutes,
    Opinion,
    Part,
    Person,
    ResultLine,
    ShowOfHands,
    Turn,
)

if TYPE_CHECKING:
    import datetime as dt

Facts = dict[str, Any]

VERDICTS = {"taken": "tiếp thu", "partly": "tiếp thu một phần", "not_taken": "không tiếp thu"}
QUESTIONS = {
    "cap_base": (
        "Cơ sở tính 20 % số được chọn Hoàn thành xuất sắc nhiệm vụ",
        {
            "passed_good": "số đồng chí đạt Hoàn thành tốt nhiệm vụ ở lượt 1",
            "final_good": "số đồng chí Hoàn thành tốt nhiệm vụ còn lại sau khi trừ số được chọn",
        },
    ),
    "electorate_base": (
        "Tổng số triệu tập",
        {
            "convened": "vắng có lý do vẫn tính",
            "election_rule": "trừ người vắng suốt hội nghị có lý do được chấp nhận",
        },
    ),
}


def minutes_context(facts: Facts, *, reference: str, draft: bool, closes: dt.datetime | None = None) -> Minutes:
    """The whole minutes. Refuses: meeting_date_missing."""
    meeting, attendance, sections = facts["meeting"], facts["attendance"], facts.get("sections", {})
    said = [sections.get(part, "") for part in ("opening", "review", "discussion", "conclusion")]
    out = {entry["name"] for entry in attendance["excluded"]}
    corrections = [line for line in sections.get("corrections", "").split("\n") if line]
    return Minutes(
        imprint=imprint(facts, reference=reference, draft=draft),
        meeting=meeting_of(facts),
        chair=person(meeting["chair"]),
        secretary=person(meeting["minutes_taker"]),
        convened=attendance["convened"],
        present=voters_present(attendance),
        needed=attendance["needed"],
        absences=tuple(
            Absence(name=a["name"], reason=a["reason"]) for a in attendance["absent"] if a["name"] not in out
        ),
        exclusions=tuple(Exclusion(name=e["name"], reason=e["reason"]) for e in attendance["excluded"]),
        guests=tuple(person(guest) for guest in attendance["guests"]),
        tellers=tuple(_teller(teller) for teller in facts["tellers"]),
        agenda=tuple(item["text"] for item in facts.get("agenda", ())),
        opinions=tuple(_opinion(entry) for entry in facts.get("opinions", ())),
        reserved=tuple(_opinion(entry) for entry in facts["reserved"]),
        interpretations=interpretations(facts),
        rounds=rounds(facts),
        results=results(facts),
        turns=turns(facts),
        conclusions=conclusions(facts),
        findings=findings(facts),
        override=meeting.get("override", ""),
        parts=tuple(_part(part) for part in facts.get("parts", ())),
        about_subjects=meeting["kind"] in ABOUT_SUBJECTS,
        conclusion="\n".join(text for text in said if text),
        amendments=tuple(corrections),
        adoption=_hands(facts),
        closes=closes,
    )


def extract_context(facts: Facts, *, reference: str, number: str = "") -> Extract:
    """The extract for the superior, from the parts of adopted minutes."""
    return Extract(
        imprint=imprint(facts, reference=reference, draft=False, number=number, symbol="TrBB"),
        minutes=minutes_context(facts, reference=reference, draft=False),
        recipient=superior_of(facts),
        certified_by=secretary_signs(facts),
    )


def interpretations(facts: Facts) -> tuple[Interpretation, ...]:
    """The open points the meeting answered."""
    return tuple(
        Interpretation(
            question=QUESTIONS[entry["key"]][0],
            adopted=QUESTIONS[entry["key"]][1][entry["value"]],
            clause=entry["clause"],
        )
        for entry in facts["interpretations"]
    )


def results(facts: Facts) -> tuple[ResultLine, ...]:
    """Everybody's result with the votes behind it."""
    return tuple(
        ResultLine(name=row["name"], result=row["level"] or row["status"], reason=_why(facts, row))
        for row in facts["results"]
    )


def turns(facts: Facts) -> tuple[Turn, ...]:
    """The review in its order."""
    return tuple(
        Turn(
            name=turn["name"],
            collective=turn["collective"],
            absent=turn["absent_because"] if turn["state"] == "absent" else "",
            note=turn["note"],
            explanation=turn["explanation"],
            conclusion=turn["conclusion"],
        )
        for turn in facts.get("turns", ())
    )


def conclusions(facts: Facts) -> tuple[Concluded, ...]:
    """What the chair concluded, matter by matter."""
    return tuple(
        Concluded(text=c["text"], verdict=VERDICTS.get(c["verdict"], ""), why=c["why"])
        for c in facts.get("conclusions", ())
    )


def findings(facts: Facts) -> tuple[Finding, ...]:
    """Every criterion that was spoken of."""
    return tuple(
        Finding(code=f["code"], text=f["text"], grade=f["grade"], voted=f["disputed"], note=f["note"])
        for f in facts.get("findings", ())
    )


def _part(facts: Facts) -> Part:
    attendance = facts["attendance"]
    return Part(
        name=facts["meeting"]["subject"],
        convened=attendance["convened"],
        present=voters_present(attendance),
        needed=attendance["needed"],
        turns=turns(facts),
        conclusions=conclusions(facts),
        findings=findings(facts),
        rounds=rounds(facts),
        results=results(facts),
    )


def _why(facts: Facts, row: Facts) -> str:
    because = row["not_rated_because"]
    return str(NOT_RATED.get(because, because)) if because else ground(facts, row["id"])


def _opinion(entry: Facts) -> Opinion:
    about = f"(về đồng chí {entry['about']}) " if entry["about"] else ""
    return Opinion(speaker=entry["speaker"], text=about + entry["text"])


def _teller(found: Facts) -> Person:
    return Person(name=found["name"], post="tổ trưởng" if found["head"] else "")


def _hands(facts: Facts) -> ShowOfHands:
    given = facts["adoption"]
    return ShowOfHands(agree=given["for"], disagree=given["against"], other=given["abstain"])
