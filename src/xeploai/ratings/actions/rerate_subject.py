"""A superior cancels the rating of a subject and rates again, or reopens the year of an old violation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from xeploai.cycles.models import Subject
from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.content import sealed_text
from xeploai.meetings.enums import Nature
from xeploai.ratings.enums import RatingStatus
from xeploai.ratings.models import Rerating, SubjectRating
from xeploai.ratings.reratings import basis, explanation

if TYPE_CHECKING:
    import datetime as dt

    from xeploai.organisations.models import Unit
    from xeploai.people.models import User


def rerate_subject(
    *,
    actor: User,
    subject: Subject,
    unit: Unit,
    kind: str,
    level: str,
    document_number: str,
    document_date: dt.date | None,
    reason: str,
) -> SubjectRating:
    """The decision gets a new version with its basis; the old one stays. Closed cycles are no hindrance.

    Refuses: no_decision_to_rerate, and what ``reratings.basis`` refuses (VI.4).
    """
    with transaction.atomic():
        Subject.objects.select_for_update(no_key=True).get(pk=subject.pk)
        before = (
            SubjectRating.objects.in_force()
            .select_related("authority")
            .filter(subject=subject, nature=Nature.DECISION)
            .first()
        )
        if before is None:
            raise Refusal("no_decision_to_rerate", clause="VI.4", name=subject.name)
        values = basis(
            actor, unit, before.authority, kind=kind, level=level, document_number=document_number,
            document_date=document_date, reason=reason,
        )  # fmt: skip
        rerating = Rerating.objects.create(cycle_id=subject.cycle_id, subject=subject, **values)
        SubjectRating.objects.filter(pk=before.pk).update(superseded_at=timezone.now())
        rating = SubjectRating.objects.create(
            cycle_id=subject.cycle_id, subject=subject, rerating=rerating, authority=before.authority,
            nature=Nature.DECISION, status=RatingStatus.RATED, level=level, version=before.version + 1,
            explanation=explanation(values, before.level),
        )  # fmt: skip
        record(
            actor=actor, verb="rerate_subject", unit=subject.unit_id, subject=rating, about=subject.pk,
            reopened=kind, document=values["document_number"], document_date=values["document_date"],
            version=rating.version, before=before.level, after=level, reason_digest=sealed_text(values["reason"]),
        )  # fmt: skip
    return rating
