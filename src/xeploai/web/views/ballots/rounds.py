"""The rounds of a meeting: where the voting stands, the next step, and the acts around a round."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from xeploai.ballots.actions.close_voting import close_voting
from xeploai.ballots.actions.open_round import open_round
from xeploai.ballots.actions.recount import recount
from xeploai.ballots.actions.void_round import void_round
from xeploai.ballots.enums import RoundKind
from xeploai.ballots.queries.candidates import roll_of
from xeploai.ballots.queries.comparison import entries_of
from xeploai.ballots.queries.course import Course, course_of
from xeploai.meetings.enums import MEMBER_KINDS, SUBJECT_KINDS, MeetingKind
from xeploai.people.rules import may
from xeploai.ratings.actions.open_committee_round import members_with_proposals, open_committee_round
from xeploai.web.doors import login_required, reader_of
from xeploai.web.views.ballots.common import seen_round, sees_numbers, shared
from xeploai.web.views.ballots.lines import tally_lines
from xeploai.web.views.ballots.subject_rounds import subject_rounds
from xeploai.web.views.meeting.common import address, carry_out, frame, seen_meeting, shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse

    from xeploai.ballots.models import Round
    from xeploai.errors import Refusal
    from xeploai.meetings.models import Meeting


@login_required
def rounds(request: HttpRequest, pk: int) -> HttpResponse:
    """Where the voting of this meeting stands; a POST opens the next round."""
    meeting = seen_meeting(request, pk)
    if request.method != "POST":
        return _page(request, meeting)
    kind, ballot = request.POST.get("kind", ""), request.POST.get("ballot", "")
    if kind not in RoundKind.values:
        return _page(request, meeting)
    reader = reader_of(request)

    def act() -> object:
        if kind == RoundKind.LEVELS and meeting.kind == MeetingKind.COMMITTEE:
            return open_committee_round(actor=reader, meeting=meeting)
        return open_round(actor=reader, meeting=meeting, kind=kind, ballot=ballot)

    return carry_out(act, then=address("rounds", pk), otherwise=lambda refusal: _page(request, meeting, refusal))


@login_required
def round_page(request: HttpRequest, pk: int) -> HttpResponse:
    """One round: the names on its ballot, and once signed what came out, line by line."""
    return _round(request, seen_round(request, pk))


@login_required
def round_close(request: HttpRequest, pk: int) -> HttpResponse:
    """The box is closed."""
    return _act(request, pk, lambda round_: close_voting(actor=reader_of(request), round_=round_))


@login_required
def round_void(request: HttpRequest, pk: int) -> HttpResponse:
    """The round does not count."""
    reason = request.POST.get("reason", "")
    return _act(request, pk, lambda round_: void_round(actor=reader_of(request), round_=round_, reason=reason))


@login_required
def round_recount(request: HttpRequest, pk: int) -> HttpResponse:
    """The ballots are counted again."""
    reason = request.POST.get("reason", "")
    return _act(request, pk, lambda round_: recount(actor=reader_of(request), round_=round_, reason=reason))


def _act(request: HttpRequest, pk: int, verb: Callable[[Round], object]) -> HttpResponse:
    round_ = seen_round(request, pk)
    if request.method != "POST":
        return _round(request, round_)
    return carry_out(
        lambda: verb(round_),
        then=address("rounds", round_.meeting_id),
        otherwise=lambda refusal: _round(request, round_, refusal),
    )


def _page(request: HttpRequest, meeting: Meeting, refusal: Refusal | None = None) -> HttpResponse:
    if meeting.kind in SUBJECT_KINDS:
        return subject_rounds(request, meeting, refusal)
    course = course_of(meeting)
    reader = reader_of(request)
    context = (
        frame(request, meeting)
        | shared(reader, meeting)
        | {
            "course": course,
            "next": course.next,
            "current": course.held.get(course.next.kind),
            "held": [course.held[kind] for kind in course.order if kind in course.held],
            "entries": entries_of(course.next.round) if course.next.step == "count" and course.next.round else [],
            "reader": reader,
            **_before_the_first(meeting, course),
        }
    )
    return shown(request, "ballots/rounds.html", context, refusal)


def _before_the_first(meeting: Meeting, course: Course) -> dict[str, Any]:
    """What must stand before round 1."""
    found: dict[str, Any] = {}
    if course.next.kind == RoundKind.LEVELS and course.next.step == "open":
        if meeting.kind == MeetingKind.COMMITTEE:
            found["names"] = len(members_with_proposals(meeting))
        else:
            lines = roll_of(meeting)
            found["names"] = sum(not line.not_rated_because for line in lines)
            found["left_out"] = [line for line in lines if line.not_rated_because]
    return found


def _round(request: HttpRequest, round_: Round, refusal: Refusal | None = None) -> HttpResponse:
    reader = reader_of(request)
    numbers = sees_numbers(reader, round_.meeting)
    tallies = list(round_.tallies.select_related("signed_by__person").order_by("-version"))
    tally = next((t for t in tallies if t.superseded_at is None), None)
    subjects = list(round_.subjects.select_related("person", "group", "subject", "criterion"))
    context = frame(request, round_.meeting) | {
        "round": round_,
        "tally": tally,
        "tallies": tallies,
        "lines": tally_lines(round_, subjects, tally),
        "sees_numbers": numbers,
        "about_members": round_.meeting.kind in MEMBER_KINDS,
        "is_head": may(reader, "ballots.sign", round_),
        "reason": request.POST.get("reason", ""),
    }
    return shown(request, "ballots/round.html", context, refusal)
