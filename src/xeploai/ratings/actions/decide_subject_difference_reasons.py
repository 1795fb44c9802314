"""Say why a decision on a subject is not what was proposed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.ballots.locking import require_unadopted
from xeploai.errors import Refusal
from xeploai.journal.actions.record import record
from xeploai.meetings.content import sealed_text
from xeploai.meetings.queries import hold
from xeploai.people.rules import require
from xeploai.ratings.models import SubjectRating
from xeploai.ratings.queries.subject_differences import decided_at

if TYPE_CHECKING:
    from collections.abc import Mapping

    from xeploai.meetings.models import Meeting
    from xeploai.people.models import User


def decide_subject_difference_reasons(
    *, actor: User, meeting: Meeting, reasons: Mapping[int, str]
) -> list[SubjectRating]:
    """Write the reasons {subject id: text} of the conference where its result differs (A-24).

    Refuses: subject_does_not_differ, reason_missing, minutes_adopted.
    """
    with transaction.atomic():
        meeting = hold(meeting)
        require(actor, "meetings.run", meeting)
        require_unadopted(meeting)
        differing = {one.rating.subject_id: one.rating for one in decided_at(meeting) if one.differs}
        changed = []
        for subject, text in reasons.items():
            because = " ".join(text.split())
            if subject not in differing:
                raise Refusal("subject_does_not_differ", clause="PL5")
            rating = differing[subject]
            if not because:
                raise Refusal("reason_missing", clause="PL5", name=rating.subject.name)
            rating.differs_because = because
            changed.append(rating)
        SubjectRating.objects.bulk_update(changed, ["differs_because"])
        record(
            actor=actor, verb="decide_subject_difference_reasons", unit=meeting.unit_id, subject=meeting,
            recorded=len(changed), digests={r.subject_id: sealed_text(r.differs_because) for r in changed},
        )  # fmt: skip
    return changed
