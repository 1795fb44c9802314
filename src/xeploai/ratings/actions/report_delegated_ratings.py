"""A unit to which rating was delegated reports what it decided (VI.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Max

from xeploai.cycles.locking import held_open
from xeploai.cycles.models import Delegation
from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.content import sealed
from xeploai.meetings.enums import DispatchKind, MeetingKind, Nature
from xeploai.meetings.models import Dispatch, Meeting
from xeploai.people.rules import require
from xeploai.ratings.actions.send_subject_notices import subject_notice_content
from xeploai.ratings.queries.subject_differences import Decided, decided_at

if TYPE_CHECKING:
    from xeploai.cycles.models import Cycle
    from xeploai.organisations.models import Unit
    from xeploai.people.models import User


def report_delegated_ratings(*, actor: User, cycle: Cycle, unit: Unit, reason: str = "") -> list[Dispatch]:
    """One report for each level that delegated, over all conferences of the unit in the year.

    Refuses: cycle_closed, nothing_delegated, delegated_not_decided (names), minutes_not_adopted (V),
    difference_reasons_missing (A-24), reason_missing (VI.2).
    """
    with transaction.atomic():
        require(actor, "meetings.run", unit)
        held_open(cycle)
        held = Delegation.objects.filter(to_unit=unit, withdrawn_at=None, subject__cycle=cycle)
        delegations = list(held.filter(subject__dropped_on=None).select_related("subject__rated_by"))
        if not delegations:
            raise Refusal("nothing_delegated", clause="VI.2", unit=unit.name)
        conferences = Meeting.objects.filter(
            cycle=cycle, unit=unit, kind=MeetingKind.CONFERENCE, rehearsal=False
        ).order_by("number")
        found = {
            one.rating.subject_id: one
            for meeting in conferences
            for one in decided_at(meeting)
            if one.rating.nature == Nature.DECISION
        }
        _require_complete(delegations, found)
        meeting = conferences.last()
        if meeting is None or conferences.filter(adopted_at=None, subject_ratings__in=_keys(found)).exists():
            raise Refusal("minutes_not_adopted", clause="V")
        sent = _send(actor, meeting, delegations, found, " ".join(reason.split()))
        record(
            actor=actor, verb="report_delegated_ratings", unit=unit, subject=meeting, subjects=len(delegations),
            notices=[[d.to_unit.code, d.digest] for d in sent], number=sent[0].number,
        )  # fmt: skip
    return sent


def _keys(found: dict[int, Decided]) -> list[int]:
    return [one.rating.pk for one in found.values()]


def _require_complete(delegations: list[Delegation], found: dict[int, Decided]) -> None:
    missing = [one.subject.name for one in delegations if one.subject_id not in found]
    if missing:
        raise Refusal("delegated_not_decided", clause="VI.2", count=len(missing), names=missing[:5])
    lacking = [one.subject.name for one in delegations if found[one.subject_id].lacks_reason]
    if lacking:
        raise Refusal("difference_reasons_missing", clause="PL5", count=len(lacking), names=lacking[:5])


def _send(
    actor: User, meeting: Meeting, delegations: list[Delegation], found: dict[int, Decided], reason: str
) -> list[Dispatch]:
    to = {one.subject.rated_by_id: one.subject.rated_by for one in delegations if one.subject.rated_by}
    sent = []
    for pk, unit in to.items():
        if unit is None:
            continue
        earlier = meeting.dispatches.filter(kind=DispatchKind.REPORT, to_unit=unit)
        last = earlier.aggregate(last=Max("number"))["last"] or 0
        if last and not reason:
            raise Refusal("reason_missing", clause="VI.2")
        theirs = [found[one.subject_id] for one in delegations if one.subject.rated_by_id == pk]
        content = subject_notice_content(meeting, unit, theirs) | {"delegated": True}
        sent.append(
            Dispatch.objects.create(
                kind=DispatchKind.REPORT,
                meeting=meeting,
                to_unit=unit,
                number=last + 1,
                content=content,
                digest=sealed(content),
                reason=reason,
                sent_by=actor,
            )
        )
    return sent
