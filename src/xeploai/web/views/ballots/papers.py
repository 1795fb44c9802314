"""The papers of a round: the ballot, and the tellers' record of the count."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.utils import timezone

from xeploai.ballots.queries.sheets import on_ballot
from xeploai.documents import render_docx, render_pdf
from xeploai.documents.builders.voting import ballot_context, count_record_context
from xeploai.errors import NotPermitted
from xeploai.meetings.content import minutes_content
from xeploai.meetings.rounds import round_facts, tally_in_force
from xeploai.people.rules import may
from xeploai.web.doors import login_required, reader_of
from xeploai.web.papers.evening import MEDIA
from xeploai.web.views.ballots.common import seen_round, sees_numbers

if TYPE_CHECKING:
    from django.http import HttpRequest

    from xeploai.ballots.models import Round


@login_required
def download(request: HttpRequest, pk: int, paper: str, kind: str) -> HttpResponse:
    """One paper as PDF or Word; ``?levels=good,completed`` for the names that are voted on among these levels only."""
    round_ = seen_round(request, pk)
    reader = reader_of(request)
    if not (may(reader, "units.read", round_.meeting.unit) or may(reader, "ballots.count", round_)):
        raise NotPermitted("units.read")
    facts = minutes_content(round_.meeting)
    reference = f"{'BP' if paper == 'ballot' else 'KP'}-{round_.meeting_id}-{round_.number}"
    if paper == "ballot":
        context: Any = ballot_context(facts, ballot_facts(round_, request.GET.get("levels", "")), reference=reference)
    else:
        numbers = sees_numbers(reader, round_.meeting)
        found = record_facts(round_) if numbers else blank_facts(round_)
        at = timezone.localtime(round_.closed_at) if round_.closed_at else None
        context = count_record_context(facts, found, reference=reference, counted_at=at)
    content = (render_pdf if kind == "pdf" else render_docx)(context)
    response = HttpResponse(content, content_type=MEDIA[kind])
    name = f"{paper}-{round_.meeting.unit.code}-{round_.meeting.cycle.year}-{round_.number}.{kind}"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def ballot_facts(round_: Round, levels: str = "") -> dict[str, Any]:
    """The names on the ballot; ``levels`` keeps those voted on among just these."""
    wanted = [level for level in levels.split(",") if level in round_.levels]
    subjects = [s for s in on_ballot(round_) if not wanted or (s.levels or round_.levels) == wanted]
    return {
        "kind": round_.kind,
        "levels": wanted or round_.levels,
        "cap": round_.cap,
        "subjects": [
            {"name": str(s), "group": s.group.name if s.group else "", "proposed": s.proposed} for s in subjects
        ],
    }


def record_facts(round_: Round) -> dict[str, Any]:
    """The round with its signed numbers, or with blanks before signing."""
    return round_facts(round_) if tally_in_force(round_) else blank_facts(round_)


def blank_facts(round_: Round) -> dict[str, Any]:
    """The record as a form to be filled in by hand."""
    return {
        "number": round_.number,
        "kind": round_.kind,
        "convened": round_.convened,
        "needed": round_.needed,
        "levels": list(round_.levels),
        "cap": round_.cap,
        "cap_facts": round_.cap_facts,
        **dict.fromkeys(("issued", "returned", "valid", "invalid", "tally_version")),
        "invalid_reasons": {},
        "recount_reason": "",
        "lines": [
            {"name": s["name"], "group": s["group"], "counts": {}, "blank": None, "outcome": ""}
            for s in ballot_facts(round_)["subjects"]
        ],
    }
