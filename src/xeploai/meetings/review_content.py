"""What the minutes of a vote on subjects tell beside what every meeting's do: turns, conclusions, criteria."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from xeploai.people.naming import told_apart

if TYPE_CHECKING:
    from xeploai.meetings.models import Meeting

Content = dict[str, Any]


def subject_of(meeting: Meeting) -> Content:
    """What is rated and who sits, for the names of papers and for who signs them."""
    subject, body = meeting.subject, meeting.body
    return {
        "subject": subject.name if subject else "",
        "subject_kind": subject.kind if subject else "",
        "body": body.name if body else "",
        "body_kind": body.kind if body else "",
        "number": meeting.number,
        "override": meeting.override,
    }


def review_content(meeting: Meeting) -> Content:
    """The review in order, the chair's conclusions, each criterion with its grade. Four queries."""
    turns = list(meeting.turns.select_related("person").order_by("position"))
    names = told_apart(turn.person for turn in turns if turn.person is not None)
    own = meeting.subject.name if meeting.subject else meeting.unit.name
    findings = meeting.findings.select_related("criterion", "asked_by").order_by("criterion__position")
    return {
        "turns": [
            {
                "name": names[turn.person_id] if turn.person_id is not None else own,
                "collective": turn.person_id is None,
                "state": turn.state,
                "absent_because": turn.absent_because,
                "note": turn.note,
                "explanation": turn.explanation,
                "conclusion": turn.conclusion,
            }
            for turn in turns
        ],
        "conclusions": [
            {"text": c.text, "verdict": c.verdict, "why": c.why} for c in meeting.conclusions.order_by("position")
        ],
        "findings": [
            {
                "code": f.criterion.code,
                "text": f.criterion.text,
                "grade": f.grade,
                "disputed": f.disputed,
                "asked_by": str(f.asked_by or ""),
                "note": f.note,
            }
            for f in findings
        ],
    }
