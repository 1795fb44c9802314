"""Keep the table of targets of a report (II.1)."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from xeploai.errors import Conflict
from xeploai.reviews.models import Report, Target
from xeploai.reviews.report_admission import draft_only, held_report, open_subject, writes_for
from xeploai.reviews.report_content import TargetRow, rows_of, table_version
from xeploai.reviews.report_validators import valid_targets
from xeploai.reviews.targets import reckoned

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xeploai.people.models import User


def save_targets(*, actor: User, report: Report, rows: Sequence[TargetRow], version: int) -> Report:
    """Replace the table by these rows in this order; ``version`` is ``table_version`` of the table the page showed.

    A blank percent is reckoned where plan and result are two plain numbers; otherwise it stays blank. A draft is
    not recorded in the journal.
    Refuses: cycle_closed, subject_dropped (I), report_submitted, target_without_text, target_text_too_long,
    too_many_targets, percent_out_of_range (II.1). Raises Conflict with both tables.
    """
    with transaction.atomic():
        report = held_report(report)
        writes_for(actor, report.subject)
        open_subject(report.subject)
        draft_only(report)
        theirs = rows_of(report.targets.all())
        yours = tuple(reckoned(row) for row in valid_targets(rows))
        if theirs == yours:
            return report
        if table_version(theirs) != version:
            raise Conflict(
                theirs={"rows": [asdict(row) for row in theirs]},
                yours={"rows": [asdict(row) for row in yours]},
                by=str(report.entered_by),
            )
        replace_targets(report, yours)
        Report.objects.filter(pk=report.pk).update(entered_by=actor, saved_at=timezone.now(), version=F("version") + 1)
        report.refresh_from_db(fields=["version", "saved_at"])
    return report


def replace_targets(report: Report, rows: Sequence[TargetRow]) -> None:
    """Write the whole table anew."""
    report.targets.all().delete()
    Target.objects.bulk_create(
        Target(report=report, position=place, **asdict(row)) for place, row in enumerate(rows, start=1)
    )
