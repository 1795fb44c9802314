"""The report upward and the invitation, from the facts of an evening."""

from __future__ import annotations

from collections import Counter
from typing import Any

from xeploai.documents.builders.common import (
    imprint,
    meeting_of,
    moment,
    name_of,
    secretary_signs,
    superior_of,
    voters_present,
)
from xeploai.documents.builders.minutes import minutes_context
from xeploai.documents.builders.rounds import ABOUT_SUBJECTS, NOT_RATED, cap_reason
from xeploai.documents.contexts import Invitation, NotRated, ProposalRow, Report, SubjectReport
from xeploai.documents.words import OUTCOMES
from xeploai.vietnamese.dates import short

Facts = dict[str, Any]

LEVELS = ("good", "completed", "not_completed")
NO_COMMENT = "chưa có nhận xét"


def report_context(facts: Facts, *, reference: str, number: str = "") -> Report:
    """The report with its table; members and standings are counted on the roll. Refuses: meeting_date_missing."""
    attendance, rows = facts["attendance"], facts["rows"]
    rated = [row for row in rows if row["status"] in {"rated", "no_majority"}]
    counted = Counter(row["level"] or row["status"] for row in rated)
    probationary = sum(e["reason"] == "probationary" for e in attendance["excluded"])
    cell = facts["meeting"]["kind"] == "cell"
    on_roll = attendance["on_roll"] if cell else None
    return Report(
        imprint=imprint(facts, reference=reference, draft=False, number=number, symbol="BC"),
        meeting=meeting_of(facts),
        recipient=superior_of(facts),
        rows=tuple(_row(row) for row in rows),
        signatory=secretary_signs(facts),
        members=on_roll,
        official=on_roll - probationary if on_roll is not None else None,
        probationary=probationary if cell else None,
        convened=attendance["convened"],
        present=voters_present(attendance),
        rated=len(rated),
        totals=tuple((code, counted[code]) for code in OUTCOMES if counted.get(code)),
        not_rated=tuple(
            NotRated(name=row["name"], reason=NOT_RATED.get(row["not_rated_because"], row["not_rated_because"]))
            for row in rows
            if row["status"] == "not_rated"
        ),
        cap=facts["cap"],
        cap_reason=cap_reason(facts["cap_facts"]),
        recipients=(superior_of(facts), "Lưu hồ sơ"),
    )


def subject_report_context(facts: Facts, *, reference: str, number: str = "") -> SubjectReport:
    """What a collective or an organisation reports of its own vote: the same parts as its minutes."""
    whole = {"tellers": [], "reserved": [], "adoption": {"for": None, "against": None, "abstain": None}, **facts}
    return SubjectReport(
        imprint=imprint(facts, reference=reference, draft=False, number=number, symbol="BC"),
        meeting=meeting_of(facts),
        recipient=superior_of(facts),
        signatory=secretary_signs(facts),
        minutes=minutes_context(whole, reference=reference, draft=False),
        proposed=facts["proposed"],
        recipients=(superior_of(facts), "Lưu hồ sơ"),
    )


def invitation_context(facts: Facts, *, reference: str) -> Invitation:
    """One invitation with the name left free, to be printed as often as needed."""
    agenda = [item["text"] for item in facts["agenda"]]
    return Invitation(
        imprint=imprint(facts, reference=reference, draft=False, symbol="GM"),
        meeting=meeting_of(facts),
        invited="",
        signatory=secretary_signs(facts),
        content="; ".join(agenda) if agenda else _usual(facts["meeting"]),
        recipients=("Như kính mời", "Lưu hồ sơ"),
    )


def _usual(meeting: Facts) -> str:
    about = meeting["kind"] in ABOUT_SUBJECTS
    return name_of(meeting).removeprefix("Hội nghị ") if about else "kiểm điểm, đánh giá, xếp loại chất lượng đảng viên"


def _row(row: Facts) -> ProposalRow:
    notes = [row["note"], f"giới thiệu thêm, thứ tự {row['runner_up']}" if row["runner_up"] else ""]
    return ProposalRow(
        name=row["name"],
        post=row["title"],
        self_rating=row["self_rating"],
        residence=_residence(row),
        proposed=row["proposed"],
        round_one=tuple(row["round_one"].get(level) for level in LEVELS),
        round_two=row["round_two"],
        result=row["level"] or row["status"],
        note="; ".join(note for note in notes if note),
    )


def _residence(row: Facts) -> str:
    if row["residence"]:
        return str(row["residence"])
    asked = moment(row["residence_asked_on"])
    return f"{NO_COMMENT} (đã đề nghị ngày {short(asked.date())})" if asked else NO_COMMENT
