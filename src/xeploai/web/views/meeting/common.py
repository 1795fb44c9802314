"""What the pages of a meeting share: the door, the rail, the next step, and verbs whose refusal is shown in place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.shortcuts import get_object_or_404, redirect, render
from django.urls import NoReverseMatch, reverse

from xeploai.errors import Conflict, NotPermitted, Refusal
from xeploai.meetings.enums import MEMBER_KINDS, RAIL, RAILS, MeetingKind, Stage
from xeploai.meetings.models import Meeting
from xeploai.meetings.queries import stage
from xeploai.people.rules import may
from xeploai.web.doors import reader_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse

PAGES = {
    Stage.PREPARATION: "meeting_change",
    Stage.ROLL_CALL: "meeting_roll",
    Stage.ELECTORATE: "meeting_electorate",
    Stage.REVIEW: "meeting_review",
    Stage.CRITERIA: "meeting_criteria",
    Stage.VOTE: "rounds",
    Stage.ROUND_ONE: "rounds",
    Stage.COUNT: "rounds",
    Stage.ROUND_TWO: "rounds",
    Stage.MINUTES: "meeting_minutes",
    Stage.DISPATCH: "meeting_papers",
}


def seen_meeting(request: HttpRequest, pk: int) -> Meeting:
    """The meeting, if the reader sees its unit or counts at it; Http404 otherwise."""
    seen = Meeting.objects.visible_to(reader_of(request))
    return get_object_or_404(
        seen.select_related("unit__parent", "cycle", "chair", "minutes_taker", "subject", "body"), pk=pk
    )


def address(name: str, *args: Any) -> str:
    """The address of a page, '' where there is none."""
    try:
        return reverse(f"web:{name}", args=args)
    except NoReverseMatch:
        return ""


def frame(request: HttpRequest, meeting: Meeting, at: Stage | None = None) -> dict[str, Any]:
    """What every page of a meeting knows."""
    at = at or stage(meeting)
    return {
        "meeting": meeting,
        "unit": meeting.unit,
        "stage": at,
        "rail": rail(meeting, at),
        "about_members": meeting.kind in MEMBER_KINDS,
        "can_run": may(reader_of(request), "meetings.run", meeting),
    }


def rail(meeting: Meeting, at: Stage) -> list[dict[str, str]]:
    """The steps of the evening with the one that is current."""
    steps = RAILS.get(MeetingKind(meeting.kind), RAIL)
    place = steps.index(at) if at in steps else len(steps)
    return [
        {
            "name": str(step.label),
            "state": "done" if i < place else "current" if i == place else "todo",
            "href": address(PAGES[step], meeting.pk),
        }
        for i, step in enumerate(steps)
    ]


def carry_out(
    act: Callable[[], object],
    *,
    then: str,
    otherwise: Callable[[Refusal], HttpResponse],
) -> HttpResponse:
    """Run a verb and go on to ``then``; where it refuses, show ``otherwise`` with the refusal (403 or 409)."""
    try:
        act()
    except Refusal as refusal:
        response = otherwise(refusal)
        response.status_code = 403 if isinstance(refusal, NotPermitted) else 409
        return response
    return redirect(then)


def shown(request: HttpRequest, template: str, context: dict[str, Any], refusal: Refusal | None = None) -> HttpResponse:
    """The page, with a refusal or a conflict on top where there is one."""
    conflict = refusal if isinstance(refusal, Conflict) else None
    return render(request, template, {**context, "refusal": None if conflict else refusal, "conflict": conflict})
