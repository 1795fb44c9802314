"""Who is convened: N before it is frozen, N after, and what a late arrival changes (nothing)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.utils.translation import get_language
from django.views.decorators.http import require_POST

from xeploai.law.electorates import ElectorateOutcome
from xeploai.law.sentences import explain
from xeploai.law.voting import needed_votes
from xeploai.meetings.actions.freeze_electorate import freeze_electorate
from xeploai.meetings.actions.unfreeze_electorate import unfreeze_electorate
from xeploai.meetings.enums import Capacity
from xeploai.meetings.freezing import count, forecast
from xeploai.meetings.models import Attendee
from xeploai.meetings.queries import roll
from xeploai.web.doors import login_required, reader_of
from xeploai.web.views.meeting.common import address, carry_out, frame, seen_meeting, shown
from xeploai.web.views.meeting.words import told

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from xeploai.errors import Refusal
    from xeploai.meetings.models import Meeting

FIXES = {
    "roll_missing": "meeting_roll",
    "nobody_present": "meeting_roll",
    "chair_missing": "meeting_change",
    "minutes_taker_missing": "meeting_change",
    "tellers_too_few": "meeting_tellers",
    "head_teller_missing": "meeting_tellers",
    "tellers_absent": "meeting_tellers",
    "excused_without_reason": "meeting_roll",
}


@login_required
def electorate(request: HttpRequest, pk: int) -> HttpResponse:
    """The list as it is or would be; a POST freezes it."""
    meeting = seen_meeting(request, pk)
    if request.method != "POST":
        return _page(request, meeting)

    def act() -> None:
        seen = freeze_electorate(actor=reader_of(request), meeting=meeting)
        for sentence in told(seen.warnings):
            messages.warning(request, sentence)

    return carry_out(
        act,
        then=address("meeting_electorate", pk),
        otherwise=lambda refusal: _page(request, meeting, refusal),
    )


@login_required
@require_POST
def unfreeze(request: HttpRequest, pk: int) -> HttpResponse:
    """Open the list again, with a reason."""
    meeting = seen_meeting(request, pk)
    reason = request.POST.get("reason", "")
    return carry_out(
        lambda: unfreeze_electorate(actor=reader_of(request), meeting=meeting, reason=reason),
        then=address("meeting_electorate", pk),
        otherwise=lambda refusal: _page(request, meeting, refusal),
    )


def _page(request: HttpRequest, meeting: Meeting, refusal: Refusal | None = None) -> HttpResponse:
    context = frame(request, meeting)
    context |= _frozen(meeting) if meeting.frozen_at else _would_be(meeting)
    context["reason"] = request.POST.get("reason", "")
    return shown(request, "meeting/electorate.html", context, refusal)


def _would_be(meeting: Meeting) -> dict[str, Any]:
    seen = forecast(meeting)
    excluded = [
        (row, seen.outcome.excluded[str(row.pk)]) for row in seen.members if str(row.pk) in seen.outcome.excluded
    ]
    return {
        "on_roll": len(seen.members),
        "convened": seen.outcome.convened if seen.members else None,
        "needed": seen.outcome.needed if seen.members else None,
        "present": seen.present,
        "excluded": excluded,
        "other": seen.other,
        "blocks": [{"text": told((code,))[0], "href": address(FIXES[code], meeting.pk)} for code in seen.blocks],
        "warnings": told(seen.warnings),
        "why": _why(seen.outcome, seen.members),
    }


def _frozen(meeting: Meeting) -> dict[str, Any]:
    members = tuple(row for row in roll(meeting) if row.capacity == Capacity.MEMBER)
    facts = meeting.electorate_facts
    outcome = count(tuple(_as_frozen(row, facts) for row in members), facts.get("base", "convened"))
    return {
        "on_roll": len(members),
        "convened": meeting.convened,
        "needed": needed_votes(meeting.convened or 0),
        "present": sum(bool(row.present and row.counted) for row in members),
        "excluded": [(row, row.excluded_because) for row in members if row.excluded_because],
        "late": [row for row in members if row.late],
        "warnings": told(tuple(facts.get("warnings", ()))),
        "by_election_rule": facts.get("by_election_rule"),
        "why": _why(outcome, members),
        "signed": meeting.rounds.filter(tallies__isnull=False).exists(),
    }


def _as_frozen(row: Attendee, facts: dict[str, Any]) -> Attendee:
    """The row with the presence of that moment, from the facts kept then."""
    then = next((m for m in facts.get("members", ()) if m["id"] == str(row.person_id)), None)
    if then is None:
        return row
    return Attendee(pk=row.pk, person=row.person, **{k: v for k, v in then.items() if k != "id"})


def _why(outcome: ElectorateOutcome, members: tuple[Attendee, ...]) -> list[str]:
    names = {str(row.pk): str(row) for row in members}
    language = "en" if (get_language() or "vi").startswith("en") else "vi"
    return list(explain(outcome, language, names))
