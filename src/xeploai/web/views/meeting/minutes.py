"""The minutes: facts as they wrote themselves, free text beside them, adoption, correction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import Http404
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_POST

from xeploai.errors import NotPermitted, Refusal
from xeploai.meetings.actions.adopt_minutes import adopt_minutes, voters_present, votes_are_over
from xeploai.meetings.actions.amend_minutes import amend_minutes
from xeploai.meetings.actions.correct_minutes import correct_minutes
from xeploai.meetings.actions.draft_minutes import draft_minutes
from xeploai.meetings.content import minutes_content
from xeploai.meetings.enums import Section
from xeploai.meetings.validators import frozen
from xeploai.web.doors import login_required, reader_of
from xeploai.web.drafts import is_autosave, not_saved, saved
from xeploai.web.refusals import sentence
from xeploai.web.views.meeting.common import address, carry_out, frame, seen_meeting, shown

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from xeploai.meetings.models import Meeting, Minutes

HANDS = ("votes_for", "votes_against", "votes_abstain")


@login_required
def minutes(request: HttpRequest, pk: int) -> HttpResponse:
    """The newest number, to write while it may be written, to read after."""
    return _page(request, seen_meeting(request, pk))


@login_required
def number(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """An adopted number, exactly as it was locked."""
    meeting = seen_meeting(request, pk)
    found = meeting.minutes.filter(number=number).exclude(locked=None).first()
    if found is None:
        raise Http404
    context = frame(request, meeting) | {"minutes": found, "facts": found.locked}
    return render(request, "meeting/minutes_locked.html", context)


@login_required
@require_POST
def section(request: HttpRequest, pk: int, section: str) -> HttpResponse:
    """Save one section; answered as JSON where the page saves by itself."""
    meeting = seen_meeting(request, pk)
    version = request.POST.get("version", "")
    try:
        draft = draft_minutes(actor=reader_of(request), meeting=meeting)
        new = amend_minutes(
            actor=reader_of(request),
            minutes=draft,
            section=section,
            text=request.POST.get("text", ""),
            version=int(version) if version.isdecimal() else 0,
        )
    except Refusal as refusal:
        status = 403 if isinstance(refusal, NotPermitted) else 409
        if is_autosave(request):
            return not_saved(refusal, status)
        response = _page(request, meeting, refusal)
        response.status_code = status
        return response
    return saved(timezone.now(), new) if is_autosave(request) else _page(request, meeting)


@login_required
@require_POST
def adopt(request: HttpRequest, pk: int) -> HttpResponse:
    """Enter the show of hands and lock the minutes."""
    meeting = seen_meeting(request, pk)

    def act() -> Minutes:
        hands = [request.POST.get(name, "").strip() for name in HANDS]
        if not all(hand.isdecimal() and len(hand) < 6 for hand in hands):  # noqa: PLR2004 - figures of a count
            raise Refusal("hands_missing", clause="V")
        reader = reader_of(request)
        draft = draft_minutes(actor=reader, meeting=meeting)
        given = dict(zip(HANDS, map(int, hands), strict=True))
        return adopt_minutes(actor=reader, minutes=draft, **given)

    return carry_out(
        act,
        then=address("meeting_minutes", pk),
        otherwise=lambda refusal: _page(request, meeting, refusal),
    )


@login_required
@require_POST
def correct(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin a new number, with a reason."""
    meeting = seen_meeting(request, pk)
    reason = request.POST.get("reason", "")
    return carry_out(
        lambda: correct_minutes(actor=reader_of(request), meeting=meeting, reason=reason),
        then=address("meeting_minutes", pk),
        otherwise=lambda refusal: _page(request, meeting, refusal),
    )


def _page(request: HttpRequest, meeting: Meeting, refusal: Refusal | None = None) -> HttpResponse:
    numbers = list(meeting.minutes.order_by("-number"))
    newest = numbers[0] if numbers else None
    locked = newest is not None and newest.locked is not None
    context = frame(request, meeting) | {
        "minutes": newest,
        "facts": newest.locked if newest is not None and locked else minutes_content(meeting, newest),
        "locked": locked,
        "older": [m for m in numbers[1:] if m.locked],
        "sections": _sections(newest),
        "voters_present": voters_present(meeting) if meeting.convened is not None else None,
        "blocked": _blocked(meeting),
        "hands": {name: request.POST.get(name, "") for name in HANDS},
        "may_close": meeting.adopted_at is not None and meeting.closed_at is None,
    }
    return shown(request, "meeting/minutes.html", context, refusal)


def _sections(newest: Minutes | None) -> list[dict[str, Any]]:
    written = newest.amendments if newest else {}
    empty = {"text": "", "version": 0}
    return [{"code": s.value, "label": s.label, **written.get(s.value, empty)} for s in Section]


def _blocked(meeting: Meeting) -> str:
    """Why the minutes cannot be adopted yet, in words; '' where they can."""
    try:
        frozen(meeting)
        votes_are_over(meeting)
    except Refusal as refusal:
        return str(sentence(refusal))
    return ""
