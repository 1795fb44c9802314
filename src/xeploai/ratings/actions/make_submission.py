"""Put the table of all subjects to the competent collective, sealed as it was sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from xeploai.cycles.locking import held_open
from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.content import sealed
from xeploai.people.rules import require
from xeploai.ratings.models import Submission
from xeploai.ratings.queries.appraisal_table import rows_of
from xeploai.ratings.queries.authorities import worked_on
from xeploai.ratings.validators import document

if TYPE_CHECKING:
    import datetime as dt

    from xeploai.cycles.models import Cycle
    from xeploai.organisations.models import Unit
    from xeploai.people.models import User
    from xeploai.ratings.queries.appraisal_table import Row


def make_submission(
    *, actor: User, cycle: Cycle, unit: Unit, document_number: str, document_date: dt.date | None
) -> Submission:
    """Everything whose appraisal is finished: self level, tally, comments, appraisal, proposal (R-VI4).

    A later one is a new number; the earlier stays. Refuses: cycle_closed, nothing_appraised,
    competent_document_missing, competent_document_in_future (VI.3).
    """
    with transaction.atomic():
        require(actor, "ratings.appraise", unit)
        held_open(cycle)
        number, date = document(document_number, document_date, today=timezone.localdate(), clause="VI.3")
        content = submission_content(cycle, unit)
        if not content["rows"]:
            raise Refusal("nothing_appraised", clause="VI.3")
        earlier = Submission.objects.select_for_update(no_key=True).filter(cycle=cycle, unit=unit)
        last = max(earlier.values_list("number", flat=True), default=0)
        made = Submission.objects.create(
            cycle=cycle, unit=unit, number=last + 1, document_number=number, document_date=date, content=content,
            digest=sealed(content), made_by=actor,
        )  # fmt: skip
        record(
            actor=actor, verb="make_submission", unit=unit, subject=made, number=made.number, document=number,
            document_date=date, rows=len(content["rows"]), digest=made.digest,
        )  # fmt: skip
    return made


def submission_content(cycle: Cycle, unit: Unit) -> dict[str, Any]:
    """The table as it stands, finished appraisals only, and how many are still open."""
    rows = rows_of(cycle, unit, list(worked_on(cycle, unit)))
    finished = [row for row in rows if row.proposed]
    return {
        "year": cycle.year,
        "rule_set": cycle.rule_set,
        "unit": unit.name,
        "open": len(rows) - len(finished),
        "rows": [_row(row) for row in finished],
    }


def _row(row: Row) -> dict[str, Any]:
    return {
        "id": row.subject.pk,
        "kind": row.subject.kind,
        "name": row.subject.name,
        "post": row.subject.post,
        "unit": row.subject.unit.name,
        "decides": bool(getattr(row.subject, "decides", True)),
        "own": row.own.as_data() if row.own else {},
        "asked": row.opinions.asked,
        "answered": row.opinions.answered,
        "nothing": row.opinions.nothing,
        "opinions": dict(row.opinions.by_level),
        "appraisal": row.sheet.text if row.sheet else "",
        "warnings": [{"name": fact.name.vi, "source": fact.source} for fact in row.warned],
        "proposed": row.proposed,
    }
