"""Keep one heading of a report; called after each change on the page."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from xeploai.errors import Conflict
from xeploai.reviews.models import Report
from xeploai.reviews.queries import headings_for
from xeploai.reviews.report_admission import draft_only, held_report, open_subject, writes_for
from xeploai.reviews.report_content import Section, sections_of
from xeploai.reviews.report_validators import known_heading, valid_section

if TYPE_CHECKING:
    from xeploai.people.models import User


def save_report(*, actor: User, report: Report, heading: str, section: Section) -> Report:
    """Store one heading as it stands; ``section.version`` is the one the page carried, 0 for an empty heading.

    Each heading has its own version, so two people may write two headings at once; saving the same again changes
    nothing. A draft is not recorded in the journal.
    Refuses: cycle_closed, subject_dropped (I), report_submitted, unknown_heading, nothing_but_text (II.1),
    text_too_long. Raises Conflict with both texts of the heading.
    """
    with transaction.atomic():
        report = held_report(report)
        writes_for(actor, report.subject)
        open_subject(report.subject)
        draft_only(report)
        code = known_heading(heading, headings_for(report)).code
        yours = valid_section(section)
        theirs = sections_of(report).get(code, Section())
        if theirs.says() == yours.says():
            return report
        if theirs.version != section.version:
            raise Conflict(theirs=theirs.says(), yours=yours.says(), by=str(report.entered_by))
        report.sections[code] = asdict(Section(text=yours.text, nothing=yours.nothing, version=theirs.version + 1))
        Report.objects.filter(pk=report.pk).update(
            sections=report.sections, entered_by=actor, saved_at=timezone.now(), version=F("version") + 1
        )
        report.refresh_from_db(fields=["version", "saved_at"])
    return report
