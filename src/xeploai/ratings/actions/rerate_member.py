"""A superior cancels the rating of a party member and rates again, or reopens the year of an old violation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.content import sealed_text
from xeploai.meetings.enums import Nature
from xeploai.ratings.enums import RatingStatus
from xeploai.ratings.models import Rating, Rerating
from xeploai.ratings.reratings import basis, explanation

if TYPE_CHECKING:
    import datetime as dt

    from xeploai.cycles.models import Cycle
    from xeploai.organisations.models import Unit
    from xeploai.people.models import Person, User


def rerate_member(
    *,
    actor: User,
    person: Person,
    cycle: Cycle,
    unit: Unit,
    kind: str,
    level: str,
    document_number: str,
    document_date: dt.date | None,
    reason: str,
) -> Rating:
    """The decision on the member gets a new version with its basis; the old one stays, also in a closed cycle.

    Refuses: no_decision_to_rerate, and what ``reratings.basis`` refuses (VI.4).
    """
    with transaction.atomic():
        held = Rating.objects.in_force().select_for_update(of=("self",), no_key=True).select_related("meeting__unit")
        before = held.filter(cycle=cycle, person=person, nature=Nature.DECISION).first()
        if before is None:
            raise Refusal("no_decision_to_rerate", clause="VI.4", name=str(person))
        values = basis(
            actor, unit, before.meeting.unit, kind=kind, level=level, document_number=document_number,
            document_date=document_date, reason=reason,
        )  # fmt: skip
        rerating = Rerating.objects.create(cycle=cycle, person=person, **values)
        Rating.objects.filter(pk=before.pk).update(superseded_at=timezone.now())
        rating = Rating.objects.create(
            cycle=cycle, person=person, cell_id=before.cell_id, meeting=before.meeting, rerating=rerating,
            nature=Nature.DECISION, status=RatingStatus.RATED, level=level, version=before.version + 1,
            explanation=explanation(values, before.level),
        )  # fmt: skip
        record(
            actor=actor, verb="rerate_member", unit=before.cell_id, subject=rating, person=person.code,
            reopened=kind, document=values["document_number"], document_date=values["document_date"],
            version=rating.version, before=before.level, after=level, reason_digest=sealed_text(values["reason"]),
        )  # fmt: skip
    return rating
