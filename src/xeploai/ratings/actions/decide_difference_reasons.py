"""Say why a decision is not what the cell proposed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.ballots.locking import require_unadopted
from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.queries import hold
from xeploai.people.rules import require
from xeploai.ratings.models import Rating
from xeploai.ratings.queries.differences import decisions_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from xeploai.meetings.models import Meeting
    from xeploai.people.models import User


def decide_difference_reasons(*, actor: User, meeting: Meeting, reasons: Mapping[int, str]) -> list[Rating]:
    """Write the reasons {person id: text} of the committee for decisions that differ (A-24).

    Refuses: reason_missing, does_not_differ (a reason where there is no difference), minutes_adopted.
    """
    with transaction.atomic():
        meeting = hold(meeting)
        require(actor, "meetings.run", meeting)
        require_unadopted(meeting)
        differing = {d.decision.person_id: d.decision for d in decisions_of(meeting) if d.differs}
        changed = []
        for person, text in reasons.items():
            because = " ".join(text.split())
            if person not in differing:
                raise Refusal("does_not_differ", clause="PL4")
            rating = differing[person]
            if not because:
                raise Refusal("reason_missing", clause="PL4", name=str(rating.person))
            rating.differs_because = because
            changed.append(rating)
        Rating.objects.bulk_update(changed, ["differs_because"])
        record(
            actor=actor, verb="decide_difference_reasons", unit=meeting.unit_id, subject=meeting,
            reasons={rating.person.code: rating.differs_because for rating in changed},
        )  # fmt: skip
    return changed
