"""Keep the level that the preparers put to the conference, and the grades by the frame (PL1, PL2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from xeploai.reviews.claiming import claim
from xeploai.reviews.queries import codes_of
from xeploai.reviews.report_admission import draft_only, held_report, open_subject, writes_for
from xeploai.reviews.report_validators import valid_rating

if TYPE_CHECKING:
    from collections.abc import Mapping

    from xeploai.people.models import User
    from xeploai.reviews.models import Report


def save_report_rating(
    *, actor: User, report: Report, proposed: str, grades: Mapping[str, str], version: int
) -> Report:
    """Store the proposed level and the grades, complete or not; ``version`` is the report's that the page carried.

    Refuses: cycle_closed, subject_dropped (I), report_submitted (II.1), unknown_level, unknown_criterion,
    unknown_grade (PL1). Raises Conflict.
    """
    with transaction.atomic():
        report = held_report(report)
        writes_for(actor, report.subject)
        open_subject(report.subject)
        draft_only(report)
        codes = codes_of(report.frame_id) if report.frame_id is not None else []
        level, graded = valid_rating(proposed, grades, codes)
        theirs = {"proposed": report.proposed, "grades": dict(report.grades)}
        yours = {"proposed": level, "grades": graded}
        if theirs != yours:
            values = {**yours, "entered_by": actor, "saved_at": timezone.now()}
            claim(report, version=version, values=values, theirs=theirs, yours=yours)
    return report
