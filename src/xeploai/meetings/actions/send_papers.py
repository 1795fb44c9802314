"""Send the extract of the minutes and the report to the unit directly above."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.content import extract_content, sealed
from xeploai.meetings.enums import DispatchKind
from xeploai.meetings.models import Dispatch
from xeploai.meetings.queries import hold
from xeploai.meetings.report import report_content
from xeploai.meetings.validators import holds_own_minutes, with_reason
from xeploai.people.rules import require

if TYPE_CHECKING:
    from xeploai.meetings.models import Meeting
    from xeploai.people.models import User

PAPERS = (DispatchKind.EXTRACT, DispatchKind.REPORT)


def send_papers(*, actor: User, meeting: Meeting, reason: str = "") -> list[Dispatch]:
    """Both papers, each with its content and digest as sent; sent again they are a new number with a reason.

    Those of a combined review tell of every collective in it. Refuses: minutes_not_adopted (V),
    minutes_of_the_lead (II.3.1), no_superior, reason_missing.
    """
    with transaction.atomic():
        meeting = hold(meeting)
        require(actor, "meetings.run", meeting)
        holds_own_minutes(meeting)
        if meeting.adopted_at is None:
            raise Refusal("minutes_not_adopted", clause="V")
        superior = meeting.unit.parent
        if superior is None:
            raise Refusal("no_superior", unit=meeting.unit.name)
        sent = meeting.dispatches.filter(kind__in=PAPERS)
        number = (sent.aggregate(last=Max("number"))["last"] or 0) + 1
        reason = with_reason(reason) if number > 1 else ""
        minutes = meeting.minutes.exclude(adopted_at=None).order_by("-number")[0]
        contents = {
            DispatchKind.EXTRACT: extract_content(minutes),
            DispatchKind.REPORT: report_content(meeting, minutes),
        }
        rows = [
            Dispatch.objects.create(
                kind=kind,
                meeting=meeting,
                to_unit=superior,
                number=number,
                content=content,
                digest=sealed(content),
                reason=reason,
                sent_by=actor,
            )
            for kind, content in contents.items()
        ]
        meeting.sent_at = meeting.sent_at or timezone.now()
        meeting.save(update_fields=["sent_at"])
        meeting.parts.update(sent_at=meeting.sent_at)
        record(
            actor=actor,
            verb="send_papers",
            unit=meeting.unit_id,
            subject=meeting,
            to=superior.name,
            number=number,
            reason=reason,
            papers=[[row.kind, row.digest] for row in rows],
        )
        return rows
