"""Remind those who were asked and have not answered (II.2)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from xeploai.journal.actions.record import record
from xeploai.reviews.asking import still_open
from xeploai.reviews.report_admission import held_report, writes_for

if TYPE_CHECKING:
    from xeploai.people.models import User
    from xeploai.reviews.models import Report


def remind_opinions(*, actor: User, report: Report) -> int:
    """Note the reminder, at most once a day for each; gives how many were reminded now.

    Refuses: cycle_closed, subject_dropped (I), opinions_closed (II.2).
    """
    with transaction.atomic():
        report = held_report(report)
        writes_for(actor, report.subject)
        still_open(report)
        now = timezone.now()
        midnight = timezone.make_aware(dt.datetime.combine(timezone.localdate(), dt.time.min))
        due = report.requests.filter(answered_at=None, removed_at=None).exclude(sent_at=None)
        reminded = due.filter(Q(reminded_at=None) | Q(reminded_at__lt=midnight)).update(reminded_at=now)
        if reminded:
            record(
                actor=actor,
                verb="remind_opinions",
                unit=report.subject.unit_id,
                subject=report,
                about=report.subject.name,
                reminded=reminded,
            )
    return reminded
