"""Take somebody or something out of the year's rating: dissolved, dead, transferred. Nothing is deleted."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from xeploai.cycles.basis import claim, in_the_cycle, not_decided, some_words
from xeploai.cycles.enums import SubjectKind
from xeploai.cycles.locking import held_open
from xeploai.cycles.models import Subject
from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.people.rules import require

if TYPE_CHECKING:
    import datetime as dt

    from xeploai.cycles.querysets import SubjectQuerySet
    from xeploai.people.models import User


def drop_subject(*, actor: User, subject: Subject, day: dt.date | None, because: str, version: int) -> Subject:
    """Not rated from ``day`` on, for this reason; votes, papers and the line itself stay.

    With an organisation go the collectives and leaders listed at it, with a collective its leaders, but those whom
    the competent level has rated. Refuses: cycle_closed, drop_reason_missing, drop_day_missing, drop_day_in_future,
    subject_dropped, subject_decided; Conflict.
    """
    with transaction.atomic():
        require(actor, "subjects.drop", subject)
        held_open(subject.cycle)
        in_the_cycle(subject, "I")
        not_decided(subject, "V")
        reason = some_words(because, "drop_reason_missing", "I")
        if day is None:
            raise Refusal("drop_day_missing", clause="I")
        if day > timezone.localdate():
            raise Refusal("drop_day_in_future", clause="I", date=day)
        subject = claim(subject, version, dropped_on=day, dropped_because=reason)
        below = list(_below(subject).values_list("pk", flat=True))
        Subject.objects.filter(pk__in=below).update(dropped_on=day, dropped_because=reason, version=F("version") + 1)
        record(
            actor=actor,
            verb="drop_subject",
            unit=subject.unit_id,
            subject=subject,
            kind=subject.kind,
            day=day,
            reason_digest=hashlib.sha256(reason.encode()).hexdigest(),
            with_it=below,
        )
    return subject


def _below(subject: Subject) -> SubjectQuerySet:
    listed = Subject.objects.active().filter(cycle=subject.cycle).exclude(pk=subject.pk)
    decided = Q(ratings__nature="decision", ratings__superseded_at=None)
    rated = Subject.objects.filter(decided, cycle=subject.cycle).values("pk")
    if subject.kind == SubjectKind.UNIT:
        return listed.filter(unit=subject.unit).exclude(pk__in=rated)
    if subject.kind == SubjectKind.BODY:
        return listed.filter(body=subject.body, kind=SubjectKind.LEADER).exclude(pk__in=rated)
    return listed.none()
