"""One part of the review: the report or self-review, the points to go through, what is said, and the mark."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from xeploai.errors import Conflict, NotPermitted, Refusal
from xeploai.meetings.actions.mark_reviewed import mark_reviewed
from xeploai.meetings.actions.mark_turn_absent import mark_turn_absent
from xeploai.meetings.actions.reset_turn import reset_turn
from xeploai.meetings.actions.save_turn_notes import TurnNotes, save_turn_notes
from xeploai.meetings.actions.tick_prompt_point import tick_prompt_point
from xeploai.meetings.prompts import points_of
from xeploai.meetings.turns import course_of
from xeploai.reviews.models import PromptPoint
from xeploai.web.doors import login_required, reader_of
from xeploai.web.drafts import is_autosave, not_saved, saved
from xeploai.web.views.meeting.common import address, carry_out, shown
from xeploai.web.views.reviewing.common import number_in, venue, venue_frame
from xeploai.web.views.reviewing.driver import posts_of
from xeploai.web.views.reviewing.papers import paper_of, shortcomings_of

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from xeploai.meetings.models import Meeting, ReviewTurn

NOTES = ("note", "explanation", "conclusion")


@login_required
def turn(request: HttpRequest, pk: int, turn: int) -> HttpResponse:
    """Read it; a POST keeps the notes, by itself or with a button."""
    meeting = venue(request, pk)
    found = get_object_or_404(meeting.turns.select_related("person"), pk=turn)
    if request.method != "POST":
        return _page(request, meeting, found)
    try:
        kept = save_turn_notes(
            actor=reader_of(request),
            turn=found,
            version=number_in(request.POST.get("version", "")),
            notes=TurnNotes(**{name: request.POST.get(name, "") for name in NOTES}),
        )
    except Refusal as refusal:
        status = 403 if isinstance(refusal, NotPermitted) else 409
        if is_autosave(request):
            return not_saved(refusal, status)
        response = _page(request, meeting, found, refusal)
        response.status_code = status
        return response
    return saved(timezone.now(), kept.version) if is_autosave(request) else _page(request, meeting, kept)


@login_required
@require_POST
def mark(request: HttpRequest, pk: int, turn: int) -> HttpResponse:
    """Reviewed, absent with a reason, or waiting again; then on to the next part."""
    meeting, actor = venue(request, pk), reader_of(request)
    found = get_object_or_404(meeting.turns.select_related("person"), pk=turn)
    wanted = request.POST.get("mark", "")

    def act() -> None:
        if wanted == "absent":
            mark_turn_absent(actor=actor, turn=found, reason=request.POST.get("reason", ""))
        elif wanted == "waiting":
            reset_turn(actor=actor, turn=found)
        else:
            mark_reviewed(actor=actor, turn=found)

    response = carry_out(
        act, then=address("meeting_review", pk), otherwise=lambda refusal: _page(request, meeting, found, refusal)
    )
    if "Location" in response.headers:
        response["Location"] = _then(meeting, found, wanted)
    return response


@login_required
@require_POST
def tick(request: HttpRequest, pk: int, turn: int, point: int) -> HttpResponse:
    """A superior's point was gone through, or was not after all."""
    meeting = venue(request, pk)
    found = get_object_or_404(meeting.turns.select_related("person"), pk=turn)
    row = get_object_or_404(PromptPoint.objects.filter(prompt__cycle_id=meeting.cycle_id), pk=point)
    return carry_out(
        lambda: tick_prompt_point(
            actor=reader_of(request), turn=found, point=row, done=request.POST.get("done") == "yes"
        ),
        then=address("meeting_turn", pk, turn) + "#points",
        otherwise=lambda refusal: _page(request, meeting, found, refusal),
    )


def _then(meeting: Meeting, found: ReviewTurn, wanted: str) -> str:
    following = course_of(meeting).next
    if wanted == "waiting":
        return address("meeting_turn", meeting.pk, found.pk)
    if following is None:
        return address("meeting_review", meeting.pk)
    return address("meeting_turn", meeting.pk, following.pk)


def _page(request: HttpRequest, meeting: Meeting, found: ReviewTurn, refusal: Refusal | None = None) -> HttpResponse:
    course = course_of(meeting)
    turns = list(course.turns)
    place = turns.index(found)
    kept = isinstance(refusal, Refusal) and "note" in request.POST
    notes = {name: request.POST.get(name, "") for name in NOTES} if kept else asdict(TurnNotes.of(found))
    context = venue_frame(request, meeting) | {
        "turn": found,
        "name": course.names[found.person_id],
        "post": posts_of(meeting).get(found.person_id, "") if found.person_id else "",
        "place": place + 1,
        "total": len(turns),
        "before": turns[place - 1] if place else None,
        "after": turns[place + 1] if place + 1 < len(turns) else None,
        "names": course.names,
        "paper": paper_of(meeting, found),
        "points": points_of(meeting).get(found.person_id, []),
        "shortcomings": shortcomings_of(meeting, found),
        "notes": notes,
        "reason": request.POST.get("reason", found.absent_because),
        "fields": _fields(notes),
        "own": found.person_id is not None and found.person_id == reader_of(request).person_id,
    }
    if isinstance(refusal, Conflict):
        context["rows"] = [
            {"label": label, "theirs": refusal.theirs[name], "yours": refusal.yours[name]}
            for name, label, _hint, _text in _fields(notes)
        ]
        context["newest"] = refusal.theirs["version"]
    return shown(request, "reviewing/turn.html", context, refusal)


def _fields(notes: dict[str, Any]) -> list[tuple[str, str, str, str]]:
    """Name, label, hint and text of each note."""
    words = {
        "note": (_("Ý kiến phê bình, góp ý"), _("Ghi ai góp ý, góp ý điều gì.")),
        "explanation": (_("Giải trình"), _("Chỉ ghi khi chủ trì yêu cầu giải trình.")),
        "conclusion": (_("Kết luận của chủ trì"), _("Điều phải sửa, đến khi nào.")),
    }
    return [(name, *words[name], notes[name]) for name in NOTES]
