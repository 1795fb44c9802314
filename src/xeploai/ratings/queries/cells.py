"""The cells of a grassroots committee and their reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef

from xeploai.meetings.enums import DispatchKind
from xeploai.meetings.models import Dispatch
from xeploai.organisations.enums import UnitKind
from xeploai.organisations.models import Unit
from xeploai.people.models import Membership

if TYPE_CHECKING:
    from datetime import datetime


def cells_of(unit_id: int) -> list[Unit]:
    """Cells below the committee, through sub-committees too, that have members; by code. One query."""
    members = Exists(Membership.objects.current().filter(cell=OuterRef("pk")))
    cells = Unit.objects.under(unit_id).active().filter(members, kind=UnitKind.CELL)
    return list(cells.select_related("parent").order_by("code"))


def reports_of(unit_id: int, cycle_id: int) -> dict[int, datetime]:
    """{cell: when its latest report was sent}. One query."""
    sent = Dispatch.objects.filter(
        kind=DispatchKind.REPORT,
        meeting__cycle_id=cycle_id,
        meeting__rehearsal=False,
        meeting__unit__above__ancestor_id=unit_id,
    ).order_by("sent_at")
    return dict(sent.values_list("meeting__unit_id", "sent_at"))
