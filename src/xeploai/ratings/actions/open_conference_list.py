"""Open the vote on one list of the competent level, with the levels its appraisal puts forward."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.ballots.actions.open_list_round import open_list_round
from xeploai.errors import Refusal
from xeploai.meetings.enums import MeetingKind
from xeploai.meetings.queries import hold
from xeploai.people.rules import require
from xeploai.ratings.queries.lists import BALLOTS, lists_of

if TYPE_CHECKING:
    from xeploai.ballots.models import Round
    from xeploai.meetings.models import Meeting
    from xeploai.people.models import User


def open_conference_list(*, actor: User, meeting: Meeting, ballot: str) -> Round:
    """Put everyone on the list whose appraisal is finished, in its order; nobody else (R-PL5b, R-PL5c).

    Refuses: not_a_conference, unknown_list, nothing_appraised (PL5), and what open_list_round refuses.
    """
    with transaction.atomic():
        meeting = hold(meeting)
        require(actor, "meetings.run", meeting)
        if meeting.kind != MeetingKind.CONFERENCE:
            raise Refusal("not_a_conference", clause="PL5")
        if ballot not in BALLOTS:
            raise Refusal("unknown_list", clause="PL5", ballot=ballot)
        ready = [one for one in lists_of(meeting)[ballot] if one.ready]
        if not ready:
            raise Refusal("nothing_appraised", clause="PL5")
        return open_list_round(
            actor=actor, meeting=meeting, ballot=ballot, subjects=[one.subject for one in ready],
            proposed={one.subject.pk: one.proposed for one in ready},
        )  # fmt: skip
