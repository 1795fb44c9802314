"""The screen in the hall: where the meeting is; no number of a count before it is signed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.shortcuts import render

from xeploai.law.voting import needed_votes
from xeploai.meetings.content import for_the_room, minutes_content
from xeploai.meetings.enums import CRITERIA, EXCELLENT, RUNOFF, SMALL, SUBJECT_KINDS, Stage, TurnState
from xeploai.meetings.queries import progress, roll, stage
from xeploai.meetings.rounds import round_facts, signed_rounds
from xeploai.people.naming import told_apart
from xeploai.web.doors import login_required
from xeploai.web.views.meeting.common import rail, seen_meeting
from xeploai.web.views.meeting.roll import counts
from xeploai.web.views.meeting.stamps import stamp, unchanged, with_stamp

if TYPE_CHECKING:
    from django.http import HttpRequest

    from xeploai.meetings.models import Meeting

SHOWN_FIRST = (
    "tied",
    "no_majority",
    "excellent",
    "good",
    "completed",
    "not_completed",
    "average",
    "poor",
    "beyond_cap",
    "below_majority",
    "empty_seat",
    "not_rated",
)


@login_required
def projector(request: HttpRequest, pk: int) -> HttpResponse:
    """The whole screen, or its body where it asks again; 304 while nothing happened."""
    return _live(request, pk, "meeting/projector.html", _state)


@login_required
def projected_minutes(request: HttpRequest, pk: int) -> HttpResponse:
    """The minutes that will be printed, large, page by page."""
    return _live(request, pk, "meeting/projector_minutes.html", _minutes)


def _live(request: HttpRequest, pk: int, template: str, facts: Any) -> HttpResponse:
    meeting = seen_meeting(request, pk)
    again = request.headers.get("X-Body") == "1"
    tag = stamp(meeting)
    if again and unchanged(request, tag):
        return HttpResponse(status=304)
    name = f"{template}#body" if again else template
    return with_stamp(render(request, name, {"meeting": meeting, "tag": tag, **facts(meeting)}), tag)


def _state(meeting: Meeting) -> dict[str, Any]:
    reached = progress(meeting) if meeting.frozen_at is not None else None
    at = stage(meeting, reached)
    signed = signed_rounds(meeting) if reached else []
    rows = roll(meeting)
    tiny = meeting.convened is not None and meeting.convened < SMALL
    rounds = [round_facts(found) for found in signed]
    return {
        "stage": at,
        "about_members": meeting.kind not in SUBJECT_KINDS,
        "turns": _turns(meeting) if at == Stage.REVIEW else [],
        "rail": [{**step, "href": ""} for step in rail(meeting, at)],
        "convened": meeting.convened,
        "needed": needed_votes(meeting.convened) if meeting.convened is not None else None,
        "counts": counts(rows),
        "voters": sum(bool(row.present and row.counted) for row in rows),
        "running": reached.current if reached else None,
        "choosing": (EXCELLENT, RUNOFF),
        "reached": reached,
        "second_due": reached is not None and reached.second_ballot_due,
        "last": rounds[-1] if rounds and at != Stage.DONE else None,
        "groups": _groups(rounds[-1]) if rounds else [],
        "results": (_results(meeting) or _final(rounds)) if reached is not None and reached.over else [],
        "tiny": tiny,
        "agenda": list(meeting.agenda.all()) if reached is None else [],
        "tellers": [str(t.person) for t in meeting.tellers.select_related("person").order_by("-is_head")],
    }


def _turns(meeting: Meeting) -> list[dict[str, Any]]:
    """The review in its order, with whose turn it is; no word of what was said."""
    rows = list(meeting.turns.select_related("person").order_by("position"))
    names = told_apart(row.person for row in rows if row.person is not None)
    current = next((row.pk for row in rows if row.state == TurnState.WAITING), None)
    return [
        {
            "name": names[row.person_id] if row.person_id is not None else str(meeting.subject or meeting.unit),
            "done": row.state != TurnState.WAITING,
            "current": row.pk == current,
        }
        for row in rows
    ]


def _groups(found: dict[str, Any]) -> list[dict[str, Any]]:
    """The names of a signed round by outcome: first those who are voted on again, then the best."""
    parted: dict[str, list[dict[str, Any]]] = {}
    for line in found["lines"]:
        votes = line["counts"].get("votes", line["counts"].get(line["outcome"]))
        parted.setdefault(line["outcome"], []).append({"name": line["name"], "votes": votes})
    return [{"outcome": o, "lines": parted[o]} for o in SHOWN_FIRST if o in parted]


def _results(meeting: Meeting) -> list[dict[str, Any]]:
    """Everybody's level once all is signed, by level."""
    if meeting.kind in SUBJECT_KINDS:
        return _subject_results(meeting)
    ratings = meeting.ratings.filter(superseded_at=None).select_related("person").order_by("person__sort_key")
    parted: dict[str, list[str]] = {}
    names = told_apart(rating.person for rating in ratings)
    for rating in ratings:
        parted.setdefault(rating.level or rating.status, []).append(names[rating.person_id])
    return [{"outcome": o, "names": parted[o]} for o in SHOWN_FIRST if o in parted]


def _subject_results(meeting: Meeting) -> list[dict[str, Any]]:
    ratings = meeting.subject_ratings.filter(superseded_at=None).select_related("subject").order_by("pk")
    parted: dict[str, list[str]] = {}
    for rating in ratings:
        parted.setdefault(rating.level or rating.status, []).append(rating.subject.name)
    return [{"outcome": o, "names": parted[o]} for o in SHOWN_FIRST if o in parted]


def _final(rounds: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The same from the signed rounds, while the results are not written down yet."""
    found: dict[int | str, tuple[str, str]] = {}
    for one in (r for r in rounds if r["kind"] != CRITERIA):
        chooses = one["kind"] in (EXCELLENT, RUNOFF)
        lines = [x for x in one["lines"] if not chooses or x["outcome"] == "excellent"]
        found |= {x["id"]: (x["name"], x["outcome"]) for x in lines}
    parted: dict[str, list[str]] = {}
    for name, outcome in found.values():
        parted.setdefault(outcome, []).append(name)
    return [{"outcome": o, "names": parted[o]} for o in SHOWN_FIRST if o in parted]


def _minutes(meeting: Meeting) -> dict[str, Any]:
    newest = meeting.minutes.order_by("-number").first()
    content = newest.locked if newest is not None and newest.locked else minutes_content(meeting, newest)
    return {"facts": for_the_room(content), "locked": newest is not None and newest.locked is not None}
