"""The minutes as facts make them: one plain dict for the screen, the projector, the paper and the lock.

Codes, names, numbers and ISO moments only, so that JSON keeps it whole. A number nobody entered is null.
Rounds stand in it with signed tallies only; the number of queries does not depend on how many people there are.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from xeploai.law.voting import needed_votes
from xeploai.meetings.enums import SMALL, SUBJECT_KINDS, Capacity, Presence
from xeploai.meetings.interpretations import QUESTIONS
from xeploai.meetings.queries import roll
from xeploai.meetings.review_content import review_content, subject_of
from xeploai.meetings.rounds import round_facts, signed_rounds
from xeploai.people.naming import told_apart

if TYPE_CHECKING:
    from datetime import datetime

    from xeploai.meetings.models import Attendee, Meeting, Minutes
    from xeploai.people.models import Person

Content = dict[str, Any]
EXTRACTED = (
    "meeting",
    "attendance",
    "tellers",
    "reserved",
    "interpretations",
    "conclusions",
    "findings",
    "rounds",
    "results",
    "parts",
    "adoption",
)


def minutes_content(meeting: Meeting, minutes: Minutes | None = None) -> Content:
    """Everything the minutes tell, as it stands now; ``minutes`` defaults to the newest number."""
    minutes = minutes or meeting.minutes.order_by("-number").first()
    rows = roll(meeting)
    names = {row.person_id: str(row) for row in rows}
    opinions = [o for o in meeting.opinions.select_related("speaker", "about") if o.withdrawn_at is None]
    about_subjects = meeting.kind in SUBJECT_KINDS
    return {
        "number": minutes.number if minutes else None,
        "reason": minutes.reason if minutes else "",
        "meeting": _meeting(meeting, names),
        "attendance": _attendance(meeting, rows),
        "tellers": [
            {**_person(t.person, names), "head": t.is_head}
            for t in meeting.tellers.select_related("person").order_by("-is_head", "person__sort_key")
        ],
        "agenda": [{"text": i.text, "clause": i.clause, "done": i.done_at is not None} for i in meeting.agenda.all()],
        "opinions": [_opinion(o, names) for o in opinions if not o.reserved],
        "reserved": [_opinion(o, names) for o in opinions if o.reserved],
        "interpretations": interpretations(meeting),
        "rounds": [round_facts(found) for found in signed_rounds(meeting)],
        "results": _results(meeting),
        "sections": {k: v["text"] for k, v in minutes.amendments.items() if v["text"]} if minutes else {},
        "adoption": _adoption(minutes),
        **(review_content(meeting) if about_subjects else {}),
        **({"parts": [part_content(part) for part in parts_of(meeting)]} if about_subjects else {}),
    }


def parts_of(meeting: Meeting) -> list[Meeting]:
    """The collectives that review together with this one, each with an electorate of its own (II.3.1, A-14)."""
    found = meeting.parts.select_related("unit__parent", "cycle", "subject", "body", "chair", "minutes_taker")
    return list(found.order_by("pk"))


def part_content(part: Meeting) -> Content:
    """What one set of minutes tells of each collective apart: N, ballots and result."""
    rows = roll(part)
    return {
        "meeting": _meeting(part, {row.person_id: str(row) for row in rows}),
        "attendance": _attendance(part, rows),
        "rounds": [round_facts(found) for found in signed_rounds(part)],
        "results": _results(part),
        **review_content(part),
    }


def sealed(content: Content) -> str:
    """SHA-256 (hex) over the compact JSON, keys sorted, UTF-8."""
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def sealed_text(text: str) -> str:
    """SHA-256 of words, for a journal that says that they changed and never what they were."""
    return hashlib.sha256(text.encode()).hexdigest()


def for_the_room(content: Content) -> Content:
    """The same with exact numbers left out where fewer than five are convened (A-28): pass or fail only."""
    if "parts" in content:
        content = {**content, "parts": [for_the_room(part) for part in content["parts"]]}
    convened = content["attendance"]["convened"]
    if convened is None or convened >= SMALL:
        return content
    return {**content, "rounds": [_masked(found) for found in content["rounds"]], "masked": True}


def extract_content(minutes: Minutes) -> Content:
    """The parts of adopted minutes that go to the superior (V, A-37), and which minutes they come from."""
    locked = minutes.locked or {}
    return {
        **{part: locked[part] for part in EXTRACTED if part in locked},
        "conclusion": locked.get("sections", {}).get("conclusion", ""),
        "minutes_number": minutes.number,
        "minutes_digest": minutes.digest,
    }


def interpretations(meeting: Meeting) -> list[dict[str, str]]:
    """The open points the meeting answered, in the order of the questions."""
    return [
        {"key": key, "point": q.point, "clause": q.clause, "value": str(meeting.settings[key])}
        for key, q in QUESTIONS.items()
        if key in meeting.settings
    ]


def _meeting(meeting: Meeting, names: dict[int, str]) -> dict[str, Any]:
    return {
        "id": meeting.pk,
        "kind": meeting.kind,
        "nature": meeting.nature,
        "unit": meeting.unit.name,
        "unit_kind": meeting.unit.kind,
        "superior": meeting.unit.parent.name if meeting.unit.parent else "",
        "year": meeting.cycle.year,
        "rule_set": meeting.cycle.rule_set,
        "place": meeting.place,
        "starts_at": _iso(meeting.starts_at),
        "opened_at": _iso(meeting.opened_at),
        "frozen_at": _iso(meeting.frozen_at),
        "chair": _person(meeting.chair, names),
        "minutes_taker": _person(meeting.minutes_taker, names),
        **(subject_of(meeting) if meeting.kind in SUBJECT_KINDS else {}),
    }


def _attendance(meeting: Meeting, rows: list[Attendee]) -> dict[str, Any]:
    members = [r for r in rows if r.capacity == Capacity.MEMBER]
    missing = [r for r in members if not r.present]
    convened = meeting.convened
    return {
        "on_roll": len(members),
        "convened": convened,
        "needed": None if convened is None else needed_votes(convened),
        "present": sum(r.present for r in members) if any(r.marked_at for r in members) else None,
        "voters_present": sum(bool(r.present and r.counted) for r in members) if convened is not None else None,
        "late": [str(r) for r in members if r.late],
        "absent": [
            {"name": str(r), "excused": r.excused, "reason": r.absence_reason}
            for r in missing
            if r.presence != Presence.UNMARKED
        ],
        "unmarked": [str(r) for r in missing if r.presence == Presence.UNMARKED],
        "excluded": [{"name": str(r), "reason": r.excluded_because} for r in members if r.excluded_because],
        "guests": [_guest(r) for r in rows if r.capacity != Capacity.MEMBER and r.present],
    }


def _guest(row: Attendee) -> dict[str, str]:
    return {"name": str(row), "title": row.person.title, "capacity": row.capacity}


def _results(meeting: Meeting) -> list[dict[str, Any]]:
    if meeting.kind in SUBJECT_KINDS:
        return _subject_results(meeting)
    found = meeting.ratings.filter(superseded_at=None).select_related("person", "cell")
    ratings = list(found.order_by("cell__code", "person__sort_key", "person__code"))
    names = told_apart(r.person for r in ratings)
    return [
        {
            "id": r.person_id,
            "name": names[r.person_id],
            "cell": r.cell.name,
            "nature": r.nature,
            "status": r.status,
            "level": r.level,
            "not_rated_because": r.not_rated_because,
            "runner_up": r.runner_up,
            "differs_because": r.differs_because,
        }
        for r in ratings
    ]


def _subject_results(meeting: Meeting) -> list[dict[str, Any]]:
    """Results of organisations, collectives and leaders, in the order of the ballots."""
    found = meeting.subject_ratings.filter(superseded_at=None).select_related("subject__unit")
    return [
        {
            "id": r.subject.key,
            "name": r.subject.name,
            "post": r.subject.post,
            "cell": r.subject.unit.name,
            "kind": r.subject.kind,
            "nature": r.nature,
            "status": r.status,
            "level": r.level,
            "not_rated_because": r.not_rated_because,
            "runner_up": None,
            "differs_because": r.differs_because,
        }
        for r in found.order_by("pk")
    ]


def _opinion(opinion: Any, names: dict[int, str]) -> dict[str, Any]:
    about = _person(opinion.about, names)["name"]
    return {"speaker": _person(opinion.speaker, names)["name"], "about": about, "text": opinion.text}


def _adoption(minutes: Minutes | None) -> dict[str, Any]:
    if minutes is None:
        return {"for": None, "against": None, "abstain": None, "at": None}
    return {
        "for": minutes.votes_for,
        "against": minutes.votes_against,
        "abstain": minutes.votes_abstain,
        "at": _iso(minutes.adopted_at),
    }


def _masked(found: dict[str, Any]) -> dict[str, Any]:
    totals = dict.fromkeys(("issued", "returned", "valid", "invalid"))
    lines = [{**line, "counts": {}, "blank": None} for line in found["lines"]]
    return {**found, **totals, "invalid_reasons": {}, "lines": lines}


def _person(person: Person | None, names: dict[int, str]) -> dict[str, str]:
    if person is None:
        return {"name": "", "title": ""}
    return {"name": names.get(person.pk, str(person)), "title": person.title}


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
