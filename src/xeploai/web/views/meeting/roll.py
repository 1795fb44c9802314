"""The roll call: forty-five ticks, each saved as it is made, true on every screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import BadRequest
from django.db.models import Q
from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_POST

from xeploai.errors import Conflict, NotPermitted, Refusal
from xeploai.meetings.actions.add_guest import add_guest
from xeploai.meetings.actions.mark_attendance import Mark, mark_attendance
from xeploai.meetings.actions.mark_late_arrival import mark_late_arrival
from xeploai.meetings.actions.prepare_roll import prepare_roll
from xeploai.meetings.actions.remove_guest import remove_guest
from xeploai.meetings.enums import Capacity, Presence
from xeploai.meetings.queries import roll
from xeploai.people.models import Person, Post
from xeploai.vietnamese.names import fold
from xeploai.web.doors import login_required, reader_of
from xeploai.web.refusals import sentence
from xeploai.web.typed import whole
from xeploai.web.views.meeting.common import address, carry_out, frame, seen_meeting, shown
from xeploai.web.views.meeting.stamps import stamp, unchanged, with_stamp

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest

    from xeploai.meetings.models import Attendee, Meeting

FOUND = 12


@login_required
def roll_call(request: HttpRequest, pk: int) -> HttpResponse:
    """The roll with its ticks."""
    return _page(request, seen_meeting(request, pk))


@login_required
@require_POST
def prepare(request: HttpRequest, pk: int) -> HttpResponse:
    """Write the roll, or bring it in step with the roster."""
    meeting = seen_meeting(request, pk)
    return carry_out(
        lambda: prepare_roll(actor=reader_of(request), meeting=meeting),
        then=address("meeting_roll", pk),
        otherwise=lambda refusal: _page(request, meeting, refusal),
    )


@login_required
@require_POST
def mark(request: HttpRequest, pk: int) -> HttpResponse:
    """One tick, answered as JSON with the counts; without scripts, the page again."""
    meeting = seen_meeting(request, pk)
    given = request.POST
    presence = given.get("presence", Presence.UNMARKED)
    if presence not in Presence.values:
        raise BadRequest
    one = Mark(
        attendee_id=whole(given.get("attendee", "")),
        presence=presence,
        reason=given.get("reason", "")[:200],
        seen=given.get("seen") or None,
    )
    by_script = request.headers.get("X-Autosave") == "1"
    try:
        (row,) = mark_attendance(actor=reader_of(request), meeting=meeting, marks=[one])
    except Refusal as refusal:
        if not by_script:
            return _refused(_page(request, meeting, refusal), refusal)
        return _answer_refusal(refusal)
    if not by_script:
        return _page(request, meeting)
    saved = {"saved_at": _stamp(), "presence": row.presence, "attendee": row.pk}
    return JsonResponse({**saved, "counts": counts(roll(meeting))})


@login_required
@require_POST
def mark_rest(request: HttpRequest, pk: int) -> HttpResponse:
    """One answer for everyone who is not ticked yet."""
    meeting = seen_meeting(request, pk)
    presence = Presence.ABSENT if request.POST.get("presence") == Presence.ABSENT else Presence.PRESENT

    def act() -> None:
        rows = [row for row in roll(meeting) if row.presence == Presence.UNMARKED and row.capacity == Capacity.MEMBER]
        marks = [Mark(attendee_id=row.pk, presence=presence, seen=Presence.UNMARKED) for row in rows]
        mark_attendance(actor=reader_of(request), meeting=meeting, marks=marks)

    def act_on_what_stands() -> None:
        try:
            act()
        except Conflict:  # a tick was still being saved when the button was pressed: it stands, the others follow
            act()

    return carry_out(
        act_on_what_stands,
        then=address("meeting_roll", pk),
        otherwise=lambda refusal: _page(request, meeting, refusal),
    )


@login_required
@require_POST
def late(request: HttpRequest, pk: int, attendee: int) -> HttpResponse:
    """Somebody comes in after the freeze."""
    meeting = seen_meeting(request, pk)
    row = get_object_or_404(meeting.attendees, pk=attendee)
    return carry_out(
        lambda: mark_late_arrival(actor=reader_of(request), attendee=row),
        then=address("meeting_roll", pk),
        otherwise=lambda refusal: _page(request, meeting, refusal),
    )


@login_required
@require_POST
def guest(request: HttpRequest, pk: int) -> HttpResponse:
    """A superior or a guest comes on the roll."""
    meeting = seen_meeting(request, pk)
    person = get_object_or_404(_invitable(request, meeting), code=request.POST.get("person", ""))
    capacity = request.POST.get("capacity", Capacity.GUEST)
    return carry_out(
        lambda: add_guest(actor=reader_of(request), meeting=meeting, person=person, capacity=capacity),
        then=address("meeting_roll", pk),
        otherwise=lambda refusal: _page(request, meeting, refusal),
    )


@login_required
@require_POST
def guest_leaves(request: HttpRequest, pk: int, attendee: int) -> HttpResponse:
    """A guest goes off the roll."""
    meeting = seen_meeting(request, pk)
    row = get_object_or_404(meeting.attendees, pk=attendee)
    return carry_out(
        lambda: remove_guest(actor=reader_of(request), attendee=row),
        then=address("meeting_roll", pk),
        otherwise=lambda refusal: _page(request, meeting, refusal),
    )


@login_required
def state(request: HttpRequest, pk: int) -> HttpResponse:
    """What every screen asks for: counts and ticks; 304 while nothing happened."""
    meeting = seen_meeting(request, pk)
    tag = stamp(meeting)
    if unchanged(request, tag):
        return HttpResponse(status=304)
    rows = roll(meeting)
    ticks = {row.pk: row.presence for row in rows}
    return with_stamp(JsonResponse({"counts": counts(rows), "rows": ticks}), tag)


def counts(rows: list[Attendee]) -> dict[str, int]:
    """How many members are ticked how."""
    members = [row.presence for row in rows if row.capacity == Capacity.MEMBER]
    return {"all": len(members)} | {str(p): members.count(p) for p in Presence}


def _page(request: HttpRequest, meeting: Meeting, refusal: Refusal | None = None) -> HttpResponse:
    context: dict[str, Any] = frame(request, meeting)
    rows = roll(meeting)
    context |= {
        "members": [row for row in rows if row.capacity == Capacity.MEMBER],
        "guests": [row for row in rows if row.capacity != Capacity.MEMBER],
        "counts": counts(rows),
        "presences": [p for p in Presence if p != Presence.UNMARKED],
        "guest_words": request.GET.get("guest", ""),
        "found": _search(request, meeting, {row.person_id for row in rows}),
        "open": meeting.adopted_at is None and context["can_run"],
    }
    return shown(request, "meeting/roll.html", context, refusal)


def _search(request: HttpRequest, meeting: Meeting, on_roll: set[int]) -> list[Person]:
    words = fold(request.GET.get("guest", "")).split()
    if not words:
        return []
    people = _invitable(request, meeting).exclude(pk__in=on_roll)
    for word in words:
        people = people.filter(folded__contains=word)
    return list(people[:FOUND])


def _invitable(request: HttpRequest, meeting: Meeting) -> QuerySet[Person]:
    """People the reader sees, and those who hold a post at a unit above."""
    above = Post.objects.current().filter(body__unit__below__descendant_id=meeting.unit_id).values("person_id")
    seen = Person.objects.visible_to(reader_of(request)).values("pk")
    return Person.objects.filter(Q(pk__in=seen) | Q(pk__in=above)).by_given_name()


def _answer_refusal(refusal: Refusal) -> JsonResponse:
    now = refusal.theirs.get("presence", "") if isinstance(refusal, Conflict) else ""
    said = {"message": str(sentence(refusal)), "code": refusal.code, "presence": now}
    return JsonResponse(said, status=403 if isinstance(refusal, NotPermitted) else 409)


def _refused(response: HttpResponse, refusal: Refusal) -> HttpResponse:
    response.status_code = 403 if isinstance(refusal, NotPermitted) else 409
    return response


def _stamp() -> str:
    return timezone.localtime().strftime("%H:%M")
