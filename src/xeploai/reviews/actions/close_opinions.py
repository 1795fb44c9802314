"""End the asking: who has not answered by now is listed as such (II.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.reviews.models import Report
from xeploai.reviews.report_admission import held_report, open_subject, writes_for

if TYPE_CHECKING:
    from xeploai.people.models import User


def close_opinions(*, actor: User, report: Report) -> Report:
    """No more answers are taken; what was said is judged before or after. Twice is once.

    Refuses: cycle_closed, subject_dropped (I), opinions_never_sent (II.2).
    """
    with transaction.atomic():
        report = held_report(report)
        writes_for(actor, report.subject)
        open_subject(report.subject)
        if report.opinions_closed_at is not None:
            return report
        if report.opinions_sent_at is None:
            raise Refusal("opinions_never_sent", clause="II.2")
        now = timezone.now()
        Report.objects.filter(pk=report.pk).update(opinions_closed_at=now)
        report.opinions_closed_at = now
        asked = report.requests.filter(removed_at=None).exclude(sent_at=None)
        record(
            actor=actor,
            verb="close_opinions",
            unit=report.subject.unit_id,
            subject=report,
            about=report.subject.name,
            asked=asked.count(),
            answered=asked.exclude(answered_at=None).count(),
        )
    return report
