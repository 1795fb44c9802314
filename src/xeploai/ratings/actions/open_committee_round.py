"""Open the committee's first round: every member of every cell, with what the cell proposed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from xeploai.ballots.actions.open_round import open_round
from xeploai.ballots.enums import RoundKind
from xeploai.ballots.queries.candidates import Candidate
from xeploai.errors import Refusal
from xeploai.meetings.enums import MeetingKind, Nature
from xeploai.meetings.queries import hold
from xeploai.people.rules import require
from xeploai.ratings.enums import RatingStatus
from xeploai.ratings.models import Rating
from xeploai.ratings.queries.cells import cells_of, reports_of

if TYPE_CHECKING:
    from xeploai.ballots.models import Round
    from xeploai.meetings.models import Meeting
    from xeploai.people.models import User


def open_committee_round(*, actor: User, meeting: Meeting) -> Round:
    """Open round 1 over all cells. What the cells proposed as excellent stands as good in this round (PL4).

    Refuses: not_a_committee_meeting, cells_not_reported (names), and what open_round refuses.
    """
    with transaction.atomic():
        meeting = hold(meeting)
        require(actor, "meetings.run", meeting)
        if meeting.kind != MeetingKind.COMMITTEE:
            raise Refusal("not_a_committee_meeting", clause="PL4")
        reported = reports_of(meeting.unit_id, meeting.cycle_id)
        missing = [cell.name for cell in cells_of(meeting.unit_id) if cell.pk not in reported]
        if missing:
            raise Refusal("cells_not_reported", clause="PL4", count=len(missing), names=missing)
        return open_round(
            actor=actor, meeting=meeting, kind=RoundKind.LEVELS, candidates=members_with_proposals(meeting)
        )


def members_with_proposals(meeting: Meeting) -> list[Candidate]:
    """Cell by cell, by given name; a member without a majority in the cell comes without a proposal."""
    proposals = (
        Rating.objects.in_force()
        .filter(cycle_id=meeting.cycle_id, nature=Nature.PROPOSAL, cell__above__ancestor_id=meeting.unit_id)
        .exclude(status=RatingStatus.NOT_RATED)
        .order_by("cell__code", "person__sort_key", "person__code")
    )
    found = proposals.values_list("person_id", "cell_id", "level")
    return [Candidate(person, group_id=cell, proposed=level) for person, cell, level in found]
