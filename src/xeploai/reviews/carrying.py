"""Shortcomings of the year before come into this year's report (II.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Max, Q

from xeploai.cycles.enums import SubjectKind
from xeploai.reviews.enums import Remedy
from xeploai.reviews.models import Shortcoming

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from xeploai.cycles.models import Subject

COPIED = ("text", "pointed_out_by", "document_number", "document_date")


def carry_over(subject: Subject) -> list[Shortcoming]:
    """Write rows for those of last year that are not here yet; what is here stays as it is."""
    already = subject.shortcomings.exclude(carried_from=None).values("carried_from_id")
    rows = list(left_from_last_year(subject).exclude(pk__in=already))
    place = next_place(subject)
    return [
        Shortcoming.objects.create(
            subject=subject, position=place + number, carried_from=row, **{name: getattr(row, name) for name in COPIED}
        )
        for number, row in enumerate(rows)
    ]


def left_from_last_year(subject: Subject) -> QuerySet[Shortcoming]:
    """What the same subject noted for this year, or did not say it had put right."""
    same = {
        SubjectKind.UNIT: Q(subject__unit_id=subject.unit_id),
        SubjectKind.BODY: Q(subject__body_id=subject.body_id),
        SubjectKind.LEADER: Q(subject__person_id=subject.person_id),
    }[SubjectKind(subject.kind)]
    last = Q(subject__cycle__year=subject.cycle.year - 1, subject__kind=subject.kind)
    left = Q(for_next_year=True) | ~Q(remedy=Remedy.FIXED)
    return Shortcoming.objects.filter(same & last & left).order_by("subject_id", "position")


def next_place(subject: Subject) -> int:
    """The place after the last shortcoming of the subject."""
    last = subject.shortcomings.aggregate(last=Max("position"))["last"]
    return (last or 0) + 1
