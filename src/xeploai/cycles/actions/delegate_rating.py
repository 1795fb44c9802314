"""The competent level lets another unit rate subjects in its place (clause VI.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.cycles.basis import a_document, in_the_cycle, not_decided
from xeploai.cycles.enums import SubjectKind
from xeploai.cycles.locking import held_open
from xeploai.cycles.models import Delegation, Subject
from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.people.rules import require

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from xeploai.organisations.models import Unit
    from xeploai.people.models import User

CLAUSE = "VI.2"


def delegate_rating(
    *,
    actor: User,
    subjects: Sequence[Subject],
    to_unit: Unit,
    document_number: str,
    document_date: dt.date | None,
) -> list[Delegation]:
    """One document for one or many subjects of one cycle; all of them or none.

    Refuses: cycle_closed, nothing_to_delegate, document_needed, document_in_future, subject_dropped,
    subject_decided, delegation_in_force, delegation_to_itself, delegate_dissolved.
    """
    with transaction.atomic():
        if not subjects:
            raise Refusal("nothing_to_delegate", clause=CLAUSE)
        for cycle in {subject.cycle for subject in subjects}:
            held_open(cycle)
        number, day = a_document(document_number, document_date, CLAUSE)
        if to_unit.dissolved_on is not None:
            raise Refusal("delegate_dissolved", clause=CLAUSE, unit=to_unit.name)
        for subject in subjects:
            require(actor, "subjects.delegate", subject)
            _may_go_there(subject, to_unit)
        given = [
            Delegation.objects.create(
                subject=subject, to_unit=to_unit, document_number=number, document_date=day, given_by=actor
            )
            for subject in subjects
        ]
        record(
            actor=actor,
            verb="delegate_rating",
            unit=subjects[0].rated_by_id,
            subject=given[0],
            subjects=[subject.pk for subject in subjects],
            to_unit=to_unit.pk,
            document=number,
            document_date=day,
        )
    return given


def _may_go_there(subject: Subject, to_unit: Unit) -> None:
    in_the_cycle(subject, CLAUSE)
    not_decided(subject, CLAUSE)
    held = Subject.objects.select_for_update(no_key=True).get(pk=subject.pk)
    if held.delegations.filter(withdrawn_at=None).exists():
        raise Refusal("delegation_in_force", clause=CLAUSE, name=subject.name)
    rates_itself = subject.kind != SubjectKind.LEADER and to_unit.pk == subject.unit_id
    if rates_itself or to_unit.pk == subject.rated_by_id:
        raise Refusal("delegation_to_itself", clause=CLAUSE, name=subject.name, unit=to_unit.name)
