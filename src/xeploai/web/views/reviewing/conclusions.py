"""The chair's conclusions: every opinion on the draft, every superior's point, and free matters (PL2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST

from xeploai.errors import Conflict, Refusal
from xeploai.meetings.actions.conclude import Matter, conclude
from xeploai.meetings.actions.drop_conclusion import drop_conclusion
from xeploai.meetings.conclusions import matters_of
from xeploai.meetings.findings import clause_of
from xeploai.reviews.enums import Verdict
from xeploai.web.doors import login_required, reader_of
from xeploai.web.views.meeting.common import address, carry_out, shown
from xeploai.web.views.reviewing.common import OWN_VOTES, number_in, venue, venue_frame

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from xeploai.meetings.conclusions import Item
    from xeploai.meetings.models import Meeting

KEPT = ("key", "text", "verdict", "why")


@login_required
def conclusions(request: HttpRequest, pk: int) -> HttpResponse:
    """Everything to conclude on; a POST writes one conclusion."""
    meeting = venue(request, pk, OWN_VOTES)
    if request.method != "POST":
        return _page(request, meeting)
    given = request.POST
    matter = _matter(meeting, given.get("key", ""), given.get("text", ""))
    return carry_out(
        lambda: conclude(
            actor=reader_of(request),
            meeting=meeting,
            matter=matter,
            verdict=given.get("verdict", ""),
            why=given.get("why", ""),
            version=number_in(given.get("version", "")),
        ),
        then=address("meeting_conclusions", pk),
        otherwise=lambda refusal: _page(request, meeting, refusal),
    )


@login_required
@require_POST
def drop(request: HttpRequest, pk: int, conclusion: int) -> HttpResponse:
    """Take a free conclusion back."""
    meeting = venue(request, pk, OWN_VOTES)
    found = get_object_or_404(meeting.conclusions, pk=conclusion)
    return carry_out(
        lambda: drop_conclusion(actor=reader_of(request), conclusion=found),
        then=address("meeting_conclusions", pk),
        otherwise=lambda refusal: _page(request, meeting, refusal),
    )


def _matter(meeting: Meeting, key: str, text: str) -> Matter:
    if not key:
        return Matter(text=text)
    item = next((item for item in matters_of(meeting) if item.key == key), None)
    if item is None:
        raise Http404
    free = item.opinion is None and item.point is None
    return Matter(opinion=item.opinion, point=item.point, conclusion=item.conclusion if free else None, text=text)


def _page(request: HttpRequest, meeting: Meeting, refusal: Refusal | None = None) -> HttpResponse:
    items = matters_of(meeting)
    kept = {name: request.POST.get(name, "") for name in KEPT} if refusal else {}
    asked = [item for item in items if item.opinion is not None or item.point is not None]
    context = venue_frame(request, meeting) | {
        "clause": clause_of(meeting),
        "opinions": [_shown(item, kept) for item in items if item.opinion is not None],
        "points": [_shown(item, kept) for item in items if item.point is not None],
        "free": [_shown(item, kept) for item in items if item.opinion is None and item.point is None],
        "asked": len(asked),
        "done": sum(item.conclusion is not None for item in asked),
        "verdicts": Verdict.choices,
        "kept": kept,
    }
    if isinstance(refusal, Conflict):
        words = dict(Verdict.choices)
        theirs, yours = refusal.theirs, refusal.yours
        context["rows"] = [
            {"label": "", "theirs": words.get(theirs["verdict"], ""), "yours": words.get(yours["verdict"], "")},
            {"label": "", "theirs": theirs["why"], "yours": yours["why"]},
        ]
    return shown(request, "reviewing/conclusions.html", context, refusal)


def _shown(item: Item, kept: dict[str, str]) -> dict[str, object]:
    """One matter with what its form holds: what was just typed, what stands, or what the preparers say."""
    prepared = item.opinion
    stands = item.conclusion
    verdict = stands.verdict if stands else prepared.verdict if prepared else ""
    why = stands.why if stands else prepared.why if prepared else ""
    typed = kept if kept.get("key") == item.key else {}
    return {
        "item": item,
        "verdict": typed.get("verdict", verdict),
        "why": typed.get("why", why),
        "version": stands.version if stands else 0,
        "open": bool(typed),
    }
