"""Take back a conclusion that was written for no opinion and no point."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.content import sealed_text
from xeploai.meetings.findings import clause_of
from xeploai.meetings.queries import hold
from xeploai.meetings.validators import minutes_not_adopted
from xeploai.people.rules import require

if TYPE_CHECKING:
    from xeploai.meetings.models import Conclusion
    from xeploai.people.models import User


def drop_conclusion(*, actor: User, conclusion: Conclusion) -> None:
    """Gone; what was asked by others stays and can only be concluded otherwise.

    Refuses: minutes_adopted (V), conclusion_answers_somebody (PL2).
    """
    with transaction.atomic():
        meeting = hold(conclusion.meeting)
        require(actor, "meetings.run", meeting)
        minutes_not_adopted(meeting)
        now = meeting.conclusions.get(pk=conclusion.pk)
        if now.opinion_id is not None or now.point_id is not None:
            raise Refusal("conclusion_answers_somebody", clause=clause_of(meeting))
        digest = sealed_text(f"{now.text}\n{now.why}")
        record(actor=actor, verb="drop_conclusion", unit=meeting.unit_id, subject=now, digest=digest)
        now.delete()
