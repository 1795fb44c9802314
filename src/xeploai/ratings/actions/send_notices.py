"""Tell each cell what was decided on its members."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.content import sealed
from xeploai.meetings.enums import DispatchKind, MeetingKind
from xeploai.meetings.models import Dispatch, Meeting
from xeploai.meetings.queries import hold
from xeploai.people.rules import require
from xeploai.ratings.queries.differences import DecidedOn, decisions_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xeploai.organisations.models import Unit
    from xeploai.people.models import User


def send_notices(*, actor: User, meeting: Meeting, reason: str = "") -> list[Dispatch]:
    """One notice for each cell; sent again it is a new number, with a reason.

    Refuses: not_a_committee_meeting, minutes_not_adopted (V), no_decisions, difference_reasons_missing
    (PL4, A-24), reason_missing.
    """
    with transaction.atomic():
        meeting = hold(meeting)
        require(actor, "meetings.run", meeting)
        if meeting.kind != MeetingKind.COMMITTEE:
            raise Refusal("not_a_committee_meeting", clause="PL4")
        if meeting.adopted_at is None:
            raise Refusal("minutes_not_adopted", clause="V")
        decisions = decisions_of(meeting)
        _require_complete(decisions)
        last = meeting.dispatches.filter(kind=DispatchKind.NOTICE).aggregate(last=Max("number"))["last"] or 0
        because = " ".join(reason.split())
        if last and not because:
            raise Refusal("reason_missing", clause="PL4")
        sent = [
            _send(actor, meeting, list(found), last + 1, because)
            for _code, found in groupby(decisions, key=lambda d: d.decision.cell.code)
        ]
        Meeting.objects.filter(pk=meeting.pk, sent_at=None).update(sent_at=timezone.now())
        record(
            actor=actor, verb="send_notices", unit=meeting.unit_id, subject=meeting,
            number=last + 1, reason=because, notices=[[d.to_unit.code, d.digest] for d in sent],
        )  # fmt: skip
    return sent


def _require_complete(decisions: Sequence[DecidedOn]) -> None:
    if not decisions:
        raise Refusal("no_decisions", clause="PL4")
    lacking = [str(d.decision.person) for d in decisions if d.lacks_reason]
    if lacking:
        raise Refusal("difference_reasons_missing", clause="PL4", count=len(lacking), names=lacking[:5])


def _send(actor: User, meeting: Meeting, found: Sequence[DecidedOn], number: int, reason: str) -> Dispatch:
    cell = found[0].decision.cell
    content = notice_content(meeting, cell, found)
    return Dispatch.objects.create(
        kind=DispatchKind.NOTICE, meeting=meeting, to_unit=cell, number=number, content=content,
        digest=sealed(content), reason=reason, sent_by=actor,
    )  # fmt: skip


def notice_content(meeting: Meeting, cell: Unit, found: Sequence[DecidedOn]) -> dict[str, Any]:
    """What the notice says: each member of the cell, the decision, and the reason where it differs."""
    return {
        "meeting": {"id": meeting.pk, "unit": meeting.unit.name, "year": meeting.cycle.year},
        "rule_set": meeting.cycle.rule_set,
        "cell": cell.name,
        "decisions": [
            {
                "id": d.decision.person_id,
                "name": str(d.decision.person),
                "status": d.decision.status,
                "level": d.decision.level,
                "not_rated_because": d.decision.not_rated_because,
                "proposed": d.proposal.level if d.proposal else "",
                "proposed_status": d.proposal.status if d.proposal else "",
                "differs": d.differs,
                "reason": d.decision.differs_because,
            }
            for d in found
        ],
    }
