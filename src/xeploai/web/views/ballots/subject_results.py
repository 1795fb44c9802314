"""The results of votes on organisations, collectives and leaders, one sentence each, and "Vì sao?"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.shortcuts import get_object_or_404, render

from xeploai.ballots.queries.course import courses_of
from xeploai.people.rules import may
from xeploai.ratings.actions.record_subject_ratings import record_subject_ratings
from xeploai.ratings.models import SubjectRating
from xeploai.web.doors import login_required, reader_of
from xeploai.web.views.ballots.common import sees_numbers
from xeploai.web.views.ballots.subject_sentences import sentence, why
from xeploai.web.views.meeting.common import address, carry_out, frame, shown

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from xeploai.ballots.queries.course import Course
    from xeploai.errors import Refusal
    from xeploai.meetings.models import Meeting


def subject_results(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """What the votes made of each subject; a POST records it."""
    if request.method != "POST":
        return _page(request, meeting)
    return carry_out(
        lambda: record_subject_ratings(actor=reader_of(request), meeting=meeting),
        then=address("results", meeting.pk),
        otherwise=lambda refusal: _page(request, meeting, refusal),
    )


@login_required
def result_why(request: HttpRequest, pk: int) -> HttpResponse:
    """The steps of one rating, in full."""
    reader = reader_of(request)
    seen = SubjectRating.objects.visible_to(reader).exclude(meeting=None)
    rating = get_object_or_404(seen.select_related("subject__unit__parent", "meeting__unit"), pk=pk)
    meeting: Any = rating.meeting
    numbers = sees_numbers(reader, meeting)
    context = {
        "rating": rating,
        "unit": rating.subject.unit,
        "sentence": sentence(rating, numbers=numbers),
        "steps": why(rating) if numbers else [],
        "reads": may(reader, "units.read", meeting.unit),
    }
    return render(request, "ballots/subject_why.html", context)


def _page(request: HttpRequest, meeting: Meeting, refusal: Refusal | None = None) -> HttpResponse:
    reader = reader_of(request)
    courses = courses_of(meeting)
    numbers = sees_numbers(reader, meeting)
    found = SubjectRating.objects.visible_to(reader).in_force().filter(meeting=meeting)
    ratings = list(found.select_related("subject").order_by("nature", "pk"))
    steps = [
        {"rating": r, "sentence": sentence(r, numbers=numbers), "steps": why(r) if numbers else []} for r in ratings
    ]
    context = frame(request, meeting) | {
        "finished": bool(courses) and all(course.next.step == "finished" for course in courses),
        "rows": steps,
        "stale": _is_stale(courses, ratings),
        "sees_numbers": numbers,
        "criteria": [
            (criterion, course.grades.get(f"c{criterion.pk}")) for course in courses for criterion in course.disputed
        ],
        "clause": {"collective": "PL2", "organisation": "PL1"}.get(meeting.kind, "PL5"),
    }
    return shown(request, "ballots/subject_results.html", context, refusal)


def _is_stale(courses: list[Course], ratings: list[SubjectRating]) -> bool:
    """Whether a recount was signed after the ratings were recorded."""
    signed = {h.round.pk: h.tally.version for c in courses for h in c.held.values() if h.signed and h.tally}
    return any(signed.get(s["round"]) != s["tally_version"] for rating in ratings for s in rating.explanation)
