"""The superior opens what was sent; the first time is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from xeploai.journal.actions.record import record
from xeploai.meetings.models import Dispatch
from xeploai.people.rules import require

if TYPE_CHECKING:
    from xeploai.people.models import User


def open_dispatch(*, actor: User, dispatch: Dispatch) -> Dispatch:
    """Note who of the receiving unit opened it first; later openings change nothing. Needs papers.prepare there.

    In a closed cycle it may still be read, and nothing is noted.
    """
    with transaction.atomic():
        require(actor, "papers.prepare", dispatch.to_unit)
        first = Dispatch.objects.filter(pk=dispatch.pk, opened_at=None, meeting__cycle__closed_at=None)
        if first.update(opened_at=timezone.now(), opened_by=actor):
            record(
                actor=actor,
                verb="open_dispatch",
                unit=dispatch.to_unit_id,
                subject=dispatch,
                kind=dispatch.kind,
                number=dispatch.number,
            )
        dispatch.refresh_from_db()
        return dispatch
