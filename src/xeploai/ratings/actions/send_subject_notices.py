"""Tell each unit what was decided on it, and send recommendations to the level right above."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.content import sealed
from xeploai.meetings.enums import DispatchKind, MeetingKind, Nature
from xeploai.meetings.models import Dispatch, Meeting
from xeploai.meetings.queries import hold
from xeploai.people.rules import require
from xeploai.ratings.queries.authorities import next_above
from xeploai.ratings.queries.subject_differences import Decided, decided_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xeploai.organisations.models import Unit
    from xeploai.people.models import User


def send_subject_notices(*, actor: User, meeting: Meeting, reason: str = "") -> list[Dispatch]:
    """One notice for each unit, one report of the recommendations upward; again it is a new number (R-PL5e).

    Refuses: not_a_conference, minutes_not_adopted (V), no_decisions, difference_reasons_missing (A-24),
    reason_missing.
    """
    with transaction.atomic():
        meeting = hold(meeting)
        require(actor, "meetings.run", meeting)
        if meeting.kind != MeetingKind.CONFERENCE:
            raise Refusal("not_a_conference", clause="PL5")
        if meeting.adopted_at is None:
            raise Refusal("minutes_not_adopted", clause="V")
        found = decided_at(meeting)
        if not found:
            raise Refusal("no_decisions", clause="PL5")
        lacking = [one.rating.subject.name for one in found if one.lacks_reason]
        if lacking:
            raise Refusal("difference_reasons_missing", clause="PL5", count=len(lacking), names=lacking[:5])
        last = meeting.dispatches.filter(kind=DispatchKind.NOTICE).aggregate(last=Max("number"))["last"] or 0
        because = " ".join(reason.split())
        if last and not because:
            raise Refusal("reason_missing", clause="PL5")
        sent = list(_send(actor, meeting, found, last + 1, because))
        Meeting.objects.filter(pk=meeting.pk, sent_at=None).update(sent_at=timezone.now())
        record(
            actor=actor, verb="send_subject_notices", unit=meeting.unit_id, subject=meeting,
            number=last + 1, notices=[[d.to_unit.code, d.digest] for d in sent],
        )  # fmt: skip
    return sent


def _send(actor: User, meeting: Meeting, found: Sequence[Decided], number: int, reason: str) -> list[Dispatch]:
    decisions = sorted(
        (one for one in found if one.rating.nature == Nature.DECISION), key=lambda one: one.rating.subject.unit.code
    )
    sent = [
        _dispatch(actor, meeting, DispatchKind.NOTICE, list(group), (number, reason))
        for _code, group in groupby(decisions, key=lambda one: one.rating.subject.unit.code)
    ]
    upward = [one for one in found if one.rating.nature == Nature.RECOMMENDATION]
    higher = next_above(meeting.unit) if upward else None
    if higher is not None:
        # The report with the minutes goes there too, under numbers of its own.
        earlier = meeting.dispatches.filter(kind=DispatchKind.REPORT, to_unit=higher)
        number = (earlier.aggregate(last=Max("number"))["last"] or 0) + 1
        sent.append(_dispatch(actor, meeting, DispatchKind.REPORT, upward, (number, reason), to=higher))
    return sent


def _dispatch(
    actor: User,
    meeting: Meeting,
    kind: str,
    found: Sequence[Decided],
    again: tuple[int, str],
    *,
    to: Unit | None = None,
) -> Dispatch:
    number, reason = again
    unit = to or found[0].rating.subject.unit
    content = subject_notice_content(meeting, unit, found)
    return Dispatch.objects.create(
        kind=kind, meeting=meeting, to_unit=unit, number=number, content=content, digest=sealed(content),
        reason=reason, sent_by=actor,
    )  # fmt: skip


def subject_notice_content(meeting: Meeting, unit: Unit, found: Sequence[Decided]) -> dict[str, Any]:
    """What the notice says: each subject of the unit, the result, and the reason where it differs."""
    return {
        "meeting": {"id": meeting.pk, "unit": meeting.unit.name, "year": meeting.cycle.year},
        "rule_set": meeting.cycle.rule_set,
        "unit": unit.name,
        "subjects": [
            {
                "id": one.rating.subject_id,
                "kind": one.rating.subject.kind,
                "name": one.rating.subject.name,
                "post": one.rating.subject.post,
                "nature": one.rating.nature,
                "status": one.rating.status,
                "level": one.rating.level,
                "proposed": one.proposal.level if one.proposal else "",
                "differs": one.differs,
                "reason": one.rating.differs_because,
            }
            for one in found
        ],
    }
