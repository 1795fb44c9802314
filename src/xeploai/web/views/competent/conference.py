"""Conferences of the competent level: their lists, the votes on them, what came out, the notices (PL5)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse

from xeploai.ballots.actions.open_round import open_round
from xeploai.ballots.queries.course import courses_of
from xeploai.cycles.models import Delegation
from xeploai.law.rule_sets.appraisals import appraising_of
from xeploai.meetings.actions.plan_conference import competent_body, plan_conference
from xeploai.meetings.enums import DispatchKind, MeetingKind
from xeploai.meetings.models import Dispatch, Meeting
from xeploai.people.rules import may, require
from xeploai.ratings.actions.decide_subject_difference_reasons import decide_subject_difference_reasons
from xeploai.ratings.actions.open_conference_list import open_conference_list
from xeploai.ratings.actions.record_subject_ratings import record_subject_ratings
from xeploai.ratings.actions.report_delegated_ratings import report_delegated_ratings
from xeploai.ratings.actions.send_subject_notices import send_subject_notices
from xeploai.ratings.queries.lists import caps_of, heads_over, lists_of
from xeploai.ratings.queries.subject_differences import decided_at
from xeploai.web.doors import current_cycle, login_required, reader_of, seen_unit
from xeploai.web.rule_views import words
from xeploai.web.views.competent.common import authority_seen, carry_out, shown
from xeploai.web.views.competent.words import BALLOT_WORDS
from xeploai.web.views.meeting.common import frame, seen_meeting
from xeploai.web.work.dates import dates_of

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from xeploai.ballots.queries.course import Course
    from xeploai.cycles.models import Cycle
    from xeploai.errors import Refusal
    from xeploai.organisations.models import Unit
    from xeploai.ratings.queries.lists import Listed

PREFIX = "reason."


@login_required
def conferences(request: HttpRequest, code: str) -> HttpResponse:
    """The conferences of one competent level in the year; a POST plans the next, or reports what was delegated."""
    unit, cycle = authority_seen(request, code), current_cycle()
    if request.method != "POST":
        return _conferences_page(request, unit, cycle)

    def act() -> object:
        if "delegated" in request.POST:
            again = request.POST.get("again", "")
            return report_delegated_ratings(actor=reader_of(request), cycle=cycle, unit=unit, reason=again)
        return plan_conference(actor=reader_of(request), cycle=cycle, unit=unit)

    then = reverse("web:conferences", args=[code])
    return carry_out(act, then=then, otherwise=lambda refusal: _conferences_page(request, unit, cycle, refusal))


def _conferences_page(request: HttpRequest, unit: Unit, cycle: Cycle, refusal: Refusal | None = None) -> HttpResponse:
    held = Meeting.objects.filter(cycle=cycle, unit=unit, kind=MeetingKind.CONFERENCE, rehearsal=False)
    delegated = Delegation.objects.filter(to_unit=unit, withdrawn_at=None, subject__cycle=cycle)
    reports = Dispatch.objects.filter(meeting__in=held, kind=DispatchKind.REPORT).select_related("to_unit")
    context = {
        "unit": unit,
        "cycle": cycle,
        "conferences": held.order_by("number"),
        "body": competent_body(unit),
        "can_run": may(reader_of(request), "meetings.run", unit),
        "delegated": list(delegated.select_related("subject")),
        "reports": reports.order_by("-sent_at"),
        "dates": dates_of(cycle),
    }
    return shown(request, "competent/conferences.html", context, refusal)


@login_required
def conference_lists(request: HttpRequest, pk: int) -> HttpResponse:
    """The lists of one conference, what warns before and after the vote; a POST opens a ballot or records."""
    meeting = _conference(request, pk)
    if request.method != "POST":
        return _lists_page(request, meeting)
    reader = reader_of(request)

    def act() -> object:
        if "record" in request.POST:
            return record_subject_ratings(actor=reader, meeting=meeting)
        ballot, kind = request.POST.get("ballot", ""), request.POST.get("kind", "levels")
        if kind == "levels":
            return open_conference_list(actor=reader, meeting=meeting, ballot=ballot)
        return open_round(actor=reader, meeting=meeting, kind="levels_again", ballot=ballot)

    then = reverse("web:conference_lists", args=[pk])
    return carry_out(act, then=then, otherwise=lambda refusal: _lists_page(request, meeting, refusal))


def _conference(request: HttpRequest, pk: int) -> Meeting:
    meeting = seen_meeting(request, pk)
    if meeting.kind != MeetingKind.CONFERENCE:
        raise Http404
    return meeting


def _lists_page(request: HttpRequest, meeting: Meeting, refusal: Refusal | None = None) -> HttpResponse:
    listed = lists_of(meeting)
    courses = {course.ballot: course for course in courses_of(meeting)}
    every = [one for found in listed.values() for one in found]
    levels = {one.subject.pk: one.level for one in every}
    limits = appraising_of(meeting.cycle.rule_set).limits
    finished = bool(courses) and all(course.next.step == "finished" for course in courses.values())
    context = frame(request, meeting) | {
        "lists": [_list(meeting, ballot, found, courses.get(ballot)) for ballot, found in listed.items() if found],
        "heads": heads_over(every, levels),
        "head_limit": {"name": words(limits["head_not_above"].name), "source": limits["head_not_above"].source},
        "cap_limit": {"name": words(limits["similar_group"].name), "source": limits["similar_group"].source},
        "finished": finished,
        "recorded": any(one.result and not one.elsewhere for one in every),
        "open_elsewhere": sum(one.elsewhere for one in every),
    }
    return shown(request, "competent/conference_lists.html", context, refusal)


def _list(meeting: Meeting, ballot: str, found: list[Listed], course: Course | None) -> dict[str, Any]:
    votes = course.level_lines if course else {}
    convened = meeting.convened
    rows = []
    for one in found:
        line = votes.get(one.subject.key)
        rows.append({"listed": one, "line": line, "votes": _votes(course, one), "convened": convened})
    return {
        "ballot": ballot,
        "words": BALLOT_WORDS[ballot],
        "rows": rows,
        "ready": sum(one.ready for one in found),
        "waiting": [one.subject.name for one in found if not one.proposed and not one.elsewhere],
        "caps": [cap for cap in caps_of(meeting, found) if cap.over],
        "course": course,
        "next": course.next if course else None,
    }


def _votes(course: Course | None, one: Listed) -> int | None:
    """The votes for the level that came out; None before the count is signed or without a majority."""
    if course is None or one.result is None or not one.result.level:
        return None
    for kind in ("levels_again", "levels"):
        held = course.held.get(kind)
        if held and held.signed and held.tally and one.subject.key in held.tally.lines:
            number = held.tally.lines[one.subject.key].get(one.result.level)
            return None if number is None else int(number)
    return None


@login_required
def subject_decisions(request: HttpRequest, pk: int) -> HttpResponse:
    """The results of one conference; a POST writes reasons or sends the notices."""
    meeting = _conference(request, pk)
    if request.method != "POST":
        return _decisions_page(request, meeting)
    reader = reader_of(request)
    named = {k.removeprefix(PREFIX): str(v) for k, v in request.POST.items() if k.startswith(PREFIX)}
    given = {int(subject): text for subject, text in named.items() if subject.isdecimal() and text.strip()}

    def act() -> object:
        if "send" in request.POST:
            return send_subject_notices(actor=reader, meeting=meeting, reason=request.POST.get("again", ""))
        return decide_subject_difference_reasons(actor=reader, meeting=meeting, reasons=given)

    then = reverse("web:subject_decisions", args=[pk])
    return carry_out(act, then=then, otherwise=lambda refusal: _decisions_page(request, meeting, refusal, given))


def _decisions_page(
    request: HttpRequest, meeting: Meeting, refusal: Refusal | None = None, given: dict[int, str] | None = None
) -> HttpResponse:
    found = decided_at(meeting)
    papers = meeting.dispatches.filter(kind__in=(DispatchKind.NOTICE, DispatchKind.REPORT))
    context = frame(request, meeting) | {
        "decisions": found,
        "differing": [one for one in found if one.differs],
        "lacking": sum(one.lacks_reason for one in found),
        "notices": papers.select_related("to_unit", "opened_by__person").order_by("to_unit__code", "number"),
        "given": given or {},
    }
    return shown(request, "competent/subject_decisions.html", context, refusal)


@login_required
def subject_notices(request: HttpRequest, code: str) -> HttpResponse:
    """What competent levels told this unit, the newest first."""
    unit = seen_unit(request, code)
    require(reader_of(request), "units.read", unit)
    cycle = current_cycle()
    sent = Dispatch.objects.filter(to_unit=unit, meeting__cycle=cycle, meeting__kind=MeetingKind.CONFERENCE)
    found = sent.select_related("meeting__unit", "sent_by__person").order_by("-sent_at")
    return render(request, "competent/subject_notices.html", {"unit": unit, "cycle": cycle, "notices": found})
