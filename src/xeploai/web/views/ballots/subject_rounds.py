"""The voting of a collective, an organisation or a conference: list by list, what is next and what keeps it closed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from xeploai.ballots.queries.comparison import entries_of
from xeploai.ballots.queries.course import courses_of
from xeploai.errors import Refusal
from xeploai.meetings.enums import PAIR, MeetingKind, TurnState
from xeploai.meetings.gates import gates
from xeploai.web.doors import reader_of
from xeploai.web.refusals import sentence
from xeploai.web.views.ballots.common import shared
from xeploai.web.views.ballots.words import list_words
from xeploai.web.views.meeting.common import address, frame, shown

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from xeploai.ballots.models import CountEntry
    from xeploai.ballots.queries.course import Course, Held, Next
    from xeploai.meetings.gates import Gate
    from xeploai.meetings.models import Meeting

FIXES = {
    "turns_missing": ("meeting_review", _("Đến phần kiểm điểm")),
    "turns_unfinished": ("meeting_review", _("Đến phần kiểm điểm")),
    "criteria_first": ("meeting_criteria", _("Đến bảng tiêu chí")),
    "collective_not_rated": ("meeting_order", _("Xem kết quả phải chờ, ghi lý do")),
}


@dataclass(frozen=True, slots=True)
class Closed:
    """One thing that is not done yet, in words, and where to do it."""

    text: str
    clause: str
    href: str
    label: str


@dataclass(frozen=True, slots=True)
class Ahead:
    """One list (the only one of a meeting that is no conference) and its next step."""

    course: Course
    name: str
    next: Next
    current: Held | None
    held: list[Held]
    entries: list[CountEntry]
    closed: list[Closed]


def subject_rounds(request: HttpRequest, meeting: Meeting, refusal: Refusal | None = None) -> HttpResponse:
    """Where the voting stands."""
    reader = reader_of(request)
    lists = [_ahead(meeting, course) for course in courses_of(meeting)]
    context: dict[str, Any] = (
        frame(request, meeting)
        | shared(reader, meeting)
        | {
            "lists": lists,
            "is_conference": meeting.kind == MeetingKind.CONFERENCE,
            "clause": {"collective": "PL2", "organisation": "PL1"}.get(meeting.kind, "PL5"),
            "finished": bool(lists) and all(one.next.step == "finished" for one in lists),
            "pair": meeting.convened is not None and meeting.convened <= PAIR,
            "waiting": meeting.turns.filter(state=TurnState.WAITING).count(),
        }
    )
    return shown(request, "ballots/subject_rounds.html", context, refusal)


def _ahead(meeting: Meeting, course: Course) -> Ahead:
    following = course.next
    counting = following.step == "count" and following.round is not None
    return Ahead(
        course=course,
        name=list_words(course.ballot),
        next=following,
        current=course.held.get(following.kind),
        held=[course.held[kind] for kind in course.order if kind in course.held],
        entries=entries_of(following.round) if counting and following.round else [],
        closed=[closed(meeting, gate) for gate in gates(meeting, following.kind)] if following.step == "open" else [],
    )


def closed(meeting: Meeting, gate: Gate) -> Closed:
    """A gate in words. A page that does not exist is no link."""
    page, label = FIXES.get(gate.code, ("rounds", ""))
    said = sentence(Refusal(gate.code, clause=gate.clause, **gate.params))
    return Closed(str(said), gate.clause, address(page, meeting.pk), str(label))
