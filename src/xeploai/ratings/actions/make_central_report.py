"""Make the report to the centre: final and pending parts side by side, sealed each time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.content import sealed
from xeploai.people.rules import require
from xeploai.ratings.models import CentralReport
from xeploai.ratings.queries.central import parts_of
from xeploai.ratings.validators import document, text

if TYPE_CHECKING:
    import datetime as dt

    from xeploai.cycles.models import Cycle
    from xeploai.organisations.models import Unit
    from xeploai.people.models import User


def make_central_report(
    *,
    actor: User,
    cycle: Cycle,
    unit: Unit,
    document_number: str,
    document_date: dt.date | None,
    reason: str = "",
) -> CentralReport:
    """Count what is there now; a later report is a new number with a reason, the earlier stays as sent (R-VI5).

    It only reads the cycle, so that it can be made after closing. Refuses: nothing_to_report, reason_missing,
    competent_document_missing, competent_document_in_future (VI.3).
    """
    with transaction.atomic():
        require(actor, "ratings.appraise", unit)
        number, date = document(document_number, document_date, today=timezone.localdate(), clause="VI.3")
        content = central_content(cycle, unit)
        if not content["parts"]:
            raise Refusal("nothing_to_report", clause="VI.3")
        earlier = CentralReport.objects.select_for_update(no_key=True).filter(cycle=cycle, unit=unit)
        last = max(earlier.values_list("number", flat=True), default=0)
        because = text(reason)
        if last and not because:
            raise Refusal("reason_missing", clause="VI.3")
        made = CentralReport.objects.create(
            cycle=cycle, unit=unit, number=last + 1, document_number=number, document_date=date, content=content,
            digest=sealed(content), reason=because, made_by=actor,
        )  # fmt: skip
        record(
            actor=actor, verb="make_central_report", unit=unit, subject=made, number=made.number, document=number,
            document_date=date, digest=made.digest,
        )  # fmt: skip
    return made


def central_content(cycle: Cycle, unit: Unit) -> dict[str, Any]:
    """The numbers as they stand now."""
    return {
        "year": cycle.year,
        "rule_set": cycle.rule_set,
        "unit": unit.name,
        "parts": [part.as_data() for part in parts_of(cycle, unit)],
    }
