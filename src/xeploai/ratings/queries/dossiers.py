"""Dossiers on their way: one's own, and those an organisation committee receives, the late ones first (VI.1)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Case, IntegerField, Q, Value, When
from django.utils import timezone

from xeploai.ratings.enums import DossierState
from xeploai.ratings.models import CommentingUnit, Dossier
from xeploai.ratings.queries.authorities import subjects_of

if TYPE_CHECKING:
    import datetime as dt

    from django.db.models import QuerySet

    from xeploai.cycles.models import Cycle, Subject
    from xeploai.organisations.models import Unit

LATE, WAITING, RETURNED, SENT, ACCEPTED = "late", "waiting", "returned", "sent", "accepted"
STATES = (LATE, RETURNED, SENT, WAITING, ACCEPTED)


@dataclass(frozen=True, slots=True)
class Received:
    """One subject in the list of an organisation committee."""

    subject: Subject
    dossier: Dossier | None
    state: str
    late: bool


def receipt(cycle: Cycle, authority: Unit, last_day: dt.date) -> QuerySet[Subject]:
    """What this authority decides, late ones first, then returned, then those to be taken in. One query."""
    gone = Q(dossier__state__in=(DossierState.SENT, DossierState.ACCEPTED))
    ranks = [
        When(dossier__state=DossierState.RETURNED, then=Value(1)),
        When(dossier__state=DossierState.SENT, then=Value(2)),
        When(dossier__state=DossierState.ACCEPTED, then=Value(4)),
    ]
    if timezone.localdate() > last_day:
        ranks.insert(0, When(Q(dossier=None) | ~gone, then=Value(0)))
    rank = Case(*ranks, default=Value(3), output_field=IntegerField())
    return (
        subjects_of(cycle, authority)
        .annotate(rank=rank)
        .select_related("dossier", "unit", "person")
        .order_by("rank", "unit__code", "kind", "pk")
    )


def received(subject: Subject, last_day: dt.date) -> Received:
    """How one dossier stands. Reads nothing where ``receipt`` loaded the subject."""
    dossier: Dossier | None = getattr(subject, "dossier", None)
    today = timezone.localdate()
    sent_on = timezone.localdate(dossier.sent_at) if dossier and dossier.sent_at else None
    gone = dossier is not None and dossier.state in {DossierState.SENT, DossierState.ACCEPTED}
    late = (sent_on > last_day) if sent_on and gone else today > last_day
    if dossier is None or dossier.state == DossierState.BUILDING:
        return Received(subject, dossier, LATE if late else WAITING, late)
    return Received(subject, dossier, str(dossier.state), late)


def commenting_units(cycle: Cycle, authority: Unit) -> QuerySet[CommentingUnit]:
    """The list in force: who comments on which kind of subject of this authority."""
    found = CommentingUnit.objects.filter(cycle=cycle, authority=authority, removed_at=None)
    return found.select_related("unit").order_by("kind", "unit__code")


def commenting_on(subject: Subject, authority: Unit) -> list[Unit]:
    """Who comments on this subject; never its own unit about itself."""
    found = commenting_units(subject.cycle, authority).filter(kind=subject.kind).exclude(unit_id=subject.unit_id)
    return [one.unit for one in found]
