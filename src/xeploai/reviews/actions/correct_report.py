"""Correct a report that was handed in: the old one is kept, the reason is written down."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.reviews.actions.save_targets import replace_targets
from xeploai.reviews.actions.submit_report import complete
from xeploai.reviews.claiming import claim
from xeploai.reviews.content import digest
from xeploai.reviews.enums import PaperState
from xeploai.reviews.queries import codes_of, headings_for
from xeploai.reviews.report_admission import held_report, open_subject, set_aside, writes_for
from xeploai.reviews.report_content import ReportContent, Section
from xeploai.reviews.report_validators import valid_rating, valid_sections, valid_targets
from xeploai.reviews.targets import reckoned
from xeploai.reviews.validators import valid_reason

if TYPE_CHECKING:
    from xeploai.people.models import User
    from xeploai.reviews.models import Report


def correct_report(*, actor: User, report: Report, content: ReportContent, version: int, reason: str) -> Report:
    """Replace what was handed in and keep it as a ReportVersion; ``version`` is the report's that the page carried.

    Refuses: cycle_closed, subject_dropped (I), report_not_submitted (II.1), reason_missing, nothing_changed,
    report_incomplete (II.1), and what save_report, save_targets and save_report_rating refuse. Raises Conflict.
    """
    with transaction.atomic():
        report = held_report(report)
        writes_for(actor, report.subject)
        open_subject(report.subject)
        if report.state != PaperState.SUBMITTED:
            raise Refusal("report_not_submitted", clause="II.1")
        reason = valid_reason(reason)
        content = _valid(report, content)
        standing = ReportContent.of(report)
        if standing.as_data() == content.as_data():
            raise Refusal("nothing_changed", clause="II.1")
        set_aside(report, actor=actor, reason=reason)
        now = timezone.now()
        claim(
            report,
            version=version,
            values={
                "sections": {code: asdict(one) for code, one in _counted(standing, content).items()},
                "proposed": content.proposed,
                "grades": dict(content.grades),
                "entered_by": actor,
                "saved_at": now,
                "submitted_at": now,
            },
            theirs=standing.as_data(),
            yours=content.as_data(),
        )
        replace_targets(report, content.targets)
        complete(report)
        record(
            actor=actor,
            verb="correct_report",
            unit=report.subject.unit_id,
            subject=report,
            about=report.subject.name,
            proposed=report.proposed,
            version=report.version,
            replaces=version,
            digest=digest(content.as_data()),
        )
    return report


def _valid(report: Report, content: ReportContent) -> ReportContent:
    codes = codes_of(report.frame_id) if report.frame_id is not None else []
    proposed, grades = valid_rating(content.proposed, content.grades, codes)
    return ReportContent(
        sections=valid_sections(content.sections, headings_for(report)),
        targets=tuple(reckoned(row) for row in valid_targets(content.targets)),
        proposed=proposed,
        grades=grades,
    )


def _counted(standing: ReportContent, content: ReportContent) -> dict[str, Section]:
    """Each heading that changed gets its next version."""
    found = {}
    for code, one in content.sections.items():
        before = standing.sections.get(code, Section())
        changed = before.says() != one.says()
        found[code] = replace(one, version=before.version + 1 if changed else before.version)
    return found
