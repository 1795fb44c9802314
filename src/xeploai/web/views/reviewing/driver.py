"""Driving the review: where we are, who is next, what the vote still waits for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from xeploai.meetings.actions.prepare_turns import prepare_turns
from xeploai.meetings.calling import place_of
from xeploai.meetings.conclusions import matters_of
from xeploai.meetings.enums import ROUND_VOIDED, TurnState
from xeploai.meetings.findings import lines_of as criteria_of
from xeploai.meetings.turns import collective_name, course_of, seats_of
from xeploai.people.enums import PostRole
from xeploai.reviews.self_reviews import self_reviews
from xeploai.web.doors import login_required, reader_of
from xeploai.web.views.meeting.common import address, carry_out, shown
from xeploai.web.views.reviewing.common import venue, venue_frame

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from xeploai.errors import Refusal
    from xeploai.meetings.models import Meeting, ReviewTurn
    from xeploai.meetings.turns import Course

TONES = {TurnState.REVIEWED: "done", TurnState.ABSENT: "due"}


@dataclass(frozen=True, slots=True)
class Line:
    """One part of the review as the list shows it."""

    turn: ReviewTurn
    name: str
    post: str
    handed_in: bool
    current: bool

    @property
    def tone(self) -> str:
        """The colour of its state, which stands beside in words."""
        return TONES.get(TurnState(self.turn.state), "")


@login_required
def review(request: HttpRequest, pk: int) -> HttpResponse:
    """The order of the review and the one next step."""
    return _page(request, venue(request, pk))


@login_required
@require_POST
def prepare(request: HttpRequest, pk: int) -> HttpResponse:
    """Make the order, or bring it in step with the seats."""
    meeting = venue(request, pk)
    return carry_out(
        lambda: prepare_turns(actor=reader_of(request), meeting=meeting),
        then=address("meeting_review", pk),
        otherwise=lambda refusal: _page(request, meeting, refusal),
    )


def _page(request: HttpRequest, meeting: Meeting, refusal: Refusal | None = None) -> HttpResponse:
    course = course_of(meeting)
    done = len(course.turns) - len(course.waiting)
    context = venue_frame(request, meeting) | {
        "collective": collective_name(meeting),
        "lines": lines_of(meeting, course),
        "next": course.next,
        "next_name": course.names[course.next.person_id] if course.next else "",
        "waiting_names": course.waiting_names,
        "over": course.over,
        "done": done,
        "total": len(course.turns),
        "voting": meeting.rounds.exclude(state=ROUND_VOIDED).exists(),
        "after": _after(meeting) if course.over else None,
        "place": place_of(meeting.body) if meeting.body else "body",
        "leaders": len(seats_of(meeting)),
    }
    return shown(request, "reviewing/review.html", context, refusal)


def _after(meeting: Meeting) -> tuple[str, str, str]:
    """What follows the review: title, words on the button, address (PL2, 2.2.2)."""
    if any(item.conclusion is None for item in matters_of(meeting)):
        return (
            _("Chủ trì kết luận từng nội dung tiếp thu"),
            _("Đến phần kết luận"),
            address("meeting_conclusions", meeting.pk),
        )
    if any(not line.settled for line in criteria_of(meeting)):
        return (_("Đánh giá theo khung tiêu chí"), _("Đến khung tiêu chí"), address("meeting_criteria", meeting.pk))
    return (_("Bỏ phiếu kín mức xếp loại"), _("Đến phần bỏ phiếu"), address("rounds", meeting.pk))


def lines_of(meeting: Meeting, course: Course) -> list[Line]:
    """The turns with posts and papers."""
    people = [turn.person_id for turn in course.turns if turn.person_id is not None]
    papers = self_reviews(meeting.cycle, people)
    posts = posts_of(meeting)
    return [
        Line(
            turn=turn,
            name=course.names[turn.person_id],
            post=posts.get(turn.person_id, "") if turn.person_id else "",
            handed_in=turn.person_id in papers,
            current=turn == course.next,
        )
        for turn in course.turns
    ]


def posts_of(meeting: Meeting) -> dict[int, str]:
    """What each member is in the collective, in words."""
    return {post.person_id: post.title or str(PostRole(post.role).label) for post in seats_of(meeting)}
