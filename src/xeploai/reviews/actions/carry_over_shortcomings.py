"""Bring last year's unmended shortcomings into this year's report (II.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.journal.actions.record import record
from xeploai.reviews.carrying import carry_over
from xeploai.reviews.report_admission import open_subject, writes_for

if TYPE_CHECKING:
    from xeploai.cycles.models import Subject
    from xeploai.people.models import User
    from xeploai.reviews.models import Shortcoming


def carry_over_shortcomings(*, actor: User, subject: Subject) -> list[Shortcoming]:
    """What the year before noted for this one, or did not put right, becomes rows to answer; each comes over once.

    Gives the rows that are new. Refuses: cycle_closed, subject_dropped (I).
    """
    with transaction.atomic():
        writes_for(actor, subject)
        open_subject(subject)
        rows = carry_over(subject)
        if rows:
            record(
                actor=actor,
                verb="carry_over_shortcomings",
                unit=subject.unit_id,
                subject=subject,
                about=subject.name,
                carried=len(rows),
            )
    return rows
