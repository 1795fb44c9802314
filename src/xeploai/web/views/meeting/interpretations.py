"""What the meeting agrees on before the ballots open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from xeploai.law.voting import cap
from xeploai.meetings.actions.adopt_interpretation import adopt_interpretation
from xeploai.meetings.enums import EXCELLENT
from xeploai.meetings.interpretations import QUESTIONS, fixed_above, in_force, offered
from xeploai.meetings.queries import progress
from xeploai.web.doors import login_required, reader_of
from xeploai.web.views.meeting.common import address, carry_out, frame, seen_meeting, shown

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from xeploai.errors import Refusal
    from xeploai.meetings.models import Meeting


@login_required
def interpretations(request: HttpRequest, pk: int) -> HttpResponse:
    """Both readings side by side, with their effect; a POST writes the answer."""
    meeting = seen_meeting(request, pk)
    if request.method != "POST":
        return _page(request, meeting)
    return carry_out(
        lambda: adopt_interpretation(
            actor=reader_of(request),
            meeting=meeting,
            key=request.POST.get("key", ""),
            value=request.POST.get("value", ""),
        ),
        then=address("meeting_interpretations", pk),
        otherwise=lambda refusal: _page(request, meeting, refusal),
    )


def _page(request: HttpRequest, meeting: Meeting, refusal: Refusal | None = None) -> HttpResponse:
    reached = progress(meeting)
    answers = in_force(meeting)
    good = reached.good if reached.cap is not None else None
    context = frame(request, meeting) | {
        "questions": [_question(meeting, key, answers[key], good) for key in QUESTIONS],
        "good": good,
        "two_open": EXCELLENT in reached.rounds,
    }
    return shown(request, "meeting/interpretations.html", context, refusal)


def _question(meeting: Meeting, key: str, answer: str, good: int | None) -> dict[str, Any]:
    ruled = fixed_above(meeting, key)
    allowed = offered(meeting, key)
    return {
        "key": key,
        "clause": QUESTIONS[key].clause,
        "document": ruled.document_number if ruled else "",
        "adopted": key in meeting.settings,
        "options": [
            {
                "value": value,
                "chosen": value == answer,
                "offered": value in allowed,
                "cap": cap(good=good, base=value).cap if key == "cap_base" and good is not None else None,
            }
            for value in QUESTIONS[key].options
        ],
    }
