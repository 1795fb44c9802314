"""The gate before every paper about a subject: an open cycle, a subject that is rated, an actor who may."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xeploai.cycles.enums import SubjectKind
from xeploai.cycles.locking import held_open
from xeploai.errors import Refusal
from xeploai.people.rules import require
from xeploai.reviews.enums import PaperState
from xeploai.reviews.models import Report, ReportVersion
from xeploai.reviews.report_content import ReportContent

if TYPE_CHECKING:
    from xeploai.cycles.models import Subject
    from xeploai.people.models import User


def writes_for(actor: User, subject: Subject) -> None:
    """Preparers of the unit write; a leader also writes for themselves. Raises NotPermitted."""
    own = subject.kind == SubjectKind.LEADER
    require(actor, "self_ratings.write" if own else "papers.prepare", subject)


def open_subject(subject: Subject) -> None:
    """Refuses: cycle_closed, subject_dropped. Nobody closes the cycle before the verb is done."""
    held_open(subject.cycle)
    if subject.dropped_on is not None:
        raise Refusal("subject_dropped", clause="I", name=subject.name, day=subject.dropped_on)


def held_report(report: Report) -> Report:
    """The report with its subject, held until the verb is done."""
    found = Report.objects.select_for_update(of=("self",), no_key=True).select_related(
        "subject__cycle", "subject__unit", "subject__body"
    )
    held: Report = found.get(pk=report.pk)
    return held


def draft_only(report: Report) -> None:
    """Refuses: report_submitted."""
    if report.state == PaperState.SUBMITTED:
        raise Refusal("report_submitted", clause="II.1", submitted_at=report.submitted_at)


def set_aside(report: Report, *, actor: User, reason: str) -> ReportVersion:
    """Keep the report as it was handed in, before a correction."""
    return ReportVersion.objects.create(
        report=report,
        number=report.versions.count() + 1,
        content=ReportContent.of(report).as_data(),
        reason=reason,
        replaced_by=actor,
    )
