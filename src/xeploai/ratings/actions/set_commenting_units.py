"""Write the list of those entitled to comment on one kind of subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from xeploai.cycles.enums import SubjectKind
from xeploai.cycles.locking import held_open
from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.people.rules import require
from xeploai.ratings.models import CommentingUnit
from xeploai.ratings.queries.dossiers import commenting_units
from xeploai.ratings.validators import document

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from xeploai.cycles.models import Cycle
    from xeploai.organisations.models import Unit
    from xeploai.people.models import User


def set_commenting_units(
    *,
    actor: User,
    cycle: Cycle,
    authority: Unit,
    kind: str,
    units: Sequence[Unit],
    document_number: str,
    document_date: dt.date | None,
) -> list[CommentingUnit]:
    """Replace the list for ``kind``; who stays keeps the document it was named by (VI.1).

    Dossiers already sent are not sent again. Refuses: cycle_closed, unknown_kind, competent_document_missing,
    competent_document_in_future.
    """
    with transaction.atomic():
        require(actor, "ratings.appraise", authority)
        held_open(cycle)
        if kind not in SubjectKind.values:
            raise Refusal("unknown_kind", clause="VI.1", kind=kind)
        number, date = document(document_number, document_date, today=timezone.localdate(), clause="VI.1")
        standing = {one.unit_id: one for one in commenting_units(cycle, authority).filter(kind=kind)}
        wanted = {unit.pk: unit for unit in units}
        gone = [one.pk for pk, one in standing.items() if pk not in wanted]
        CommentingUnit.objects.filter(pk__in=gone).update(removed_at=timezone.now())
        CommentingUnit.objects.bulk_create(
            CommentingUnit(
                cycle=cycle, authority=authority, kind=kind, unit=unit, document_number=number,
                document_date=date, set_by=actor,
            )
            for pk, unit in wanted.items()
            if pk not in standing
        )  # fmt: skip
        record(
            actor=actor, verb="set_commenting_units", unit=authority, subject_kind=kind,
            document=number, document_date=date, units=sorted(unit.code for unit in wanted.values()),
        )  # fmt: skip
    return list(commenting_units(cycle, authority).filter(kind=kind))
