"""Send the draft to everybody on the list who has not got it yet (II.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.reviews.asking import still_open
from xeploai.reviews.models import Report
from xeploai.reviews.report_admission import held_report, writes_for

if TYPE_CHECKING:
    from datetime import date

    from xeploai.people.models import User


def send_opinion_requests(*, actor: User, report: Report, due_on: date | None) -> int:
    """From now on those asked see the draft and may answer until ``due_on``; gives how many were sent now.

    The day is set by the unit (A-22). Refuses: cycle_closed, subject_dropped (I), opinions_closed,
    opinions_without_day, opinions_due_past, nobody_left_to_ask, draft_empty (II.2).
    """
    with transaction.atomic():
        report = held_report(report)
        writes_for(actor, report.subject)
        still_open(report)
        if due_on is None:
            raise Refusal("opinions_without_day", clause="II.2")
        today = timezone.localdate()
        if due_on < today:
            raise Refusal("opinions_due_past", clause="II.2", day=due_on, today=today)
        if not any(one.get("text") for one in report.sections.values()):
            raise Refusal("draft_empty", clause="II.2")
        now = timezone.now()
        sent = report.requests.filter(sent_at=None, removed_at=None).update(sent_at=now)
        if not sent and due_on == report.opinions_due_on:
            raise Refusal("nobody_left_to_ask", clause="II.2")
        first = report.opinions_sent_at or now
        Report.objects.filter(pk=report.pk).update(opinions_sent_at=first, opinions_due_on=due_on)
        record(
            actor=actor,
            verb="send_opinion_requests",
            unit=report.subject.unit_id,
            subject=report,
            about=report.subject.name,
            sent=sent,
            due_on=due_on,
        )
    return sent
