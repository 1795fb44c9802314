"""The results of a meeting: one sentence for each member, and "Vì sao?"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.shortcuts import get_object_or_404, render

from xeploai.ballots.queries.course import course_of
from xeploai.meetings.enums import SUBJECT_KINDS, MeetingKind, Nature
from xeploai.people.models import Person
from xeploai.people.naming import told_apart
from xeploai.people.rules import may
from xeploai.ratings.actions.record_ratings import record_ratings
from xeploai.ratings.models import Rating
from xeploai.ratings.queries.differences import decisions_of
from xeploai.ratings.queries.results import further_places
from xeploai.web.doors import login_required, reader_of
from xeploai.web.views.ballots.common import sees_numbers
from xeploai.web.views.ballots.sentences import sentence, why
from xeploai.web.views.ballots.subject_results import subject_results
from xeploai.web.views.meeting.common import address, carry_out, frame, seen_meeting, shown

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from xeploai.errors import Refusal
    from xeploai.meetings.models import Meeting

INLINE = 120


@login_required
def results(request: HttpRequest, pk: int) -> HttpResponse:
    """What the votes made of each member; a POST records it."""
    meeting = seen_meeting(request, pk)
    if meeting.kind in SUBJECT_KINDS:
        return subject_results(request, meeting)
    if request.method != "POST":
        return _page(request, meeting)
    further = request.POST.get("further_names") == "yes"
    return carry_out(
        lambda: record_ratings(actor=reader_of(request), meeting=meeting, further_names=further),
        then=address("results", pk),
        otherwise=lambda refusal: _page(request, meeting, refusal),
    )


@login_required
def result_why(request: HttpRequest, pk: int) -> HttpResponse:
    """The steps of one rating, in full."""
    seen = Rating.objects.visible_to(reader_of(request)).select_related("person", "cell", "meeting__unit__parent")
    rating = get_object_or_404(seen, pk=pk)
    numbers = sees_numbers(reader_of(request), rating.meeting)
    context = {
        "rating": rating,
        "unit": rating.meeting.unit,
        "sentence": sentence(rating, str(rating.person), numbers=numbers),
        "steps": why(rating, names_in([rating])) if numbers else [],
        "reads": may(reader_of(request), "units.read", rating.meeting.unit),
    }
    return render(request, "ballots/why.html", context)


def _page(request: HttpRequest, meeting: Meeting, refusal: Refusal | None = None) -> HttpResponse:
    reader = reader_of(request)
    course = course_of(meeting)
    numbers = sees_numbers(reader, meeting)
    ratings = list(
        Rating.objects.visible_to(reader)
        .in_force()
        .filter(meeting=meeting)
        .select_related("person", "cell")
        .order_by("cell__code", "person__sort_key", "person__code")
    )
    context = frame(request, meeting) | {
        "course": course,
        "finished": course.next.step == "finished",
        "rows": rows_of(ratings, numbers=numbers),
        "counts": counts_of(ratings),
        "further": len(further_places(course)),
        "sends_further": any(rating.runner_up for rating in ratings),
        "proposes": meeting.nature == Nature.PROPOSAL,
        "lacking": meeting.kind == MeetingKind.COMMITTEE and any(d.lacks_reason for d in decisions_of(meeting)),
        "stale": is_stale(course, ratings),
        "both_ways": len(course.chosen) <= course.cap.holds_both_ways,
        "sees_numbers": numbers,
    }
    return shown(request, "ballots/results.html", context, refusal)


def is_stale(course: Any, ratings: list[Rating]) -> bool:
    """Whether a recount was signed after the ratings were recorded."""
    signed = {h.round.pk: h.tally.version for h in course.held.values() if h.signed and h.tally}
    return any(signed.get(step["round"]) != step["tally_version"] for rating in ratings for step in rating.explanation)


def rows_of(ratings: list[Rating], *, numbers: bool) -> list[dict[str, Any]]:
    """Each rating with its sentence, and its steps where the list is short enough to carry them."""
    names = names_in(ratings) if len(ratings) <= INLINE and numbers else {}
    apart = told_apart(rating.person for rating in ratings)
    return [
        {
            "rating": rating,
            "name": apart[rating.person_id],
            "sentence": sentence(rating, apart[rating.person_id], numbers=numbers),
            "steps": why(rating, names) if names else [],
        }
        for rating in ratings
    ]


def names_in(ratings: list[Rating]) -> dict[str, str]:
    """{subject key: name} of everybody the steps speak of. One query."""
    keys = {str(rating.person_id) for rating in ratings}
    for rating in ratings:
        for step in rating.explanation:
            keys |= set(step["given"].get("votes", ()))
    people = Person.objects.filter(pk__in=[int(key) for key in keys])
    return {str(pk): name for pk, name in told_apart(people).items()}


def counts_of(ratings: list[Rating]) -> list[dict[str, Any]]:
    """How many at each level, in order; no_majority and not_rated last."""
    order = ("excellent", "good", "completed", "not_completed", "no_majority", "not_rated")
    found = [rating.level or rating.status for rating in ratings]
    return [{"code": code, "number": found.count(code)} for code in order if code in found or code in order[:4]]
