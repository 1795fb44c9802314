"""Say what became of a shortcoming pointed out before, with the evidence (II.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.errors import Refusal
from xeploai.reviews.answering import Answer, write_answer
from xeploai.reviews.enums import Remedy
from xeploai.reviews.models import Shortcoming
from xeploai.reviews.report_admission import open_subject, writes_for
from xeploai.reviews.validators import valid_text

if TYPE_CHECKING:
    from xeploai.people.models import User


def answer_shortcoming(*, actor: User, row: Shortcoming, remedy: str, evidence: str, version: int) -> Shortcoming:
    """Store the answer, whole or not; it counts once the remedy and the evidence are both there.

    ``version`` is the one the page carried. Refuses: cycle_closed, subject_dropped (I), unknown_remedy,
    noted_for_next_year, answer_handed_in (II.1: the paper was handed in with this answer), text_too_long.
    Raises Conflict with both answers.
    """
    with transaction.atomic():
        held = Shortcoming.objects.select_for_update(of=("self",), no_key=True).select_related(
            "subject__cycle", "subject__unit"
        )
        row = held.get(pk=row.pk)
        writes_for(actor, row.subject)
        open_subject(row.subject)
        if row.for_next_year and row.carried_from_id is None:
            raise Refusal("noted_for_next_year", clause="II.1")
        if remedy and remedy not in Remedy.values:
            raise Refusal("unknown_remedy", clause="II.1")
        evidence = valid_text(evidence)
        write_answer(
            row,
            Answer(
                verb="answer_shortcoming",
                subject=row.subject,
                values={"remedy": remedy, "evidence": evidence},
                whole=bool(remedy and evidence),
            ),
            actor=actor,
            version=version,
        )
    return row
