"""Who stands for round 2: names kept off the ballot, with a reason, before it opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import get_object_or_404

from xeploai.ballots.actions.mark_ineligible import mark_ineligible
from xeploai.ballots.actions.restore_eligible import restore_eligible
from xeploai.ballots.enums import RoundKind
from xeploai.ballots.models import RoundSubject
from xeploai.ballots.queries.course import course_of
from xeploai.people.models import Person
from xeploai.web.doors import login_required, reader_of
from xeploai.web.typed import whole
from xeploai.web.views.meeting.common import address, carry_out, frame, seen_meeting, shown

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from xeploai.errors import Refusal
    from xeploai.meetings.models import Meeting


@login_required
def eligibility(request: HttpRequest, pk: int) -> HttpResponse:
    """The list of those who passed as good; a POST marks one or puts one back."""
    meeting = seen_meeting(request, pk)
    if request.method != "POST":
        return _page(request, meeting)
    named = Person.objects.filter(pk__in=RoundSubject.objects.filter(round__meeting=meeting).values("person_id"))
    person = get_object_or_404(named, pk=whole(request.POST.get("person", "")))
    reason = request.POST.get("reason", "")

    def act() -> object:
        if "restore" in request.POST:
            return restore_eligible(actor=reader_of(request), meeting=meeting, person=person)
        return mark_ineligible(actor=reader_of(request), meeting=meeting, person=person, reason=reason)

    return carry_out(
        act,
        then=address("rounds_eligibility", pk) + f"#person-{person.pk}",
        otherwise=lambda refusal: _page(request, meeting, refusal),
    )


def _page(request: HttpRequest, meeting: Meeting, refusal: Refusal | None = None) -> HttpResponse:
    course = course_of(meeting)
    context = frame(request, meeting) | {
        "course": course,
        "good": course.good,
        "too_late": RoundKind.EXCELLENT in course.held,
        "too_early": not course.level_lines,
        "asked": request.POST.get("person", ""),
        "reason": request.POST.get("reason", ""),
    }
    return shown(request, "ballots/eligibility.html", context, refusal)
