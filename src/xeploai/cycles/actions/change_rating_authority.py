"""Say by a document that another unit rates a subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.cycles.basis import a_document, claim, in_the_cycle, not_decided
from xeploai.cycles.enums import SubjectKind
from xeploai.cycles.locking import held_open
from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.organisations.enums import Level
from xeploai.organisations.models import UnitClosure
from xeploai.people.rules import require

if TYPE_CHECKING:
    import datetime as dt

    from xeploai.cycles.models import Subject
    from xeploai.organisations.models import Unit
    from xeploai.people.models import User


def change_rating_authority(
    *,
    actor: User,
    subject: Subject,
    rated_by: Unit,
    document_number: str,
    document_date: dt.date | None,
    version: int,
) -> Subject:
    """This unit's competent collective decides from now on (clause V).

    Refuses: cycle_closed, subject_dropped, subject_decided, document_needed, document_in_future,
    authority_unchanged, authority_not_above, delegation_in_force; Conflict.
    """
    with transaction.atomic():
        require(actor, "cycles.manage", subject.unit)
        held_open(subject.cycle)
        in_the_cycle(subject, "V")
        not_decided(subject, "V")
        number, day = a_document(document_number, document_date, "V")
        if subject.rated_by_id == rated_by.pk:
            raise Refusal("authority_unchanged", clause="V", unit=rated_by.name)
        if not _stands_above(rated_by, subject):
            raise Refusal("authority_not_above", clause="V", unit=rated_by.name, name=subject.name)
        if subject.delegations.filter(withdrawn_at=None).exists():
            raise Refusal("delegation_in_force", clause="VI.2", name=subject.name)
        before = subject.rated_by_id
        subject = claim(subject, version, rated_by=rated_by, document_number=number, document_date=day)
        record(
            actor=actor,
            verb="change_rating_authority",
            unit=subject.unit_id,
            subject=subject,
            before=before,
            after=rated_by.pk,
            document=number,
            document_date=day,
        )
    return subject


def _stands_above(unit: Unit, subject: Subject) -> bool:
    """A unit above in the tree, or one of the province that lies not below; never one that rates itself."""
    if unit.dissolved_on is not None:
        return False
    if unit.pk == subject.unit_id:
        return subject.kind != SubjectKind.UNIT and bool(subject.added_because)
    above = UnitClosure.objects.filter(ancestor=unit, descendant=subject.unit).exists()
    below = UnitClosure.objects.filter(ancestor=subject.unit, descendant=unit).exists()
    return above or (unit.level == Level.PROVINCE and not below)
