"""Hand in a report: every heading said, every shortcoming and every prompted point answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.text import Truncator

from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.reviews.content import digest
from xeploai.reviews.enums import PaperState
from xeploai.reviews.models import Report
from xeploai.reviews.queries import missing_of
from xeploai.reviews.report_admission import held_report, open_subject, writes_for
from xeploai.reviews.report_content import ReportContent

if TYPE_CHECKING:
    from xeploai.people.models import User
    from xeploai.reviews.queries import Missing

SHOWN = 60


def submit_report(*, actor: User, report: Report, version: int) -> Report:
    """Mark the draft as handed in; ``version`` is the report's that the page of the check showed. Twice is once.

    Refuses: cycle_closed, subject_dropped (I), report_incomplete (II.1: names the headings, shortcomings and points),
    report_changed (somebody wrote since the page was opened).
    """
    with transaction.atomic():
        report = held_report(report)
        writes_for(actor, report.subject)
        open_subject(report.subject)
        if report.state == PaperState.SUBMITTED:
            return report
        complete(report)
        if report.version != version:
            raise Refusal("report_changed", clause="II.1", by=str(report.entered_by))
        now = timezone.now()
        Report.objects.filter(pk=report.pk).update(
            state=PaperState.SUBMITTED, submitted_at=now, entered_by=actor, version=F("version") + 1
        )
        report.refresh_from_db(fields=["state", "submitted_at", "version"])
        content = ReportContent.of(report)
        record(
            actor=actor,
            verb="submit_report",
            unit=report.subject.unit_id,
            subject=report,
            about=report.subject.name,
            form=report.form,
            targets=len(content.targets),
            proposed=report.proposed,
            version=report.version,
            digest=digest(content.as_data()),
        )
    return report


def complete(report: Report) -> None:
    """Refuses: report_incomplete (II.1)."""
    missing = missing_of(report)
    if missing:
        raise Refusal("report_incomplete", clause="II.1", missing="; ".join(_named(missing)), **_counted(missing))


def _named(missing: Missing) -> list[str]:
    short = Truncator
    return [
        *(heading.title.vi for heading in missing.headings),
        *(short(row.text).chars(SHOWN) for row in missing.shortcomings),
        *(short(point.text).chars(SHOWN) for point in missing.points),
    ]


def _counted(missing: Missing) -> dict[str, Any]:
    return {
        "headings": len(missing.headings),
        "shortcomings": len(missing.shortcomings),
        "points": len(missing.points),
    }
