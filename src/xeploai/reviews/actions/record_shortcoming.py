"""Write down a shortcoming that the competent level, or the review itself, pointed out (II.1)."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.people.rules import require
from xeploai.reviews.carrying import next_place
from xeploai.reviews.content import digest
from xeploai.reviews.enums import LONGEST_NOTE
from xeploai.reviews.models import Shortcoming
from xeploai.reviews.report_admission import open_subject
from xeploai.reviews.validators import valid_text

if TYPE_CHECKING:
    from datetime import date

    from xeploai.cycles.models import Subject
    from xeploai.people.models import User


@dataclass(frozen=True, kw_only=True)
class Conclusion:
    """Who pointed the shortcoming out, by which paper."""

    pointed_out_by: str = ""
    document_number: str = ""
    document_date: date | None = None


def record_shortcoming(
    *, actor: User, subject: Subject, text: str, conclusion: Conclusion, for_next_year: bool = False
) -> Shortcoming:
    """One more row. ``for_next_year``: this year's review found it, next year's report answers it.

    Refuses: cycle_closed, subject_dropped (I), shortcoming_empty, conclusion_without_source (II.1: one to be answered
    this year names who concluded it), document_from_future, text_too_long.
    """
    with transaction.atomic():
        require(actor, "shortcomings.record", subject)
        open_subject(subject)
        text = valid_text(text, longest=LONGEST_NOTE)
        if not text:
            raise Refusal("shortcoming_empty", clause="II.1")
        source = _valid(conclusion)
        if not for_next_year and not source.pointed_out_by:
            raise Refusal("conclusion_without_source", clause="II.1")
        row = Shortcoming.objects.create(
            subject=subject,
            position=next_place(subject),
            text=text,
            for_next_year=for_next_year,
            **asdict(source),
        )
        record(
            actor=actor,
            verb="record_shortcoming",
            unit=subject.unit_id,
            subject=row,
            about=subject.name,
            document=source.document_number,
            for_next_year=for_next_year,
            digest=digest({"text": text}),
        )
    return row


def _valid(conclusion: Conclusion) -> Conclusion:
    today = timezone.localdate()
    if conclusion.document_date is not None and conclusion.document_date > today:
        raise Refusal("document_from_future", clause="II.1", day=conclusion.document_date, today=today)
    return Conclusion(
        pointed_out_by=valid_text(conclusion.pointed_out_by, longest=300),
        document_number=valid_text(conclusion.document_number, longest=80),
        document_date=conclusion.document_date,
    )
