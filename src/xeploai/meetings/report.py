"""The report upward as facts: the table of proposals beside what the signed rounds say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from xeploai.meetings.enums import EXCELLENT, LEVELS, LEVELS_AGAIN, RUNOFF, SUBJECT_KINDS, Capacity
from xeploai.meetings.queries import roll
from xeploai.people.naming import told_apart
from xeploai.reviews.enums import PaperState
from xeploai.reviews.models import Proposal, Report, ResidenceComment, SelfRating

if TYPE_CHECKING:
    from xeploai.meetings.models import Meeting, Minutes
    from xeploai.people.models import Person

Content = dict[str, Any]


def report_content(meeting: Meeting, minutes: Minutes) -> Content:
    """One row for each person the meeting spoke of, numbers from the locked minutes. Constant queries."""
    locked = minutes.locked or {}
    if meeting.kind in SUBJECT_KINDS:
        return subject_report(meeting, minutes)
    papers = _papers(meeting)
    rated = {row["id"]: row for row in locked.get("results", ())}
    people = _people(meeting)
    papers["names"] = told_apart(people.values())
    return {
        "meeting": locked.get("meeting", {}),
        "attendance": locked.get("attendance", {}),
        "rows": [_row(key, person, rated.get(key, {}), papers, locked) for key, person in people.items()],
        "cap": next((r["cap"] for r in locked.get("rounds", ()) if r["kind"] == EXCELLENT), None),
        "cap_facts": next((r["cap_facts"] for r in locked.get("rounds", ()) if r["kind"] == EXCELLENT), {}),
        "interpretations": locked.get("interpretations", []),
        "minutes_number": minutes.number,
        "minutes_digest": minutes.digest,
    }


def subject_report(meeting: Meeting, minutes: Minutes) -> Content:
    """What a collective or an organisation reports of its own vote: level put forward, votes, result, criteria."""
    locked = minutes.locked or {}
    report = Report.objects.filter(subject=meeting.subject_id).first()
    keys = ("meeting", "attendance", "rounds", "results", "findings", "conclusions", "interpretations", "parts")
    return {
        **{key: locked.get(key, {} if key in {"meeting", "attendance"} else []) for key in keys},
        "proposed": report.proposed if report else "",
        "minutes_number": minutes.number,
        "minutes_digest": minutes.digest,
    }


def _people(meeting: Meeting) -> dict[int, Person]:
    """Who was rated or voted on, and for a cell every member on the roll."""
    people: dict[int, Person] = {}
    if meeting.kind == "cell":
        people = {row.person_id: row.person for row in roll(meeting) if row.capacity == Capacity.MEMBER}
    ratings = meeting.ratings.filter(superseded_at=None).select_related("person")
    for rating in ratings.order_by("cell__code", "person__sort_key"):
        people.setdefault(rating.person_id, rating.person)
    return people


def _papers(meeting: Meeting) -> dict[str, dict[int, Any]]:
    """Self-ratings handed in, residence comments and proposals of the cells concerned, by person."""
    under = meeting.unit.below.values("descendant_id")
    mine = {"cycle_id": meeting.cycle_id, "cell_id__in": under}
    return {
        "self": {p.person_id: p for p in SelfRating.objects.filter(**mine, state=PaperState.SUBMITTED)},
        "residence": {p.person_id: p for p in ResidenceComment.objects.filter(**mine)},
        "proposal": {p.person_id: p for p in Proposal.objects.filter(**mine)},
    }


def _row(
    key: int, person: Person, rated: dict[str, Any], papers: dict[str, dict[int, Any]], locked: Content
) -> dict[str, Any]:
    comment, proposal = papers["residence"].get(key), papers["proposal"].get(key)
    own = papers["self"].get(key)
    return {
        "id": key,
        "name": papers["names"][key],
        "title": person.title,
        "cell": rated.get("cell", ""),
        "self_rating": own.level if own else "",
        "residence": comment.text if comment else "",
        "residence_asked_on": comment.asked_on.isoformat() if comment and comment.asked_on else None,
        "residence_received_on": comment.received_on.isoformat() if comment and comment.received_on else None,
        "proposed": proposal.level if proposal else "",
        "note": proposal.note if proposal else "",
        "round_one": _votes(key, locked, (LEVELS_AGAIN, LEVELS)),
        "round_two": _votes(key, locked, (RUNOFF, EXCELLENT)).get("votes"),
        "status": rated.get("status", ""),
        "level": rated.get("level", ""),
        "not_rated_because": rated.get("not_rated_because", ""),
        "runner_up": rated.get("runner_up"),
    }


def _votes(key: int, locked: Content, kinds: tuple[str, ...]) -> dict[str, Any]:
    """The counts of the last ballot of these kinds that has the name."""
    for kind in kinds:
        for found in locked.get("rounds", ()):
            line = next((x for x in found["lines"] if x["id"] == key), None) if found["kind"] == kind else None
            if line is not None:
                return dict(line["counts"])
    return {}
